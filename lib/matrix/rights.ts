import type { OpKind, SideOpBody } from "./schema/op.ts";
import type { Author } from "./schema/record.ts";

export const RIGHTS = ["view", "comment", "edit", "sign", "manage"] as const;
/** Each right includes those before it; `edit` includes confirming. */
export type Right = (typeof RIGHTS)[number];

/** Who asks, and what they may do. */
export interface Actor extends Author {
  readonly right: Right;
}

export function includesRight(held: Right, asked: Right): boolean {
  return RIGHTS.indexOf(held) >= RIGHTS.indexOf(asked);
}

const NEEDED: Readonly<Partial<Record<OpKind | SideOpBody["kind"], Right>>> = {
  "thread.open": "comment",
  "thread.resolve": "comment",
  "thread.reopen": "comment",
  "comment.add": "comment",
  "comment.edit": "comment",
  "note.set": "comment",
  "edition.freeze": "sign",
  "edition.reopen": "sign",
  "edition.sign": "sign",
  "edition.record": "sign",
};

/** The right that an op needs. */
export function rightFor(kind: OpKind | SideOpBody["kind"]): Right {
  return NEEDED[kind] ?? "edit";
}

/** The author as the log keeps it, without the right. */
export function authorOf(actor: Actor): Author {
  return { participant: actor.participant, side: actor.side, name: actor.name };
}
