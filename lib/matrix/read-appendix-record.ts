import { type Refusal, refuse } from "./refusal.ts";
import { AppendixRecord } from "./schema/appendix-record.ts";
import { describeIssue } from "./schema/describe-issue.ts";

export type ReadRecord = { readonly ok: true; readonly record: AppendixRecord } | Refusal;

/** Reads the text of a `record.json`; a refusal names the place that is wrong. */
export function readAppendixRecord(text: string): ReadRecord {
  try {
    const json: unknown = JSON.parse(text);
    const parsed = AppendixRecord.safeParse(json);
    if (parsed.success) return { ok: true, record: parsed.data };
    return refuse(
      "invalid",
      `record.json is not as Clearline writes it. ${describeIssue(json, parsed.error.issues)}`,
    );
  } catch (error) {
    if (error instanceof SyntaxError) return refuse("invalid", `record.json is not JSON: ${error.message}.`);
    throw error;
  }
}
