import { LIMITS, type SideState } from "./matrix.ts";
import { noteKey } from "./notes.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { type Actor, includesRight, rightFor } from "./rights.ts";
import type { Side } from "./schema/header.ts";
import type { SideOpBody } from "./schema/op.ts";
import type { SideWrite } from "./tables.ts";

type SideDecision = { readonly ok: true; readonly writes: readonly SideWrite[] } | Refusal;

function decideNote(state: SideState, body: Extract<SideOpBody, { kind: "note.set" }>): SideDecision {
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

/** Says what an op on a side's private stream becomes; the last writer wins there. */
export function decideSide(state: SideState, stream: Side, body: SideOpBody, actor: Actor): SideDecision {
  if (actor.side !== stream) return refuse("wrong-side", "This belongs to the other side.");
  if (!includesRight(actor.right, rightFor(body.kind))) {
    return refuse(
      "not-allowed",
      `Your link lets you ${actor.right}; this needs the right to ${rightFor(body.kind)}.`,
    );
  }
  if (body.kind === "note.set") return decideNote(state, body);
  if (body.contact.side !== stream) return refuse("wrong-side", "Each side keeps its own contact sheet.");
  const old = state.tables.contact[body.id];
  return old
    ? {
        ok: true,
        writes: [{ table: "contact", id: body.id, action: "edit", before: old, after: body.contact }],
      }
    : { ok: true, writes: [{ table: "contact", id: body.id, action: "add", row: body.contact }] };
}
