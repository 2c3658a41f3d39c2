import type { Book } from "../grid/grid.ts";
import type { ReadCell } from "./column-profile.ts";
import { SEARCHED_ROWS } from "./find-wide.ts";
import type { Layout } from "./layout.ts";
import type { Legend } from "./legend.ts";
import { kindsOfHeading } from "./words/heading-words.ts";

const SAMPLED_ROWS = 500;
/** Letters alone, or a few that stand together: no words. */
const SIGNS = /^(?:\p{L}|[CRUDX]{2,5}|[^\p{L}\p{N}\s]{1,2})(?:\s*[/,;&+|·-]\s*\p{L})*$/u;

interface Seen {
  readonly signs: ReadonlyMap<string, number>;
  readonly foreign: number;
  readonly marks: number;
  readonly letters: number;
}

function look(book: Book, read: ReadCell): Seen {
  const signs = new Map<string, number>();
  let [foreign, marks, letters] = [0, 0, 0];
  for (const { rows } of book.grids)
    for (const row of rows.slice(0, SAMPLED_ROWS))
      for (const cell of row) {
        if (!cell || !SIGNS.test(cell.text)) continue;
        const { kind } = read(cell.text);
        if (kind === "foreign") foreign += 1;
        if (kind === "mark") marks += 1;
        if (kind === "cell") letters += 1;
        if (kind === "foreign" || kind === "cell")
          for (const sign of cell.text.replace(/[^\p{L}]/gu, "")) signs.set(sign, (signs.get(sign) ?? 0) + 1);
      }
  return { signs, foreign, marks, letters };
}

/** The heading of a column of letters that is no role. */
function findOddColumn({ grids }: Book, read: ReadCell): string | undefined {
  for (const { rows } of grids)
    for (const [at, row] of rows.slice(0, SEARCHED_ROWS).entries())
      for (const cell of row) {
        if (!cell || !kindsOfHeading(cell.text).has("other")) continue;
        const below = rows.slice(at + 1, at + SAMPLED_ROWS).flatMap((line) => line[cell.column]?.text || []);
        if (below.length > 2 && below.every((text) => read(text).kind === "cell")) return cell.text;
      }
  return undefined;
}

const WHAT_IS_EXPECTED =
  "Expected a row of headings, activities below the first ones, and letters such as R, A, C and I below the roles.";

/** Why a file is not read as a matrix, in one sentence or two. */
export function whyRefused(book: Book, legend: Legend, read: ReadCell, best: Layout | undefined): string {
  const { signs, foreign, marks, letters } = look(book, read);
  const others = legend.entries.filter(({ duty }) => duty === null);
  if (others.length > 0) {
    const said = others.map(({ sign, meaning }) => `${sign} for “${meaning}”`).join(", ");
    return `The letters of this file are no responsibilities: its legend says ${said}. ${WHAT_IS_EXPECTED}`;
  }
  const used = [...signs.keys()].map((sign) => sign.toUpperCase());
  if (foreign > 2 && used.every((sign) => "CRUDX".includes(sign)) && used.includes("U"))
    return `This is a table of rights: C, R, U and D stand for create, read, update and delete, not for who owns or does what. ${WHAT_IS_EXPECTED}`;
  if (foreign > 2 && foreign * 6 > letters) {
    const unknown = [...new Set(used)]
      .filter((sign) => !"RACISV".includes(sign))
      .sort()
      .slice(0, 6)
      .join(", ");
    return `The letters of this file are not those of a responsibility matrix: it also uses ${unknown}, which stand for groups or classes of their own. If they are responsibilities, add a legend such as “D = Responsible”.`;
  }
  if (marks > 3 && letters < marks)
    return "The cells hold marks, and nothing says what a mark means. Say what it means, add a legend such as “x = Responsible”, or write letters.";
  const heading = findOddColumn(book, read);
  if (heading !== undefined)
    return `The column “${heading}” holds letters, but its heading is no role. ${WHAT_IS_EXPECTED}`;
  if (best)
    return `A table in “${best.view.grid.sheet}” could be a matrix, but not surely enough to read it unasked. ${WHAT_IS_EXPECTED}`;
  return `No matrix was found in this ${book.format === "csv" ? "sheet" : "file"}. ${WHAT_IS_EXPECTED}`;
}
