import { canonicalJson, type Json } from "#lib/matrix/canonical-json.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { AppendixRecord } from "#lib/matrix/schema/appendix-record.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { LAYOUT_VERSION } from "./layout-version.ts";

/** What the record holds that is not printed. */
export interface RecordNeeds {
  readonly matrix: string | null;
  /** Result of the check, as JSON. */
  readonly check: unknown;
  /** ISO 8601: the document's date. */
  readonly at: string;
}

function plainJson(value: unknown): Json {
  // Rows of the schema hold nothing but JSON; their interfaces have no index signature to say so.
  return value as Json;
}

/** The text of `record.json`: with `matrix.json` it is all that printing the same file again needs. */
export function recordJson(input: AppendixInput, { matrix, check, at }: RecordNeeds): string {
  const { terms } = input.content;
  return canonicalJson({
    format: "clearline-record",
    version: 1,
    matrix,
    edition: plainJson(input.edition),
    contacts: plainJson(input.contacts),
    confirmations: plainJson(input.confirmations),
    identity: "Who signed was not verified beyond the link by which they came.",
    check: plainJson(check),
    log: plainJson(input.log),
    print: {
      layout: LAYOUT_VERSION,
      paper: terms.paper,
      signatureBlock: terms.signatureBlock,
      at,
      printedOn: input.printedOn,
    },
  });
}

/** What was printed, from the two files that an appendix carries. */
export function inputFromRecord(content: Content, record: AppendixRecord, plain: boolean): AppendixInput {
  const { edition, contacts, confirmations, log, print } = record;
  return { content, edition, contacts, confirmations, log, printedOn: print.printedOn, plain };
}
