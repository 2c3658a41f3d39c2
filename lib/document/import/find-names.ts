import type { Duty } from "#lib/matrix/schema/role.ts";
import { type ColumnProfile, profilesBelow, type ReadCell } from "./column-profile.ts";
import { SEARCHED_ROWS } from "./find-wide.ts";
import { guessParty } from "./guess-party.ts";
import type { Layout, NameColumn } from "./layout.ts";
import { splitNames } from "./split-names.ts";
import type { TableView } from "./table-view.ts";
import { sortTextColumns } from "./text-columns.ts";
import { namesWho } from "./words/heading-words.ts";
import { isPartyWord } from "./words/party-words.ts";
import { looksLikeRole } from "./words/role-words.ts";

type Names = Extract<Layout, { shape: "names" }>;

const SAMPLED = 200;

/** The duties that a heading names: “Responsible”, “A”, “R - Responsible”, “Accountable (A)”. */
function dutiesOfHeading(title: string, read: ReadCell): readonly Duty[] {
  for (const piece of [title, title.replace(/[([].*$/, ""), title.split(/\s*[-–—:=]\s*/)[0] ?? ""]) {
    const reading = read(piece.trim());
    if (reading.kind === "cell" && reading.cell.duties.length > 0) return reading.cell.duties;
  }
  return [];
}

function valuesOf(view: TableView, header: number, column: number): readonly string[] {
  const values: string[] = [];
  for (let row = header + 1; row < Math.min(view.height, header + 1 + SAMPLED); row += 1) {
    const cell = view.at(row, column);
    if (cell && cell.text !== "" && view.spanOf(cell) === 1) values.push(...splitNames(cell.text));
  }
  return values;
}

const isKnown = (value: string): boolean => isPartyWord(value) || guessParty(value) !== "unknown";

interface NameColumns {
  readonly names: readonly NameColumn[];
  readonly values: readonly string[];
}

function severalColumns(
  view: TableView,
  header: number,
  profiles: readonly ColumnProfile[],
  read: ReadCell,
): NameColumns | undefined {
  const names = profiles.flatMap(({ texts, letters, words, foreign }, column): NameColumn[] => {
    const cell = view.at(header, column);
    if (!cell || view.spanOf(cell) > 1 || letters - words > texts + words + foreign) return [];
    const duties = dutiesOfHeading(cell.text, read);
    // What comes again below is a value, and its row no row of headings.
    if (duties.length === 0 || valuesOf(view, header, column).includes(cell.text)) return [];
    return [{ column, duties }];
  });
  const held = new Set(names.flatMap(({ duties }) => duties));
  if (names.length < 2 || held.size < 2) return undefined;
  return { names, values: names.flatMap(({ column }) => valuesOf(view, header, column)) };
}

/** One column says who does the row: whoever it names owns it, too. */
function singleColumn(
  view: TableView,
  header: number,
  profiles: readonly ColumnProfile[],
): NameColumns | undefined {
  const found = profiles.flatMap(({ texts, words }, column) => {
    const cell = view.at(header, column);
    return texts + words > 0 && cell && view.spanOf(cell) === 1 && namesWho(cell.text) ? [column] : [];
  });
  const columns = found.filter((column) => {
    const values = valuesOf(view, header, column);
    return values.filter(isKnown).length * 10 >= values.length * 6;
  });
  const [column] = columns;
  if (column === undefined || columns.length > 1) return undefined;
  return {
    names: [{ column, duties: ["accountable", "responsible"] }],
    values: valuesOf(view, header, column),
  };
}

function toScore(values: readonly string[], isSingle: boolean): number {
  const likely =
    values.filter((value) => isKnown(value) || looksLikeRole(value)).length / Math.max(1, values.length);
  const repeated = 1 - new Set(values).size / Math.max(1, values.length);
  const short = values.filter((value) => value.length <= 60).length / Math.max(1, values.length);
  return isSingle
    ? 0.5 * likely + 0.15 * repeated + 0.2 * short
    : 0.45 + 0.15 * likely + 0.2 * repeated + 0.2 * short - (short < 0.7 ? 0.4 : 0);
}

/** Names under letters: the columns are duties, and their cells say who has them. */
export function findNames(view: TableView, read: ReadCell): Names | undefined {
  let best: Names | undefined;
  for (const { header, profiles } of profilesBelow(view, read, SEARCHED_ROWS)) {
    const several = severalColumns(view, header, profiles, read);
    const found = several ?? singleColumn(view, header, profiles);
    if (!found || found.values.length === 0) continue;
    const taken = new Set(found.names.map(({ column }) => column));
    const rest = profiles.flatMap(({ filled }, column) => (filled > 0 && !taken.has(column) ? [column] : []));
    const texts = sortTextColumns(view, header, rest, Math.min(...taken));
    if (!texts) continue;
    const score = toScore(found.values, several === undefined);
    if (best && score * found.values.length < best.score * best.evidence) continue;
    const { activity, area, note } = texts;
    const ignored = texts.ignored.map((column) => view.text(header, column) || `column ${column + 1}`);
    best = {
      shape: "names",
      view,
      header,
      activity,
      area,
      note,
      ignored,
      score,
      names: found.names,
      evidence: found.values.length,
    };
  }
  return best;
}
