import { beginsWithVerb } from "./words/verbs.ts";

/** A row of a sheet as far as sections go. */
export interface SheetRow {
  readonly text: string;
  readonly hasCells: boolean;
  /** Bold where rows with letters are not, or one cell across the table. */
  readonly isMarked?: boolean;
}

const MARKED = /:$|^(section|area|phase|part)\b|^(?:\*\*.+\*\*|[-–—=]{2,}.+[-–—=]{2,})$/i;
const NUMBER = /^(\d+(?:\.\d+)*)[.)]?\s/;
const MOST_WORDS = 5;

function depthOf(text: string): number {
  return NUMBER.exec(text)?.[1]?.split(".").length ?? 0;
}

function isMarked(row: SheetRow, next: SheetRow | undefined): boolean {
  if (row.isMarked || MARKED.test(row.text)) return true;
  const isShouted =
    /\p{Lu}/u.test(row.text) &&
    row.text === row.text.toUpperCase() &&
    next !== undefined &&
    next.text !== next.text.toUpperCase();
  const depth = depthOf(row.text);
  return isShouted || (depth > 0 && next !== undefined && depthOf(next.text) > depth);
}

/**
 * Which rows are headings of sections. A row without letters may as well be a row that nobody owns, so a heading must
 * be marked as one, or the sheet must begin with one and this one be short, without a verb, and followed by letters.
 */
export function findSections(rows: readonly SheetRow[]): ReadonlySet<number> {
  const sections = new Set<number>();
  // A word alone names what rows are about, also where it could be a verb: “Backup”, “Support”.
  const isShort = ({ text }: SheetRow) => {
    const words = text.split(/\s+/).length;
    return words === 1 || (words <= MOST_WORDS && !beginsWithVerb(text));
  };
  const opensRow = (row: SheetRow) => row.hasCells || beginsWithVerb(row.text);
  const first = rows[0];
  const beginsWithSection =
    first !== undefined &&
    !first.hasCells &&
    rows[1] !== undefined &&
    opensRow(rows[1]) &&
    isShort(first) &&
    // Where sections are marked, what is not marked is a row that nobody owns.
    !isMarked(first, rows[1]);
  rows.forEach((row, index) => {
    if (row.hasCells || row.text === "") return;
    const next = rows[index + 1];
    if (isMarked(row, next) || (beginsWithSection && next !== undefined && opensRow(next) && isShort(row)))
      sections.add(index);
  });
  return sections;
}
