import * as z from "zod/mini";
import { LAYOUT_SHAPES } from "#lib/document/import/layout.ts";
import type { LegendEntry } from "#lib/document/import/legend.ts";
import type { Repair, Unread } from "#lib/document/import/sheet-place.ts";
import { COLUMN_USES, type SheetPreview } from "#lib/document/import/sheet-preview.ts";
import type { UnderstoodTable } from "#lib/document/import/understand.ts";
import { parseFile } from "#lib/matrix/file.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { describeIssue } from "#lib/matrix/schema/describe-issue.ts";
import type { ClearlineFile } from "#lib/matrix/schema/file.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { Duty } from "#lib/matrix/schema/role.ts";
import { parseJson } from "#lib/sync/json.ts";
import type { SheetReader } from "./open-sheet-reader.ts";

/** What was understood of a sheet or a document, to be looked at and corrected before anything is made of it. */
export interface UnderstoodSheet {
  readonly kind: "sheet";
  readonly parts: MatrixParts;
  readonly tables: readonly UnderstoodTable[];
  readonly others: readonly UnderstoodTable[];
  readonly legend: readonly LegendEntry[];
  readonly unread: readonly Unread[];
  readonly repairs: readonly Repair[];
  readonly previews: readonly SheetPreview[];
}

/** What was understood of a Clearline file, which needs no finding out. */
export interface UnderstoodFile {
  readonly kind: "file";
  readonly file: ClearlineFile;
  readonly parts: MatrixParts;
}

export type Understood = UnderstoodSheet | UnderstoodFile;

/** Reading files of somebody else's making; nothing is kept of them. */
export interface SheetServices {
  /** Reads a file; `wish` is JSON text that says how, where somebody has corrected what was understood. */
  readonly read: (
    bytes: Uint8Array,
    wish: string | null,
  ) => Promise<({ readonly ok: true } & Understood) | Refusal>;
}

const MOST_LEGEND = 60;
const MOST_USES = 100;

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
      if (answer.kind === "clearline") {
        const file = parseFile(answer.text);
        return file.ok ? { ok: true, kind: "file", file: file.value, parts: file.value.parts } : file;
      }
      const { kind, parts, tables, others, legend, unread, repairs, previews } = answer;
      return { ok: true, kind, parts, tables, others, legend, unread, repairs, previews };
    },
  };
}
