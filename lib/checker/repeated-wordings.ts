import type { Severity } from "./finding.ts";
import { rowsInWords } from "./rows-in-words.ts";
import type { Problem } from "./rule.ts";
import type { RowSlice } from "./slices.ts";
import { type WordedText, wordingProblem } from "./wording-problems.ts";

/** A row with its texts that hold a wording. */
export interface WordedRow {
  readonly slice: RowSlice;
  readonly texts: readonly WordedText[];
}

/** What makes one remark of many: the wording, and whether it binds or stands in a note. */
const remarkOf = ({ field: { kind }, hit: { pattern } }: WordedText): string =>
  kind === "note" ? `${pattern.id}-in-notes` : pattern.id;

/** The rows of each remark, in printing order. */
function rowsByRemark(rows: readonly WordedRow[]): ReadonlyMap<string, readonly WordedRow[]> {
  const byRemark = new Map<string, WordedRow[]>();
  for (const row of rows) {
    for (const text of row.texts) {
      const remark = remarkOf(text);
      const list = byRemark.get(remark);
      if (!list) byRemark.set(remark, [row]);
      else if (list.at(-1) !== row) list.push(row);
    }
  }
  return byRemark;
}

const textsOf = ({ texts }: WordedRow, remark: string): readonly WordedText[] =>
  texts.filter((text) => remarkOf(text) === remark);

function repeated(
  remark: string,
  rows: readonly WordedRow[],
  first: WordedRow,
  inNote: Severity,
): readonly Problem<"rows">[] {
  const [worded] = textsOf(first, remark);
  if (!worded) return [];
  const { field, hit } = worded;
  return [
    {
      message: "rows",
      values: {
        count: String(rows.length),
        actual: hit.actual.toLowerCase(),
        rows: rowsInWords([...new Set(rows.map(({ slice }) => slice.row.name))]),
        instead: hit.pattern.instead,
      },
      ids: [remark],
      area: first.slice.area.id,
      activity: first.slice.row.id,
      rows: rows.map(({ slice }) => slice.row.id),
      about: rows.flatMap((row) => textsOf(row, remark).map(({ text }) => ({ row: row.slice.row.id, text }))),
      ...(field.kind === "note" ? { severity: inNote } : {}),
    },
  ];
}

/**
 * One problem for each text, and one in all for a wording that stands in more rows than `most`: said fifty times, the
 * same remark is read once and the list switched off. It stands at the first of its rows and names the others.
 */
export function* repeatedWordings(
  rows: readonly WordedRow[],
  most: number,
  inNote: Severity,
): Generator<Problem<"row" | "rows">> {
  const byRemark = rowsByRemark(rows);
  for (const row of rows) {
    for (const text of row.texts) {
      const remark = remarkOf(text);
      const all = byRemark.get(remark) ?? [];
      if (all.length <= most) yield wordingProblem(row.slice, text, inNote);
      else if (all[0] === row && textsOf(row, remark)[0] === text) yield* repeated(remark, all, row, inNote);
    }
  }
}
