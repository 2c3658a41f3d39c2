import type { Content, ContentActivity, ContentArea, ContentRole } from "#lib/matrix/content.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { promisesInWords, WHEN_ABBREVIATIONS, WHEN_WORDS } from "#lib/wording/row-words.ts";
import type { Cell, Column, HeaderCell, LetterCell, Table } from "../layout/block.ts";
import { EMPTY_CELL, headerCell, paragraph, shareColumn, strong, textCell } from "../layout/blocks.ts";
import { letterMark, NOT_INVOLVED_MARK } from "./how-to-read.ts";
import { belongingOf, partyName } from "./names.ts";

const PORTRAIT_ROLES = 5;
/** More columns than this do not stand side by side on upright paper. */
const MOST_UPRIGHT = 24;
/** What all columns of roles may take, and the most that one does, in points. */
const ROOM = { portrait: { all: 330, one: 66 }, landscape: { all: 520, one: 60 } } as const;
/** Below this a head stands upright in its column. */
const LEVEL = 58;
const TURNED = 32;
const LETTER_WIDTH = 4.4;

type Orientation = "portrait" | "landscape";

/** As the parties chose; else more than five columns lie along the paper's long side. */
export function orientationOf({ roles, terms }: Pick<Content, "roles" | "terms">): Orientation {
  const fits = roles.length <= PORTRAIT_ROLES ? "portrait" : "landscape";
  const chosen = terms.tablesLie ?? fits;
  return roles.length > MOST_UPRIGHT ? "landscape" : chosen;
}

/** Narrow columns carry their heads upright and their notes abbreviated. */
export const isNarrow = (content: Pick<Content, "roles" | "terms">): boolean => roleWidth(content) < LEVEL;

function roleWidth(content: Pick<Content, "roles" | "terms">): number {
  const { all, one } = ROOM[orientationOf(content)];
  const even = all / Math.max(1, content.roles.length);
  return even < LEVEL ? Math.min(TURNED, even) : Math.min(one, even);
}

/** One area's rows in scope, with a column a role, grouped by party. */
export function areaTable(content: Content, area: ContentArea, position: number): Table {
  const { roles } = content;
  const width = roleWidth(content);
  return {
    kind: "table",
    summary: `Who does what in “${area.name}”: rows are activities, columns are roles grouped by party`,
    columns: [
      shareColumn(1, true),
      ...roles.map(
        ({ party }): Column => ({
          width: { unit: "points", value: width },
          rowHeader: false,
          belonging: belongingOf(party),
        }),
      ),
    ],
    header: headerRows(content, width),
    rows: rowsInScope(area).map((activity, index) => [
      nameCell(activity, `${position}.${index + 1}`),
      ...roles.map(({ id }) => letterCell(activity.cells[id], isNarrow(content))),
    ]),
  };
}

export const rowsInScope = (area: ContentArea): readonly ContentActivity[] =>
  area.scope === "out" ? [] : area.activities.filter(({ scope }) => scope === "in");

function headerRows(content: Content, width: number): Table["header"] {
  const { roles } = content;
  const activity: HeaderCell = { ...headerCell("Activity"), rows: 2 };
  const parties = groupByParty(roles).map(({ party, count }): HeaderCell => {
    const text = partyName(content, party);
    const turned = text.length * LETTER_WIDTH > count * width * 2;
    return { text, columns: count, rows: 1, turned, belonging: belongingOf(party) };
  });
  const names = roles.map(
    ({ name, party }): HeaderCell => ({
      text: name,
      columns: 1,
      rows: 1,
      turned: isNarrow(content),
      belonging: belongingOf(party),
    }),
  );
  return [[activity, ...parties], names];
}

function groupByParty(roles: readonly ContentRole[]) {
  const groups: { readonly party: ContentRole["party"]; count: number }[] = [];
  for (const { party } of roles) {
    const last = groups.at(-1);
    if (last?.party === party) last.count += 1;
    else groups.push({ party, count: 1 });
  }
  return groups;
}

function nameCell(activity: ContentActivity, number: string): Cell {
  const promises = promisesInWords(activity);
  return textCell(
    paragraph([strong(`${number}  ${activity.name}`)], "small"),
    ...(activity.undecided ? [paragraph("Not decided yet", "quiet")] : []),
    ...(promises === "" ? [] : [paragraph(promises, "quiet")]),
  );
}

function letterCell(cell: Assignment | undefined, narrow: boolean): LetterCell {
  if (cell === undefined) return EMPTY_CELL;
  if (cell.notInvolved) return { kind: "letters", letters: [NOT_INVOLVED_MARK], note: null };
  const { duties, when } = cell;
  const letters = duties.map(letterMark);
  if (when === "always" || duties.length === 0) return { kind: "letters", letters, note: null };
  const words = WHEN_WORDS[when];
  const note = narrow
    ? { text: WHEN_ABBREVIATIONS[when], expansion: words }
    : { text: words, expansion: null };
  return { kind: "letters", letters, note };
}
