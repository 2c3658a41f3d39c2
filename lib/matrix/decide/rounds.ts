import { apply } from "../apply.ts";
import { LIMITS, type Matrix } from "../matrix.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { authorOf } from "../rights.ts";
import { compareAnswers } from "../round/compare-answers.ts";
import { countAnswered, findRunning, phaseOf, rowsToAnswer } from "../round/rounds.ts";
import { takeAnswer } from "../round/take-answer.ts";
import { isLiveRow } from "../row.ts";
import type { Side } from "../schema/header.ts";
import type { ActivityId, OpId, RoleId, RoundId } from "../schema/ids.ts";
import type { OpBody } from "../schema/op.ts";
import type { OpenedRow, OpenedRows, Outcome, Round, RoundSide, SideAnswers } from "../schema/round.ts";
import type { Write } from "../tables.ts";
import { keysOfCell } from "./cells.ts";
import { accept, type DecideContext, type Decision } from "./context.ts";

type RoundKind =
  | "round.propose"
  | "round.tell"
  | "round.submit"
  | "round.reopen"
  | "round.withdraw"
  | "round.take";
export type RoundOp = Extract<OpBody, { kind: RoundKind }>;
type OpOf<K extends RoundKind> = Extract<RoundOp, { kind: K }>;
type DecideBody = (matrix: Matrix, body: OpBody, context: DecideContext, id: OpId) => Decision;

const NOT_THERE = refuse("not-found", "There is no such round in this matrix.");

function decidePropose(matrix: Matrix, op: OpOf<"round.propose">, context: DecideContext): Decision {
  const rounds = matrix.tables.round;
  if (rounds[op.id]) return refuse("exists", "This round is there already.");
  const running = findRunning(matrix);
  if (running) {
    return refuse(
      "exists",
      `Round ${running.number} about ${running.about} is still being answered. Answer it, or call it off first.`,
    );
  }
  const number = Object.keys(rounds).length + 1;
  if (number > LIMITS.rounds)
    return refuse("too-many", `The matrix would hold ${number} rounds; it can hold ${LIMITS.rounds}.`);
  const gone = op.rows.find((row) => !isLiveRow(matrix, row));
  if (gone !== undefined)
    return refuse("removed", `The row “${gone}” is not in the matrix. Choose the rows again.`);
  const side: RoundSide = { submitted: null, told: null };
  const row: Round = {
    ...{ number, about: op.about, rows: [...new Set(op.rows)] },
    proposed: { by: authorOf(context.actor), at: context.at },
    ...{ buyer: side, provider: side, opened: null, withdrawn: null },
  };
  return accept({ table: "round", id: op.id, action: "add", row });
}

/** Why a round takes no more answers. */
function refuseEnded(round: Round): Refusal | undefined {
  switch (phaseOf(round)) {
    case "answering":
      return undefined;
    case "opened":
      return refuse("exists", `Round ${round.number} is opened: both sides have read the answers.`);
    case "withdrawn":
      return refuse("removed", `Round ${round.number} was called off. Propose a new one.`);
  }
}

function editSide(id: RoundId, side: Side, before: RoundSide, after: RoundSide): Write {
  return side === "buyer"
    ? { table: "round", id, action: "edit", before: { buyer: before }, after: { buyer: after } }
    : { table: "round", id, action: "edit", before: { provider: before }, after: { provider: after } };
}

function decideTell(matrix: Matrix, round: Round, op: OpOf<"round.tell">, context: DecideContext): Decision {
  const { side } = context.actor;
  const answers = context.answersOf(op.id, side) ?? {};
  const told = op.tells ? countAnswered(rowsToAnswer(matrix, round), answers) : null;
  return told === round[side].told
    ? accept()
    : accept(editSide(op.id, side, round[side], { ...round[side], told }));
}

function openRows(rows: readonly ActivityId[], buyer: SideAnswers, provider: SideAnswers): OpenedRows {
  return Object.fromEntries(
    rows.map((row): [ActivityId, OpenedRow] => [
      row,
      { buyer: buyer[row] ?? null, provider: provider[row] ?? null },
    ]),
  );
}

/** The second side's yes opens the round: in the same change, the answers of both come to the shared state. */
function decideSubmit(matrix: Matrix, round: Round, id: RoundId, context: DecideContext): Decision {
  const { actor, at } = context;
  const { side } = actor;
  if (round[side].submitted) return accept();
  const after = { ...round[side], submitted: { by: authorOf(actor), at } };
  const mark = editSide(id, side, round[side], after);
  const isSecond = (side === "buyer" ? round.provider : round.buyer).submitted !== null;
  const buyer = context.answersOf(id, "buyer");
  const provider = context.answersOf(id, "provider");
  if (!isSecond || !buyer || !provider) return accept(mark);
  const rows = round.rows.filter((row) => isLiveRow(matrix, row));
  return accept(
    mark,
    { table: "round", id, action: "edit", before: { opened: null }, after: { opened: at } },
    { table: "opened", id, action: "add", row: openRows(rows, buyer, provider) },
    { table: "outcome", id, action: "add", row: {} },
  );
}

function decideReopen(round: Round, id: RoundId, { actor: { side } }: DecideContext): Decision {
  if (!round[side].submitted) return accept();
  return accept(editSide(id, side, round[side], { ...round[side], submitted: null }));
}

function decideWithdraw(id: RoundId, { actor, at }: DecideContext): Decision {
  const withdrawn = { by: authorOf(actor), at };
  return accept({ table: "round", id, action: "edit", before: { withdrawn: null }, after: { withdrawn } });
}

const LATE = refuse(
  "built-upon",
  "Somebody has changed this row since you looked. Look at what stands now, then take the answer.",
);

/** The writes of several bodies one after the other; none when one of them meets somebody else's edit. */
function decideAll(
  matrix: Matrix,
  bodies: readonly OpBody[],
  context: DecideContext,
  id: OpId,
  decideBody: DecideBody,
): Decision {
  let state = matrix;
  const writes: Write[] = [];
  for (const body of bodies) {
    const decision = decideBody(state, body, context, id);
    if (!decision.ok) return decision.code === "conflict" ? LATE : decision;
    const { revision } = state;
    const change = { id, stream: "shared", revision, at: context.at, by: authorOf(context.actor) } as const;
    state = apply(state, { ...change, kind: body.kind, group: null, writes: decision.writes });
    writes.push(...decision.writes);
  }
  return accept(...writes);
}

function refuseChoice(op: OpOf<"round.take">, row: OpenedRow): Refusal | undefined {
  const { choice } = op;
  if (choice === "agreed" && compareAnswers(row).match !== "agreed")
    return refuse(
      "invalid",
      "The sides did not say the same about this row. Take the answer of one of them.",
    );
  const answer = choice === "buyer" || choice === "provider" ? row[choice] : undefined;
  if (answer === null || answer?.says === "not-sure")
    return refuse(
      "invalid",
      "This side has not said who does it. Take the other answer, split it or discuss it.",
    );
  return undefined;
}

/** Makes ordinary edits of the row of what one chose, in one change that says from which round they come. */
function decideTake(
  matrix: Matrix,
  round: Round,
  op: OpOf<"round.take">,
  context: DecideContext,
  id: OpId,
  decideBody: DecideBody,
): Decision {
  if (phaseOf(round) !== "opened")
    return refuse("not-found", `Round ${round.number} is not opened: there is nothing to take yet.`);
  const { activity, choice } = op;
  const row = matrix.tables.opened[op.id]?.[activity];
  if (!row) return refuse("not-found", `The row “${activity}” was not in round ${round.number}.`);
  const refused = refuseChoice(op, row);
  if (refused) return refused;
  // Which letters go where depends on the whole row.
  const cells = Object.keys(matrix.tables.role).flatMap((role) => keysOfCell(activity, role));
  if (context.touchedSince([`outcome/${op.id}/${activity}`, ...cells], context.base)) return LATE;
  const taken = takeAnswer(matrix, activity, row, choice, op.halves);
  const bodies: OpBody[] = !taken
    ? []
    : [
        { kind: "activity.edit", id: activity, fields: { ...taken.fields, undecided: false } },
        ...Object.entries(taken.cells).map(
          ([role, cell]): OpBody => ({ kind: "cell.set", activity, role: role as RoleId, cell }),
        ),
      ];
  const written = decideAll(matrix, bodies, context, id, decideBody);
  if (!written.ok) return written;
  const before = matrix.tables.outcome[op.id]?.[activity] ?? null;
  const isSame = before?.choice === choice && written.writes.length === 0;
  if (isSame) return accept();
  const outcome: Outcome = { choice, by: authorOf(context.actor), at: context.at };
  return accept(
    {
      table: "outcome",
      id: op.id,
      action: "edit",
      before: { [activity]: before },
      after: { [activity]: outcome },
    },
    ...written.writes,
  );
}

/** Rounds are a record beside the content until somebody takes an answer, which is an ordinary edit of its row. */
export function decideRound(
  matrix: Matrix,
  op: RoundOp,
  context: DecideContext,
  id: OpId,
  decideBody: DecideBody,
): Decision {
  if (op.kind === "round.propose") return decidePropose(matrix, op, context);
  const round = matrix.tables.round[op.id];
  if (!round) return NOT_THERE;
  if (op.kind === "round.take") return decideTake(matrix, round, op, context, id, decideBody);
  const ended = refuseEnded(round);
  if (ended) return ended;
  switch (op.kind) {
    case "round.tell":
      return decideTell(matrix, round, op, context);
    case "round.submit":
      return decideSubmit(matrix, round, op.id, context);
    case "round.reopen":
      return decideReopen(round, op.id, context);
    case "round.withdraw":
      return decideWithdraw(op.id, context);
  }
}
