import type { SideState } from "./matrix.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { type Actor, includesRight, rightFor } from "./rights.ts";
import type { Side } from "./schema/header.ts";
import type { SideOpBody } from "./schema/op.ts";
import type { SideWrite } from "./tables.ts";

/** Says what an op on a side's private stream becomes; the last writer wins there. */
export function decideSide(
  state: SideState,
  stream: Side,
  body: SideOpBody,
  actor: Actor,
): { readonly ok: true; readonly writes: readonly SideWrite[] } | Refusal {
  if (actor.side !== stream) return refuse("wrong-side", "This belongs to the other side.");
  if (!includesRight(actor.right, rightFor(body.kind))) {
    return refuse("not-allowed", `Your link lets you ${actor.right}; this needs the right to edit.`);
  }
  if (body.kind === "note.set") {
    const old = state.tables.note[body.activity];
    return old
      ? {
          ok: true,
          writes: [{ table: "note", id: body.activity, action: "edit", before: old, after: body.note }],
        }
      : { ok: true, writes: [{ table: "note", id: body.activity, action: "add", row: body.note }] };
  }
  if (body.contact.side !== stream) return refuse("wrong-side", "Each side keeps its own contact sheet.");
  const old = state.tables.contact[body.id];
  return old
    ? {
        ok: true,
        writes: [{ table: "contact", id: body.id, action: "edit", before: old, after: body.contact }],
      }
    : { ok: true, writes: [{ table: "contact", id: body.id, action: "add", row: body.contact }] };
}
