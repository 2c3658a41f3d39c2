/** A row of a sheet as far as sections go. */
export interface SheetRow {
  readonly text: string;
  readonly hasCells: boolean;
}

const MARKED = /:$|^(section|area|phase|part)\b|^\*\*.+\*\*$/i;
const NUMBER = /^(\d+(?:\.\d+)*)[.)]?\s/;
const MOST_WORDS = 5;
const VERBS = new Set(
  "accept act add administer agree answer apply approve arrange assess assign audit back backup book build buy call change check choose clean close collect communicate complete configure confirm contact contain control coordinate create decide define delete deliver deploy design develop document ensure escalate evaluate execute handle hold identify implement inform inspect install investigate keep list log maintain make manage meet migrate monitor move notify onboard offboard operate order own patch pay perform plan prepare prioritise prioritize procure protect provide provision publish purchase record recover register remove renew repair replace report request reset resolve respond restore retain review revoke rotate run scan schedule select send set sign solve start stop supply support take tell test track train triage tune update upgrade validate verify watch work write".split(
    " ",
  ),
);

function beginsWithVerb(text: string): boolean {
  const [first = ""] = text
    .toLowerCase()
    .replace(NUMBER, "")
    .split(/[^a-z]+/);
  return VERBS.has(first);
}

function depthOf(text: string): number {
  return NUMBER.exec(text)?.[1]?.split(".").length ?? 0;
}

function isMarked(row: SheetRow, next: SheetRow | undefined): boolean {
  if (MARKED.test(row.text)) return true;
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
  const isShort = (row: SheetRow) => row.text.split(/\s+/).length <= MOST_WORDS && !beginsWithVerb(row.text);
  const opensRow = (row: SheetRow) => row.hasCells || beginsWithVerb(row.text);
  const first = rows[0];
  const beginsWithSection =
    first !== undefined && !first.hasCells && rows[1] !== undefined && opensRow(rows[1]) && isShort(first);
  rows.forEach((row, index) => {
    if (row.hasCells || row.text === "") return;
    const next = rows[index + 1];
    if (isMarked(row, next) || (beginsWithSection && next !== undefined && opensRow(next) && isShort(row)))
      sections.add(index);
  });
  return sections;
}
