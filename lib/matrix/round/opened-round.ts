import type { Matrix } from "../matrix.ts";
import { byOrder } from "../order.ts";
import { isLiveRow } from "../row.ts";
import type { ActivityId, AreaId } from "../schema/ids.ts";
import type { OpenedRow, Outcome } from "../schema/round.ts";
import { type Compared, compareAnswers, MATCHES, type Match } from "./compare-answers.ts";
import type { KnownRound } from "./rounds.ts";

/** A row of an opened round: both answers, how they match, and what became of it. */
export interface ComparedRow extends OpenedRow, Compared {
  readonly activity: ActivityId;
  readonly name: string;
  readonly area: AreaId;
  readonly areaName: string;
  /** The row was removed since. */
  readonly isGone: boolean;
  readonly outcome: Outcome | null;
}

export type MatchCounts = Readonly<Record<Match, number>>;

const UNANSWERED: OpenedRow = { buyer: null, provider: null };

/** The rows of an opened round, danger first, and within that as the matrix orders them. */
export function compareRound(matrix: Matrix, round: Pick<KnownRound, "id" | "rows">): readonly ComparedRow[] {
  const { activity, area, opened, outcome } = matrix.tables;
  const places = new Map<string, number>();
  for (const [id] of byOrder(area)) places.set(id, places.size);
  const inOrder = new Map(byOrder(activity).map(([id], at) => [id, at]));
  const answers = opened[round.id];
  const outcomes = outcome[round.id];
  const rows = round.rows.flatMap((id): readonly ComparedRow[] => {
    const row = activity[id];
    if (!row) return [];
    const both = answers?.[id] ?? UNANSWERED;
    return [
      {
        ...both,
        ...compareAnswers(both),
        activity: id,
        name: row.name,
        area: row.area,
        areaName: area[row.area]?.name ?? "",
        isGone: !isLiveRow(matrix, id),
        outcome: outcomes?.[id] ?? null,
      },
    ];
  });
  const weight = (row: ComparedRow) => MATCHES.indexOf(row.match);
  const place = (row: ComparedRow) => places.get(row.area) ?? places.size;
  return rows.sort(
    (a, b) =>
      weight(a) - weight(b) ||
      place(a) - place(b) ||
      (inOrder.get(a.activity) ?? 0) - (inOrder.get(b.activity) ?? 0),
  );
}

/** How many rows match in which way. */
export function countMatches(rows: readonly Pick<ComparedRow, "match">[]): MatchCounts {
  const count = (match: Match) => rows.filter((row) => row.match === match).length;
  return { nobody: count("nobody"), both: count("both"), unsure: count("unsure"), agreed: count("agreed") };
}

/** Whether a row needs nothing more: both had agreed or somebody has taken an answer; or it is gone. */
export function isSettled({ isGone, outcome }: Pick<ComparedRow, "isGone" | "outcome">): boolean {
  return isGone || (outcome !== null && outcome.choice !== "discuss");
}

/** A round as a line of its history: how many rows were not agreed then, and how many are still open today. */
export interface RoundHistory {
  readonly asked: number;
  readonly apart: number;
  readonly openToday: number;
}

/** Counts what a round found and what is left of it. */
export function historyOf(rows: readonly ComparedRow[]): RoundHistory {
  const apart = rows.filter((row) => row.match !== "agreed");
  return {
    asked: rows.length,
    apart: apart.length,
    openToday: apart.filter((row) => !isSettled(row)).length,
  };
}
