import type { Duty } from "#lib/matrix/schema/role.ts";
import { type ColumnProfile, profilesBelow, type ReadCell } from "./column-profile.ts";
import type { Layout, RoleColumn } from "./layout.ts";
import { toRoleTitle } from "./role-title.ts";
import type { TableView } from "./table-view.ts";
import { sortTextColumns } from "./text-columns.ts";
import { kindsOfHeading } from "./words/heading-words.ts";
import { looksLikeRole } from "./words/role-words.ts";

type Wide = Extract<Layout, { shape: "wide" }>;

export const SEARCHED_ROWS = 25;
const SAMPLED = 300;
const LONGEST_NAME = 300;
const FEW_WORDS = 3;
/** What is longer tells about a role and does not name it. */
const MOST_NAME_WORDS = 10;
const FEWEST_TURNED = 4;

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function isRoleColumn(profile: ColumnProfile, title: string, read: ReadCell): boolean {
  const { filled, letters, undecided, foreign, words } = profile;
  // Under somebody's name more may stand that is no letter: it is listed, not taken for something else.
  const times = looksLikeRole(title) ? 3 : 2;
  if (letters === 0 || (letters + undecided) * times < filled || foreign > Math.max(1, 0.15 * filled))
    return false;
  if (title === "" || title.length > LONGEST_NAME || read(title).kind === "blank") return false;
  const kinds = kindsOfHeading(title);
  // “Support” may be an area and “executor” a company: words count as letters under the name of somebody only.
  const namesNobody =
    kinds.has("area") || kinds.has("activity") || kinds.has("role") || read(title).kind === "cell";
  if (words * 2 > letters && namesNobody && !(looksLikeRole(title) && read(title).kind !== "cell"))
    return false;
  const isOther = kinds.has("number") || kinds.has("other") || kinds.has("note");
  return !isOther || (looksLikeRole(title) && !kinds.has("number")) || title.split(" ").length > FEW_WORDS;
}

/** What stands over a column in the rows above, where it covers several and not the whole table. */
function groupOver(view: TableView, header: number, column: number, first: number): string {
  for (let row = header - 1; row >= 0 && row >= header - 3; row -= 1) {
    const cell = view.at(row, column);
    const own = view.at(header, column);
    if (cell && cell === own) continue;
    // A heading over several columns may stand in the first of them only.
    let from = column;
    while (from > first && (view.text(row, from) === "" || view.at(row, from) === undefined)) from -= 1;
    const over = view.at(row, from);
    if (
      over &&
      over.text !== "" &&
      over.column >= 0 &&
      (view.begins(row, first) || !coversAll(view, row, over, first))
    )
      return oneLine(over.text);
  }
  return "";
}

const coversAll = (view: TableView, row: number, cell: unknown, first: number): boolean =>
  first > 0 && view.at(row, first - 1) === cell;

function findRoles(
  view: TableView,
  header: number,
  profiles: readonly ColumnProfile[],
  read: ReadCell,
): readonly RoleColumn[] {
  const titleOf = (column: number): string => {
    const cell = view.at(header, column);
    return cell && view.spanOf(cell) === 1 ? toRoleTitle(cell.text) : "";
  };
  const sure = profiles.flatMap((profile, column) =>
    isRoleColumn(profile, titleOf(column), read) ? [column] : [],
  );
  const [first] = sure;
  if (first === undefined) return [];
  const taken = new Set(sure);
  // A role that nobody gave a letter yet stands beside the others.
  for (let column = first - 1; column >= 0 && isEmptyRole(column); column -= 1) taken.add(column);
  for (let column = first; column < view.width; column += 1)
    if (isEmptyRole(column) && taken.has(column - 1)) taken.add(column);
  function isEmptyRole(column: number): boolean {
    const title = titleOf(column);
    const kinds = kindsOfHeading(title);
    return (
      profiles[column]?.filled === 0 &&
      title !== "" &&
      title.length < 60 &&
      read(title).kind === "text" &&
      !["number", "note", "other", "activity", "area"].some((kind) => kinds.has(kind as "note"))
    );
  }
  const columns = [...taken].sort((a, b) => a - b);
  return columns.map((column) => ({
    column,
    name: titleOf(column),
    group: groupOver(view, header, column, columns[0] ?? 0),
  }));
}

interface Weighed {
  readonly evidence: number;
  /** Rows with letters. */
  readonly rows: number;
  readonly purity: number;
  readonly lawful: number;
  readonly duties: ReadonlySet<Duty>;
  /** Rows between the headings and the first letters in which a role's column holds a text. */
  readonly between: number;
}

function weigh(view: TableView, header: number, roles: readonly RoleColumn[], read: ReadCell): Weighed {
  const names = new Set(roles.map(({ name }) => name.toLowerCase()));
  const duties = new Set<Duty>();
  let [letters, others, rows, lawful, between] = [0, 0, 0, 0, 0];
  for (let row = header + 1; row < Math.min(view.height, header + 1 + SAMPLED); row += 1) {
    let [inRow, texts] = [0, 0];
    const held: Duty[] = [];
    for (const { column } of roles) {
      const cell = view.at(row, column);
      if (!cell || cell.text === "" || view.spanOf(cell) > 1) continue;
      const reading = read(cell.text);
      if (reading.kind === "cell") {
        inRow += 1;
        held.push(...reading.cell.duties);
      } else if (
        reading.kind !== "blank" &&
        reading.kind !== "undecided" &&
        !names.has(oneLine(cell.text).toLowerCase())
      )
        texts += 1;
    }
    for (const duty of held) duties.add(duty);
    letters += inRow;
    others += texts;
    if (inRow > 0) rows += 1;
    if (held.includes("accountable") || held.includes("responsible")) lawful += 1;
    if (letters === 0 && texts > 0) between += 1;
  }
  return {
    ...{ evidence: letters, rows, duties, between },
    purity: letters / Math.max(1, letters + others),
    lawful: lawful / Math.max(1, rows),
  };
}

const STRANGER = /^(?:\p{L}|[CRUD]{2,4})$/u;

/** Cells anywhere in the table that hold letters of another kind: groups, grades, rights. Letters that count rows are none. */
function countStrangers(view: TableView, header: number, read: ReadCell): number {
  let count = 0;
  for (let column = 0; column < view.width; column += 1) {
    const signs: string[] = [];
    let others = 0;
    for (let row = header + 1; row < Math.min(view.height, header + 1 + SAMPLED); row += 1) {
      const text = view.text(row, column);
      if (!STRANGER.test(text)) others += text === "" ? 0 : 1;
      else if (read(text).kind === "foreign") signs.push(text);
    }
    const isCount = new Set(signs).size === signs.length && others <= signs.length * 2;
    count += isCount && column === 0 ? 0 : signs.length;
  }
  return count;
}

function toScore(weighed: Weighed, names: readonly string[], activityTitle: string): number {
  const { evidence, purity, lawful, between } = weighed;
  const likely = names.filter(looksLikeRole).length / Math.max(1, names.length);
  const told =
    names.filter((name) => name.split(" ").length > MOST_NAME_WORDS).length / Math.max(1, names.length);
  return (
    0.5 * purity +
    0.1 * Math.min(1, evidence / 6) +
    (kindsOfHeading(activityTitle).has("activity") ? 0.1 : 0) +
    0.1 * likely -
    0.2 * told +
    0.2 * lawful -
    0.15 * Math.min(2, between)
  );
}

/** Letters under roles: tries each of the first rows as the one that names the columns. */
export function findWide(view: TableView, read: ReadCell): Wide | undefined {
  let best: Wide | undefined;
  for (const { header, profiles } of profilesBelow(view, read, SEARCHED_ROWS)) {
    const roles = findRoles(view, header, profiles, read);
    const first = roles[0]?.column;
    if (first === undefined || roles.some(({ name }) => read(name).kind === "cell" && name.length < 3))
      continue;
    const taken = new Set(roles.map(({ column }) => column));
    const rest = profiles.flatMap(({ filled }, column) => (filled > 0 && !taken.has(column) ? [column] : []));
    const texts = sortTextColumns(view, header, rest, first);
    if (!texts) continue;
    const weighed = weigh(view, header, roles, read);
    // Turned over, the headings of any table stand in a column, and some of them are words for letters.
    const corner = kindsOfHeading(view.text(header, texts.activity));
    const isThin = weighed.evidence < FEWEST_TURNED || weighed.rows < 2;
    if (view.isTurned && isThin && !corner.has("role")) continue;
    if (countStrangers(view, header, read) * 6 > weighed.evidence + 3) continue;
    if (!weighed.duties.has("accountable") && !weighed.duties.has("responsible")) continue;
    const score = toScore(
      weighed,
      roles.map(({ name }) => name),
      view.text(header, texts.activity),
    );
    if (best && (score * weighed.evidence) / (best.score * best.evidence) < 1) continue;
    const { activity, area, note } = texts;
    const ignored = texts.ignored.map(
      (column) => oneLine(view.text(header, column)) || `column ${column + 1}`,
    );
    best = {
      shape: "wide",
      view,
      header,
      activity,
      area,
      note,
      roles,
      ignored,
      score,
      evidence: weighed.evidence,
    };
  }
  return best;
}
