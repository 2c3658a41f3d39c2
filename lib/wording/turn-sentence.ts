import type { ConfirmationOverview } from "#lib/matrix/confirmation.ts";
import { type Header, SIDES, type Side } from "#lib/matrix/schema/header.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import { countOf, lineList } from "./line-list.ts";

export interface Turn {
  readonly header: Pick<Header, "buyer" | "provider">;
  /** Whose screen it is; `null` for somebody of neither side. */
  readonly side: Side | null;
  readonly waiting: ConfirmationOverview["waiting"];
  /** Errors neither fixed nor accepted by both sides. */
  readonly blocking: number;
  /** Conflicts that nobody has settled. */
  readonly conflicts: number;
  /** The edition that is frozen and waits for signatures. */
  readonly final: Pick<Edition, "number" | "buyer" | "provider"> | null;
  /** The signed edition that says exactly what the draft says, if one does. */
  readonly unchanged: Pick<Edition, "number"> | null;
}

function tasksOf(turn: Turn, side: Side): readonly string[] {
  if (turn.final) return turn.final[side] ? [] : [`edition ${turn.final.number} to sign`];
  const { rows, terms } = turn.waiting[side];
  return [
    ...(rows.length > 0 ? [`${countOf(rows.length, "row", "rows")} to confirm`] : []),
    ...(terms ? ["the terms to confirm"] : []),
  ];
}

function restOf({ final, unchanged, blocking, conflicts }: Turn): string {
  if (final) return `Edition ${final.number} is signed by both.`;
  if (unchanged) return `Nothing has changed since edition ${unchanged.number} was signed.`;
  const open = [
    ...(blocking > 0 ? [countOf(blocking, "error", "errors")] : []),
    ...(conflicts > 0 ? [countOf(conflicts, "conflict", "conflicts")] : []),
  ];
  return open.length > 0
    ? `Everything is confirmed; ${lineList(open)} ${blocking + conflicts === 1 ? "stands" : "stand"} before the final.`
    : "Everything is confirmed. Either side can make it final.";
}

function conflictsIn(count: number): string {
  return `${countOf(count, "conflict waits", "conflicts wait")} for a choice.`;
}

/** Whose turn it is: “Northwind has 14 rows to confirm. You have nothing to do.” */
export function turnSentence(turn: Turn): string {
  const tasks = SIDES.map((side) => ({ side, has: tasksOf(turn, side) }));
  if (tasks.every(({ has }) => has.length === 0)) return restOf(turn);
  const others = tasks.filter(({ side, has }) => side !== turn.side && has.length > 0);
  const mine = tasks.find(({ side }) => side === turn.side);
  const yours = mine
    ? [mine.has.length > 0 ? `You have ${lineList(mine.has)}.` : "You have nothing to do."]
    : [];
  const theirs = others.map(({ side, has }) => `${turn.header[side]} has ${lineList(has)}.`);
  const open = turn.final || turn.conflicts === 0 ? [] : [conflictsIn(turn.conflicts)];
  return [...(mine && mine.has.length > 0 ? [...yours, ...theirs] : [...theirs, ...yours]), ...open].join(
    " ",
  );
}
