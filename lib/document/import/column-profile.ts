import type { CellReading } from "./read-cell.ts";
import type { TableView } from "./table-view.ts";

export type ReadCell = (text: string) => CellReading;

/** What stands in a column below a row. */
export interface ColumnProfile {
  /** Cells that say something, dashes not counted. */
  filled: number;
  letters: number;
  /** Of these, the ones that are whole words, which may as well be names. */
  words: number;
  undecided: number;
  foreign: number;
  marks: number;
  texts: number;
}

const emptyProfile = (): ColumnProfile => ({
  filled: 0,
  letters: 0,
  words: 0,
  undecided: 0,
  foreign: 0,
  marks: 0,
  texts: 0,
});

const WORD = /\p{L}{4}/u;

function count(profile: ColumnProfile, reading: CellReading, text: string, by: 1 | -1): void {
  if (reading.kind === "blank") return;
  profile.filled += by;
  if (reading.kind === "cell") {
    profile.letters += by;
    if (WORD.test(text)) profile.words += by;
  }
  if (reading.kind === "undecided") profile.undecided += by;
  else if (reading.kind === "foreign") profile.foreign += by;
  else if (reading.kind === "mark") profile.marks += by;
  else if (reading.kind === "text") profile.texts += by;
}

function countRow(
  view: TableView,
  row: number,
  profiles: readonly ColumnProfile[],
  read: ReadCell,
  by: 1 | -1,
): void {
  for (const [column, profile] of profiles.entries()) {
    const cell = view.at(row, column);
    // A text across several columns is a heading of them, not a cell of each.
    if (!cell || cell.text === "" || view.spanOf(cell) > 1) continue;
    count(profile, read(cell.text), cell.text, by);
  }
}

/**
 * Goes through the first rows of a view as possible rows of headings, with what stands below each in every column.
 * The profiles are counted on from row to row: they hold only until the next one is asked for.
 */
export function* profilesBelow(
  view: TableView,
  read: ReadCell,
  mostRows: number,
): Generator<{ readonly header: number; readonly profiles: readonly ColumnProfile[] }> {
  const profiles = Array.from({ length: view.width }, emptyProfile);
  for (let row = 0; row < view.height; row += 1) countRow(view, row, profiles, read, 1);
  for (let header = 0; header < Math.min(mostRows, view.height - 1); header += 1) {
    countRow(view, header, profiles, read, -1);
    yield { header, profiles };
  }
}
