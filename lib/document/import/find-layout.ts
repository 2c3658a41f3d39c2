import type { Grid } from "../grid/grid.ts";
import type { ReadCell } from "./column-profile.ts";
import { findLong } from "./find-long.ts";
import { findMarks } from "./find-marks.ts";
import { findNames } from "./find-names.ts";
import { findWide } from "./find-wide.ts";
import type { Layout, LayoutShape } from "./layout.ts";
import { toRoleTitle } from "./role-title.ts";
import { type TableView, viewOf } from "./table-view.ts";
import { kindsOfHeading } from "./words/heading-words.ts";
import { hasForeignVerb, looksLikeRole } from "./words/role-words.ts";
import { beginsWithVerb } from "./words/verbs.ts";

/** Below it nothing is read without being told to. */
export const SURE_ENOUGH = 0.62;
const SAMPLED = 100;
/** How much better the other way round must be, to be taken against the usual one. */
const USUAL = 0.15;

/** What somebody has said about a table, against which nothing is guessed. */
export interface LayoutWish {
  readonly shape?: LayoutShape;
  readonly isTurned?: boolean;
}

function activitiesOf({ view, header, activity }: Layout): readonly string[] {
  const texts: string[] = [];
  for (let row = header + 1; row < Math.min(view.height, header + 1 + SAMPLED); row += 1) {
    const text = view.text(row, activity);
    if (text !== "") texts.push(toRoleTitle(text));
  }
  return texts;
}

const shareOf = (texts: readonly string[], is: (text: string) => boolean): number =>
  texts.filter(is).length / Math.max(1, texts.length);
const meanWords = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / Math.max(1, texts.length);
const isVerbal = (text: string): boolean =>
  beginsWithVerb(text) || (hasForeignVerb(text) && !looksLikeRole(text));

/** Share of lines with exactly one owner, along either axis of a block of letters. */
function ownerLaw(layout: Extract<Layout, { shape: "wide" }>, read: ReadCell): number {
  const { view, header, roles } = layout;
  const byColumn = roles.map(() => 0);
  let [rows, lawful] = [0, 0];
  for (let row = header + 1; row < Math.min(view.height, header + 1 + SAMPLED); row += 1) {
    let [owners, cells] = [0, 0];
    roles.forEach(({ column }, index) => {
      const reading = read(view.text(row, column));
      if (reading.kind !== "cell") return;
      cells += 1;
      if (!reading.cell.duties.includes("accountable")) return;
      owners += 1;
      byColumn[index] = (byColumn[index] ?? 0) + 1;
    });
    if (cells === 0) continue;
    rows += 1;
    if (owners === 1) lawful += 1;
  }
  return (
    lawful / Math.max(1, rows) - byColumn.filter((count) => count === 1).length / Math.max(1, roles.length)
  );
}

/** How much a block of letters speaks for its rows being activities and its columns roles; 0 for neither. */
function axisScore(layout: Extract<Layout, { shape: "wide" }>, read: ReadCell): number {
  const activities = activitiesOf(layout);
  const roles = layout.roles.map(({ name }) => name);
  const corner = kindsOfHeading(layout.view.text(layout.header, layout.activity));
  const more = activities.length - roles.length;
  return (
    (corner.has("activity") ? 1.2 : 0) -
    (corner.has("role") && !corner.has("activity") ? 1.2 : 0) +
    1.2 * (shareOf(activities, isVerbal) - shareOf(roles, isVerbal)) +
    1.2 * (shareOf(roles, looksLikeRole) - shareOf(activities, looksLikeRole)) +
    0.3 * Math.tanh((meanWords(activities) - meanWords(roles)) / 2) +
    0.2 * Math.tanh(more / 4) +
    0.8 * ownerLaw(layout, read)
  );
}

function findEitherWay(grid: Grid, top: number, read: ReadCell, wish: LayoutWish): Layout | undefined {
  const straight = wish.isTurned === true ? undefined : findWide(viewOf(grid, false, top), read);
  // A long sheet has its activities down; turned it would be wider than any matrix.
  const isNarrow = grid.rows.length - top <= 120;
  const turned =
    wish.isTurned === false || !(isNarrow || wish.isTurned)
      ? undefined
      : findWide(viewOf(grid, true, top), read);
  if (!straight || !turned) return straight ?? turned;
  if (turned.evidence * 2 < straight.evidence) return straight;
  if (straight.evidence * 2 < turned.evidence) return turned;
  return axisScore(turned, read) > axisScore(straight, read) + USUAL ? turned : straight;
}

const weightOf = ({ score, evidence }: Layout): number => score * Math.sqrt(evidence);

/** The surest way to read a table from one of its rows on as a matrix, however sure that is; `undefined` for none. */
export function findLayout(grid: Grid, read: ReadCell, top = 0, wish: LayoutWish = {}): Layout | undefined {
  const view: TableView = viewOf(grid, wish.isTurned === true, top);
  const found = [
    findEitherWay(grid, top, read, wish),
    findNames(view, read),
    findLong(view, read),
    findMarks(view, read),
  ].filter(
    (layout): layout is Layout =>
      layout !== undefined && (wish.shape === undefined || layout.shape === wish.shape),
  );
  const [best] = found.sort((a, b) => weightOf(b) - weightOf(a));
  const long = found.find(({ shape }) => shape === "long");
  // One letter a row is also letters under one heading; it is the former when roles stand in a column of their own.
  const isSingle = best?.shape === "wide" && best.roles.length === 1;
  return isSingle && long && long.score >= SURE_ENOUGH ? long : best;
}
