import { parseCell } from "#lib/matrix/parse-cell.ts";

export interface SheetLayout {
  /** Index of the row that names the columns. */
  readonly header: number;
  readonly activity: number;
  readonly area: number | null;
  readonly note: number | null;
  /** Columns of roles, with the headings above and in the header row. */
  readonly roles: readonly { readonly column: number; readonly name: string; readonly group: string }[];
  /** Headings of columns that hold neither roles nor anything else that is read. */
  readonly ignored: readonly string[];
}

type Sheet = readonly (readonly string[])[];

const SEARCHED_ROWS = 20;
const SAMPLED_ROWS = 1000;
const ACTIVITY =
  /\b(activit(y|ies)|tasks?|responsibilit(y|ies)|process(es)?|deliverables?|actions?|functions?|services?|steps?|items?|work|aufgaben?|tätigkeit)\b/i;
const AREA = /\b(areas?|sections?|categor(y|ies)|groups?|domains?|workstreams?|phases?|topics?|bereich)\b/i;
const NOTE = /\b(notes?|comments?|remarks?|bemerkung(en)?)\b/i;
const NUMBER = /^(#|ids?|no\.?|nr\.?|ref\.?|number)$/i;

function at(row: readonly string[] | undefined, column: number): string {
  return row?.[column]?.trim() ?? "";
}

/** Whether a column's texts are mostly cells of a matrix; an empty one may be. */
function share(body: Sheet, column: number): { readonly filled: number; readonly cells: number } {
  let filled = 0;
  let cells = 0;
  for (const row of body.slice(0, SAMPLED_ROWS)) {
    const text = at(row, column);
    if (text === "") continue;
    filled += 1;
    if (parseCell(text, "RASCI-V").ok) cells += 1;
  }
  return { filled, cells };
}

function layoutFrom(sheet: Sheet, header: number): SheetLayout | undefined {
  const titles = sheet[header] ?? [];
  const body = sheet.slice(header + 1);
  const columns = titles.map((title, column) => ({
    column,
    title: title.replace(/\s+/g, " ").trim(),
    ...share(body, column),
  }));
  const named = columns.filter(({ title }) => title !== "");
  const isRole = ({ filled, cells }: { filled: number; cells: number }) => filled > 0 && cells * 2 >= filled;
  const firstRole = columns.find(
    (column) => column.title !== "" && isRole(column) && !NUMBER.test(column.title),
  )?.column;
  if (firstRole === undefined) return undefined;
  const texts = columns.filter(
    (column) => column.filled > 0 && !isRole(column) && !NUMBER.test(column.title),
  );
  const area = texts.find(({ title }) => AREA.test(title) && !ACTIVITY.test(title))?.column ?? null;
  const others = texts.filter(({ column }) => column !== area);
  const activity = (
    others.find(({ title }) => ACTIVITY.test(title)) ??
    others.find(({ column }) => column < firstRole) ??
    others[0]
  )?.column;
  if (activity === undefined) return undefined;
  const note =
    texts.find(({ column, title }) => column !== activity && column !== area && NOTE.test(title))?.column ??
    null;
  const taken = new Set([activity, area, note]);
  const roles = named.filter(
    (column) =>
      !taken.has(column.column) &&
      !NUMBER.test(column.title) &&
      !NOTE.test(column.title) &&
      (isRole(column) || (column.filled === 0 && column.column > firstRole)),
  );
  if (roles.some(({ title }) => parseCell(title, "RASCI-V").ok)) return undefined;
  const groups = fillRight(sheet[header - 1] ?? [], titles.length);
  const read = new Set([...taken, ...roles.map(({ column }) => column)]);
  return {
    header,
    activity,
    area,
    note,
    roles: roles.map(({ column, title }) => ({ column, name: title, group: groups[column] ?? "" })),
    ignored: named
      .filter(({ column, title, filled }) => !read.has(column) && filled > 0 && !NUMBER.test(title))
      .map(({ title }) => title),
  };
}

/** A heading over several columns stands in the first of them only. */
function fillRight(row: readonly string[], width: number): readonly string[] {
  const filled: string[] = [];
  for (let column = 0; column < width; column += 1)
    filled.push(at(row, column) || (filled[column - 1] ?? ""));
  return filled;
}

/** Finds the row that names the columns, and which of them are roles: those whose texts are mostly letters. */
export function findLayout(sheet: Sheet): SheetLayout | undefined {
  for (let header = 0; header < Math.min(SEARCHED_ROWS, sheet.length - 1); header += 1) {
    const named = (sheet[header] ?? []).filter((title) => title.trim() !== "");
    const layout = named.length >= 2 ? layoutFrom(sheet, header) : undefined;
    // Headings may stand in two rows: parties above, roles below.
    const below = layout && layoutFrom(sheet, header + 1);
    if (below && below.roles.length >= layout.roles.length) return below;
    if (layout) return layout;
  }
  return undefined;
}
