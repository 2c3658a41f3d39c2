import type { ColumnProfile } from "./column-profile.ts";
import type { TableView } from "./table-view.ts";
import { kindsOfHeading } from "./words/heading-words.ts";
import { hasForeignVerb } from "./words/role-words.ts";
import { beginsWithVerb } from "./words/verbs.ts";

/** What the columns that hold no letters are for. */
export interface TextColumns {
  readonly activity: number;
  readonly area: number | null;
  readonly note: number | null;
  /** Columns that hold something and are not read. */
  readonly ignored: readonly number[];
}

const SAMPLED = 200;
/** Texts that have so many characters on average tell about rows and do not name them. */
const PROSE = 150;
const ID = /^[\p{L}]{0,3}[-. ]?\d+(?:[.-]\d+)*[.)]?[a-z]?(?:\([a-z\d]+\))?$|^[ivx]+[.)]?$|^\p{L}[.)]$/iu;

interface Described {
  readonly column: number;
  readonly kinds: ReturnType<typeof kindsOfHeading>;
  readonly filled: number;
  readonly rows: number;
  readonly distinct: number;
  readonly ids: number;
  readonly verbs: number;
  /** Characters of all its texts. */
  readonly length: number;
}

function toDescribed(view: TableView, header: number, column: number): Described {
  const values = new Set<string>();
  let [filled, ids, verbs, rows, length] = [0, 0, 0, 0, 0];
  const end = Math.min(view.height, header + 1 + SAMPLED);
  for (let row = header + 1; row < end; row += 1) {
    const cell = view.at(row, column);
    if (view.grid.rows.length === 0) break;
    rows += 1;
    if (!cell || cell.text === "" || view.spanOf(cell) > 1) continue;
    const isFirst = view.isTurned ? cell.column === row : cell.row === row + view.top;
    if (!isFirst) continue;
    filled += 1;
    values.add(cell.text);
    length += cell.text.length;
    if (ID.test(cell.text)) ids += 1;
    if (beginsWithVerb(cell.text) || hasForeignVerb(cell.text)) verbs += 1;
  }
  return {
    column,
    kinds: kindsOfHeading(view.text(header, column)),
    filled,
    rows,
    distinct: values.size,
    ids,
    verbs,
    length,
  };
}

const isNumber = ({ kinds, filled, ids }: Described): boolean =>
  filled > 0 && (ids * 5 >= filled * 4 || (kinds.has("number") && ids * 2 >= filled));

function rankOf(one: Described, firstRole: number): number {
  const { kinds, filled, rows, distinct, verbs, column, length } = one;
  const isProse = length > PROSE * filled;
  return (
    (isProse ? -4 : 0) +
    (kinds.has("activity") ? 2 : 0) -
    (kinds.has("area") && !kinds.has("activity") ? 1.5 : 0) -
    (kinds.has("note") || kinds.has("other") ? 2 : 0) -
    (column > firstRole ? 1 : 0) +
    (2 * distinct) / Math.max(filled, 1) +
    filled / Math.max(rows, 1) +
    (2 * verbs) / Math.max(filled, 1) +
    0.01 * column
  );
}

/** Tells activities, areas, notes and numbers apart, by headings and by what stands below them. */
export function sortTextColumns(
  view: TableView,
  header: number,
  columns: readonly number[],
  firstRole: number,
): TextColumns | undefined {
  const described = columns
    .map((column) => toDescribed(view, header, column))
    .filter(({ filled }) => filled > 0);
  const numbers = described.filter(isNumber);
  const texts = described.filter((one) => !isNumber(one));
  const byRank = [...(texts.length > 0 ? texts : numbers)].sort(
    (a, b) => rankOf(b, firstRole) - rankOf(a, firstRole),
  );
  const [activity] = byRank;
  if (!activity) return undefined;
  const others = texts.filter(({ column }) => column !== activity.column);
  const repeats = ({ filled, rows, distinct }: Described) =>
    distinct * 10 <= filled * 7 || filled * 2 <= rows;
  const area = others.find(
    (one) =>
      !one.kinds.has("note") &&
      (one.kinds.has("area") || (one.column < activity.column && repeats(one) && !one.kinds.has("other"))),
  );
  const note = others.find((one) => one !== area && one.kinds.has("note"));
  const read = new Set([activity.column, area?.column, note?.column]);
  return {
    activity: activity.column,
    area: area?.column ?? null,
    note: note?.column ?? null,
    ignored: texts.filter(({ column }) => !read.has(column)).map(({ column }) => column),
  };
}

/** Columns with anything below a row of headings. */
export const filledColumns = (profiles: readonly ColumnProfile[]): readonly number[] =>
  profiles.flatMap(({ filled }, column) => (filled > 0 ? [column] : []));
