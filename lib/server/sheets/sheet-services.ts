import * as z from "zod/mini";
import { LAYOUT_SHAPES } from "#lib/document/import/layout.ts";
import { COLUMN_USES } from "#lib/document/import/sheet-preview.ts";
import type { AskedMarks, Understood } from "#lib/document/import/understood.ts";
import { parseFile } from "#lib/matrix/file.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { describeIssue } from "#lib/matrix/schema/describe-issue.ts";
import { Duty } from "#lib/matrix/schema/role.ts";
import { parseJson } from "#lib/sync/json.ts";
import type { SheetReader } from "./open-sheet-reader.ts";

/** Reading files of somebody else's making; nothing is kept of them. */
export interface SheetServices {
  /** Reads a file; `wish` is JSON text that says how, where somebody has corrected what was understood. */
  readonly read: (
    bytes: Uint8Array,
    wish: string | null,
  ) => Promise<({ readonly ok: true } & (Understood | AskedMarks)) | Refusal>;
}

const MOST_LEGEND = 60;
const MOST_USES = 100;
const MOST_MARKS = 20;

const Wish = z.strictObject({
  table: z.exactOptional(z.int().check(z.nonnegative())),
  sheet: z.exactOptional(z.string()),
  shape: z.exactOptional(z.enum(LAYOUT_SHAPES)),
  isTurned: z.exactOptional(z.boolean()),
  columns: z.exactOptional(
    z.strictObject({
      header: z.int().check(z.nonnegative()),
      uses: z.array(z.enum(COLUMN_USES)).check(z.maxLength(MOST_USES)),
    }),
  ),
  marks: z.exactOptional(
    z.array(z.strictObject({ sign: z.string(), duties: z.array(Duty) })).check(z.maxLength(MOST_MARKS)),
  ),
  legend: z.exactOptional(
    z
      .array(z.strictObject({ sign: z.string(), meaning: z.string(), duty: z.nullable(Duty) }))
      .check(z.maxLength(MOST_LEGEND)),
  ),
});

function parseWish(
  text: string | null,
): { readonly ok: true; readonly wish: z.infer<typeof Wish> } | Refusal {
  const json = parseJson(text ?? "{}");
  const parsed = Wish.safeParse(json);
  return parsed.success
    ? { ok: true, wish: parsed.data }
    : refuse("invalid", describeIssue(json, parsed.error.issues));
}

/** Opens what pages and handlers do with files that somebody brings. */
export function openSheetServices(reader: SheetReader): SheetServices {
  return {
    read: async (bytes, text) => {
      const parsed = parseWish(text);
      if (!parsed.ok) return parsed;
      const answer = await reader.read({ bytes, wish: parsed.wish, names: {} });
      if (!answer.ok) return answer;
      if (answer.kind === "asks") return answer;
      if (answer.kind === "clearline") {
        const file = parseFile(answer.text);
        return file.ok
          ? { ok: true, kind: "file", file: file.value, parts: file.value.parts, said: answer.said }
          : file;
      }
      const { kind, parts, tables, others, legend, unread, repairs, previews, marks } = answer;
      return { ok: true, kind, parts, tables, others, legend, unread, repairs, previews, marks };
    },
  };
}
