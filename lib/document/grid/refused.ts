import { type Refusal, type RefusalCode, refuse } from "#lib/matrix/refusal.ts";

/** Carries a refusal out of the callbacks of a parser; caught by `settle` and nowhere else. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** Ends the reading of a file with a sentence for whoever brought it. */
export function stop(code: RefusalCode, message: string): never {
  throw new Refused(refuse(code, message));
}

/** Whether an error is a sentence that `stop` ended the reading with. */
export const isRefused = (error: unknown): boolean => error instanceof Refused;

/** What a reader gives in the end, or the refusal that stopped it. */
export async function settleLater<T>(
  read: () => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | Refusal> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** What a reader gives, or the refusal that stopped it. */
export function settle<T>(read: () => T): { readonly ok: true; readonly value: T } | Refusal {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
