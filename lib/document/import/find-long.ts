import { type ColumnProfile, profilesBelow, type ReadCell } from "./column-profile.ts";
import { SEARCHED_ROWS } from "./find-wide.ts";
import type { Layout } from "./layout.ts";
import type { TableView } from "./table-view.ts";
import { sortTextColumns } from "./text-columns.ts";
import { kindsOfHeading } from "./words/heading-words.ts";
import { looksLikeRole } from "./words/role-words.ts";

type Long = Extract<Layout, { shape: "long" }>;

const SAMPLED = 500;

interface Values {
  readonly column: number;
  readonly all: readonly string[];
  readonly distinct: number;
}

function valuesOf(view: TableView, header: number, column: number): Values {
  const all: string[] = [];
  for (let row = header + 1; row < Math.min(view.height, header + 1 + SAMPLED); row += 1) {
    const cell = view.at(row, column);
    if (cell && cell.text !== "" && view.spanOf(cell) === 1) all.push(cell.text);
  }
  return { column, all, distinct: new Set(all).size };
}

const isLetterColumn = ({ filled, letters, undecided }: ColumnProfile): boolean =>
  letters > 2 && (letters + undecided) * 10 >= filled * 8;

/** What comes again below is a value, and its row no row of headings. */
const comesAgain = (view: TableView, header: number, column: number): boolean =>
  valuesOf(view, header, column).all.includes(view.text(header, column));

/** The column whose cells name roles: by its heading, or by its few names that look like roles and come again and again. */
function findRoleColumn(view: TableView, header: number, columns: readonly number[]): Values | undefined {
  const described = columns
    .map((column) => valuesOf(view, header, column))
    .filter(({ all }) => all.length > 0);
  const repeated = described.filter(({ all, distinct }) => distinct < all.length);
  const isHeaded = ({ column }: Values) => kindsOfHeading(view.text(header, column)).has("role");
  const likely = ({ all }: Values) => all.filter(looksLikeRole).length * 2 >= all.length;
  return (
    repeated.find(isHeaded) ??
    repeated.find(
      (one) =>
        likely(one) &&
        !kindsOfHeading(view.text(header, one.column)).has("activity") &&
        !kindsOfHeading(view.text(header, one.column)).has("area"),
    )
  );
}

/** One letter a row: a column of activities, one of roles and one of letters. */
export function findLong(view: TableView, read: ReadCell): Long | undefined {
  let best: Long | undefined;
  for (const { header, profiles } of profilesBelow(view, read, SEARCHED_ROWS)) {
    const letters = profiles.flatMap((profile, column) => (isLetterColumn(profile) ? [column] : []));
    const [letter] = letters;
    if (letter === undefined || letters.length > 1) continue;
    const heading = view.at(header, letter);
    if (!heading || view.spanOf(heading) > 1) continue;
    const title = heading.text;
    if (title === "" || (read(title).kind === "cell" && title.length < 3)) continue;
    const texts = profiles.flatMap(({ texts, foreign, words, filled }, column) =>
      column !== letter && (texts + foreign + words) * 2 > filled ? [column] : [],
    );
    const role = findRoleColumn(view, header, texts);
    if (!role || comesAgain(view, header, role.column) || comesAgain(view, header, letter)) continue;
    const rest = profiles.flatMap(({ filled }, column) =>
      filled > 0 && column !== letter && column !== role.column ? [column] : [],
    );
    const sorted = sortTextColumns(view, header, rest, Math.min(letter, role.column));
    if (!sorted) continue;
    const kinds = kindsOfHeading(title);
    const isHeaded = kindsOfHeading(view.text(header, role.column)).has("role");
    const evidence = profiles[letter]?.letters ?? 0;
    const purity = evidence / Math.max(1, profiles[letter]?.filled ?? 1);
    const score =
      0.5 * purity +
      (kinds.has("letter") || kinds.has("role") ? 0.15 : 0) +
      (isHeaded ? 0.2 : 0.1) +
      0.1 * Math.min(1, evidence / 6) +
      (role.distinct * 2 <= role.all.length ? 0.1 : 0);
    if (best && score * evidence <= best.score * best.evidence) continue;
    const { activity, area, note } = sorted;
    const ignored = sorted.ignored.map((column) => view.text(header, column) || `column ${column + 1}`);
    best = {
      shape: "long",
      view,
      header,
      activity,
      area,
      note,
      ignored,
      role: role.column,
      letter,
      score,
      evidence,
    };
  }
  return best;
}
