import { parseArgs } from "node:util";
import { STAGES, type Stage } from "#lib/checker/finding.ts";
import { parseArguments } from "../parse-arguments.ts";

export const FORMATS = ["text", "json", "sarif", "markdown", "junit", "pdf"] as const;
export type CheckFormat = (typeof FORMATS)[number];

/** What was asked of `check`. */
export type CheckRequest =
  | { readonly kind: "help" }
  | { readonly kind: "explain"; readonly rule: string }
  | { readonly kind: "check"; readonly options: CheckOptions }
  | { readonly kind: "wrong"; readonly message: string };

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  readonly stage: Stage;
  /** More errors than this fail. */
  readonly maxErrors: number;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly output: string | undefined;
}

const wrong = (message: string): CheckRequest => ({ kind: "wrong", message });

const orList = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;

/** Reads the arguments behind `check`. */
export function parseCheck(args: readonly string[]): CheckRequest {
  const parsed = parseArguments(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        stage: { type: "string", default: "drafting" },
        "max-errors": { type: "string", default: "0" },
        baseline: { type: "string" },
        "write-baseline": { type: "string" },
        output: { type: "string", short: "o" },
        explain: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    }),
  );
  if (!parsed.ok) return wrong(parsed.message);
  const { positionals, values } = parsed.value;
  if (values.help) return { kind: "help" };
  if (values.explain !== undefined) return { kind: "explain", rule: values.explain };
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) return wrong(`“${values.format}” is not a format. Use ${orList(FORMATS)}.`);
  const stage = STAGES.find((known) => known === values.stage);
  if (stage === undefined) return wrong(`“${values.stage}” is not a stage. Use ${orList(STAGES)}.`);
  const most = values["max-errors"];
  if (!/^\d{1,9}$/.test(most)) {
    return wrong(`--max-errors: found “${most}”, expected a whole number from 0 to 999999999.`);
  }
  const paths = [...new Set(positionals)];
  if (paths.length === 0) return wrong("Name one file to check, or several: clearline check FILE….");
  if (format === "pdf" && (paths.length > 1 || values.output === undefined)) {
    return wrong("A PDF is the report of one file: clearline check FILE --format pdf --output OUT.pdf.");
  }
  return {
    kind: "check",
    options: {
      paths,
      format,
      stage,
      maxErrors: Number(most),
      baseline: values.baseline,
      writeBaseline: values["write-baseline"],
      output: values.output,
    },
  };
}
