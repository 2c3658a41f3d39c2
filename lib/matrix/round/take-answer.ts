import { dutiesOf, sameAssignment, sortDuties } from "../duties.ts";
import { type Column, columnsOf, shownCell } from "../fold.ts";
import { BLANK, getHeader, type Matrix } from "../matrix.ts";
import type { Activity } from "../schema/activity.ts";
import type { Side } from "../schema/header.ts";
import { type ActivityId, RoleId } from "../schema/ids.ts";
import type { Assignment, Duty } from "../schema/role.ts";
import type { GivenAnswer, Halves, OpenedRow, RoundChoice } from "../schema/round.ts";
import { doerIn } from "./compare-answers.ts";
import { otherSide } from "./rounds.ts";

/** What taking an answer writes into a row: cells by column, and fields. */
export interface TakenAnswer {
  readonly cells: Readonly<Record<RoleId, Assignment>>;
  readonly fields: Partial<Activity>;
}

interface ShownColumn {
  readonly column: Column;
  readonly cell: Assignment;
}

function shownColumns(matrix: Matrix, activity: ActivityId): readonly ShownColumn[] {
  const cells = matrix.tables.cells[activity] ?? {};
  return columnsOf(matrix).map((column) => ({ column, cell: shownCell(cells, column) }));
}

/** The column of a party that speaks for it in a row: the one that holds the most, else its first. */
function mainColumn(shown: readonly ShownColumn[], side: Side): ShownColumn | undefined {
  const own = shown.filter(({ column }) => column.role.party === side);
  for (const duty of ["responsible", "accountable", "supports", "verifies"] as const) {
    const holder = own.find(({ cell }) => cell.duties.includes(duty));
    if (holder) return holder;
  }
  return own[0];
}

const withDuties = (cell: Assignment, duties: readonly Duty[]): Assignment =>
  duties.length === 0 ? BLANK : { ...cell, notInvolved: false, duties: sortDuties(duties) };

type Cells = Map<RoleId, Assignment>;

function give(cells: Cells, shown: readonly ShownColumn[], side: Side, duties: readonly Duty[]): void {
  const main = mainColumn(shown, side);
  if (!main) return;
  const now = cells.get(main.column.id) ?? main.cell;
  cells.set(main.column.id, withDuties(now, [...now.duties, ...duties]));
}

function takeAway(cells: Cells, shown: readonly ShownColumn[], side: Side, duty: Duty): void {
  for (const { column, cell } of shown) {
    const now = cells.get(column.id) ?? cell;
    if (column.role.party !== side || !now.duties.includes(duty)) continue;
    cells.set(
      column.id,
      withDuties(
        now,
        now.duties.filter((held) => held !== duty),
      ),
    );
  }
}

const isOwned = (shown: readonly ShownColumn[]): boolean =>
  shown.some(({ cell }) => cell.duties.includes("accountable"));

const does = (shown: readonly ShownColumn[], side: Side): boolean =>
  shown.some(({ column, cell }) => column.role.party === side && cell.duties.includes("responsible"));

/** Letters that an answer names go to the speaking columns as they are. */
function namedLetters(cells: Cells, shown: readonly ShownColumn[], answer: GivenAnswer, side: Side): void {
  for (const [party, duties] of [
    [side, answer.ours],
    [otherSide(side), answer.theirs],
  ] as const) {
    const main = mainColumn(shown, party);
    if (main) cells.set(main.column.id, withDuties(main.cell, duties));
  }
}

function doneBy(cells: Cells, shown: readonly ShownColumn[], side: Side): void {
  if (!does(shown, side)) give(cells, shown, side, ["responsible"]);
  takeAway(cells, shown, otherSide(side), "responsible");
  if (!isOwned(shown)) give(cells, shown, side, ["accountable"]);
}

function doneByBoth(cells: Cells, shown: readonly ShownColumn[]): void {
  for (const side of ["buyer", "provider"] as const)
    if (!does(shown, side)) give(cells, shown, side, ["responsible"]);
}

/** The halves of a split as the answers put them: each side's word on its own part counts first. */
export function halvesOf({ buyer, provider }: OpenedRow): Halves {
  return {
    buyer: buyer?.ourPart ?? provider?.theirPart ?? null,
    provider: provider?.ourPart ?? buyer?.theirPart ?? null,
  };
}

function splitFields({ buyer, provider }: Halves): Partial<Activity> {
  return {
    ...(buyer !== null && { splitBuyer: buyer }),
    ...(provider !== null && { splitProvider: provider }),
  };
}

/** Whose answer a choice takes; of what both agreed on, the one that says more. */
function speakerOf(choice: RoundChoice, { buyer, provider }: OpenedRow): Side {
  if (choice === "buyer" || choice === "provider") return choice;
  const says = (answer: GivenAnswer | null) => (answer ? answer.ours.length + answer.theirs.length : 0);
  return says(provider) > says(buyer) ? "provider" : "buyer";
}

/**
 * What a choice makes of a row. Who is to do it gets “responsible” and the other side loses it; who owns the row stays
 * the owner, and where nobody does the doer becomes it; letters that the answer names count as they are. What is not
 * needed goes out of the agreement. `undefined`: the choice writes nothing, such as one to discuss.
 */
export function takeAnswer(
  matrix: Matrix,
  activity: ActivityId,
  row: OpenedRow,
  choice: RoundChoice,
  halves: Halves | null,
): TakenAnswer | undefined {
  const side = speakerOf(choice, row);
  const answer = row[side];
  const doer = choice === "split" ? "split" : doerIn(answer, side);
  if (choice === "discuss" || doer === "not-sure" || doer === "no-answer") return undefined;
  if (doer === "not-needed") {
    return { cells: {}, fields: { scope: "out", outHolder: "nobody, as it is not needed" } };
  }
  const shown = shownColumns(matrix, activity);
  const cells: Cells = new Map();
  const isNamed = choice !== "split" && answer !== null && answer.ours.length + answer.theirs.length > 0;
  if (isNamed) namedLetters(cells, shown, answer, side);
  else if (doer === "split") doneByBoth(cells, shown);
  else doneBy(cells, shown, doer);
  const known = dutiesOf(getHeader(matrix).letterSet);
  const changed = [...cells].flatMap(([role, cell]) => {
    const before = shown.find(({ column }) => column.id === role)?.cell ?? BLANK;
    const duties = cell.duties.filter((duty) => known.includes(duty) || before.duties.includes(duty));
    const wanted = duties.length === cell.duties.length ? cell : withDuties(cell, duties);
    return sameAssignment(wanted, before) ? [] : [[RoleId.parse(role), wanted] as const];
  });
  const fields = {
    scope: "in" as const,
    ...(doer === "split" ? splitFields(halves ?? halvesOf(row)) : {}),
  };
  return { cells: Object.fromEntries(changed), fields };
}
