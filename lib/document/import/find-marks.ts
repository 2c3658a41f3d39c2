import { findDuty } from "#lib/matrix/duties.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { profilesBelow, type ReadCell } from "./column-profile.ts";
import { SEARCHED_ROWS } from "./find-wide.ts";
import type { Layout } from "./layout.ts";
import type { TableView } from "./table-view.ts";
import { sortTextColumns } from "./text-columns.ts";

type Marks = Extract<Layout, { shape: "marks" }>;

/** The name over a column of marks: of a merged cell, or of the nearest one to the left. */
function roleOver(view: TableView, header: number, column: number, first: number): string {
  for (let row = header - 1; row >= 0; row -= 1) {
    let from = column;
    while (from > first && view.text(row, from) === "") from -= 1;
    const text = view.text(row, from).replace(/\s+/g, " ");
    if (text !== "") return text;
  }
  return "";
}

function dutyOf(title: string, read: ReadCell): Duty | undefined {
  const single = title.length === 1 ? findDuty(title) : undefined;
  if (single) return single;
  const reading = read(title);
  return reading.kind === "cell" && reading.cell.duties.length === 1 ? reading.cell.duties[0] : undefined;
}

/** Marks under letters under roles: each role has a column for each of its letters. */
export function findMarks(view: TableView, read: ReadCell): Marks | undefined {
  for (const { header, profiles } of profilesBelow(view, read, SEARCHED_ROWS)) {
    if (header === 0) continue;
    const columns = profiles.flatMap((profile, column) => {
      const cell = view.at(header, column);
      const duty = cell && view.spanOf(cell) === 1 ? dutyOf(cell.text, read) : undefined;
      const isMarked = profile.marks * 10 >= profile.filled * 8;
      return duty && isMarked ? [{ column, duty, marks: profile.marks }] : [];
    });
    const evidence = columns.reduce((sum, { marks }) => sum + marks, 0);
    const [first] = columns;
    if (!first || evidence < 2) continue;
    const marks = columns.map(({ column, duty }) => ({
      column,
      duty,
      role: roleOver(view, header, column, first.column),
    }));
    if (marks.some(({ role }) => role === "") || new Set(marks.map(({ role }) => role)).size < 2) continue;
    const taken = new Set(columns.map(({ column }) => column));
    const rest = profiles.flatMap(({ filled }, column) => (filled > 0 && !taken.has(column) ? [column] : []));
    const texts = sortTextColumns(view, header, rest, first.column);
    if (!texts) continue;
    const { activity, area, note } = texts;
    const ignored = texts.ignored.map((column) => view.text(header, column) || `column ${column + 1}`);
    return { shape: "marks", view, header, activity, area, note, ignored, marks, score: 0.9, evidence };
  }
  return undefined;
}
