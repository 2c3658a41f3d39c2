import type { Matrix } from "./matrix.ts";
import { LIMITS, type SideState } from "./matrix.ts";
import { noteKey } from "./notes.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { type Actor, authorOf, includesRight, rightFor } from "./rights.ts";
import { answersTo, phaseOf } from "./round/rounds.ts";
import type { Side } from "./schema/header.ts";
import type { SideOpBody } from "./schema/op.ts";
import type { GivenAnswer } from "./schema/round.ts";
import type { SideWrite } from "./tables.ts";

type SideDecision = { readonly ok: true; readonly writes: readonly SideWrite[] } | Refusal;
type BodyOf<K extends SideOpBody["kind"]> = Extract<SideOpBody, { kind: K }>;

/** What deciding an op of a side's own stream must know beside that side's state. */
export interface SideContext {
  readonly actor: Actor;
  /** Now, as an ISO 8601 instant in UTC. */
  readonly at: string;
  /** What both sides share. */
  readonly matrix: Matrix;
}

function decideNote(state: SideState, body: BodyOf<"note.set">): SideDecision {
  const { activity, role = null, note } = body;
  if (activity === null && role !== null)
    return refuse("invalid", "A note on a cell names its row and its column.");
  const id = noteKey(activity && { activity, role });
  const old = state.tables.note[id];
  if (old) return { ok: true, writes: [{ table: "note", id, action: "edit", before: old, after: note }] };
  const held = Object.keys(state.tables.note).length;
  if (held >= LIMITS.notes)
    return refuse("too-many", `Your side would hold ${held + 1} notes; it can hold ${LIMITS.notes}.`);
  return { ok: true, writes: [{ table: "note", id, action: "add", row: note }] };
}

function decideContact(state: SideState, stream: Side, body: BodyOf<"contact.set">): SideDecision {
  const { id, contact } = body;
  if (contact.side !== stream) return refuse("wrong-side", "Each side keeps its own contact sheet.");
  const old = state.tables.contact[id];
  return old
    ? { ok: true, writes: [{ table: "contact", id, action: "edit", before: old, after: contact }] }
    : { ok: true, writes: [{ table: "contact", id, action: "add", row: contact }] };
}

function refuseAnswer(matrix: Matrix, stream: Side, body: BodyOf<"answer.set">): Refusal | undefined {
  const round = matrix.tables.round[body.round];
  if (!round) return refuse("not-found", "There is no such round in this matrix.");
  const phase = phaseOf(round);
  if (phase === "opened")
    return refuse("exists", `Round ${round.number} is opened: both sides have read the answers.`);
  if (phase === "withdrawn")
    return refuse("removed", `Round ${round.number} was called off. Propose a new one.`);
  if (round[stream].submitted)
    return refuse(
      "exists",
      `Your side has submitted its answers to round ${round.number}. Take them back first, then change them.`,
    );
  return round.rows.includes(body.activity)
    ? undefined
    : refuse("not-found", `The row “${body.activity}” is not in round ${round.number}.`);
}

function decideAnswer(
  state: SideState,
  stream: Side,
  body: BodyOf<"answer.set">,
  { actor, at, matrix }: SideContext,
): SideDecision {
  const refused = refuseAnswer(matrix, stream, body);
  if (refused) return refused;
  const { round: id, activity, answer } = body;
  const given: GivenAnswer | null = answer && { ...answer, by: authorOf(actor), at };
  if (!state.tables.answers[id])
    return { ok: true, writes: [{ table: "answers", id, action: "add", row: { [activity]: given } }] };
  const before = { [activity]: answersTo(state, id)[activity] ?? null };
  const after = { [activity]: given };
  return { ok: true, writes: [{ table: "answers", id, action: "edit", before, after }] };
}

/** Says what an op on a side's private stream becomes; the last writer wins there. */
export function decideSide(
  state: SideState,
  stream: Side,
  body: SideOpBody,
  context: SideContext,
): SideDecision {
  const { side, right } = context.actor;
  if (side !== stream) return refuse("wrong-side", "This belongs to the other side.");
  const needed = rightFor(body.kind);
  if (!includesRight(right, needed))
    return refuse("not-allowed", `Your link lets you ${right}; this needs the right to ${needed}.`);
  switch (body.kind) {
    case "note.set":
      return decideNote(state, body);
    case "contact.set":
      return decideContact(state, stream, body);
    case "answer.set":
      return decideAnswer(state, stream, body, context);
  }
}
