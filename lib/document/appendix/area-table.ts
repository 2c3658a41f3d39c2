import type { Content, ContentActivity, ContentArea, ContentRole } from "#lib/matrix/content.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { promisesInWords, WHEN_ABBREVIATIONS, WHEN_WORDS } from "#lib/wording/row-words.ts";
import type { Cell, Column, HeaderCell, LetterCell, Table } from "../layout/block.ts";
import { EMPTY_CELL, headerCell, paragraph, shareColumn, strong, textCell } from "../layout/blocks.ts";
import { letterMark, NOT_INVOLVED_MARK } from "./how-to-read.ts";
import { belongingOf, partyName } from "./names.ts";

const PORTRAIT_ROLES = 5;
const LEVEL_ROLES = 8;
const WIDE = { portrait: 66, landscape: 60, turned: 32 } as const;
const TURNED_ROOM = 520;
const LETTER_WIDTH = 4.4;

/** More than five columns need the paper's long side. */
export const orientationFor = (roles: number): "portrait" | "landscape" =>
  roles <= PORTRAIT_ROLES ? "portrait" : "landscape";

/** Narrow columns carry their heads upright and their notes abbreviated. */
export const isNarrow = (roles: number): boolean => roles > LEVEL_ROLES;

/** One area's rows in scope, with a column a role, grouped by party. */
export function areaTable(content: Content, area: ContentArea, position: number): Table {
  const { roles } = content;
  const width = roleWidth(roles.length);
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
      ...roles.map(({ id }) => letterCell(activity.cells[id], isNarrow(roles.length))),
    ]),
  };
}

export const rowsInScope = (area: ContentArea): readonly ContentActivity[] =>
  area.scope === "out" ? [] : area.activities.filter(({ scope }) => scope === "in");

function roleWidth(count: number): number {
  if (count <= PORTRAIT_ROLES) return WIDE.portrait;
  if (count <= LEVEL_ROLES) return WIDE.landscape;
  return Math.min(WIDE.turned, TURNED_ROOM / count);
}

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
      turned: isNarrow(roles.length),
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
