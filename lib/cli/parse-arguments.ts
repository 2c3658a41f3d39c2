export type ParsedArguments<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** Runs node's argument parser and turns what it throws for a wrong argument into a sentence. */
export function parseArguments<T>(parse: () => T): ParsedArguments<T> {
  try {
    return { ok: true, value: parse() };
  } catch (error) {
    const isOurs =
      error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (!isOurs) throw error;
    return {
      ok: false,
      message: `${error.message.split("\n")[0]?.replace(/\.$/, "")}. See: clearline help.`,
    };
  }
}
