import fc from "fast-check";
import { content } from "../content.ts";
import { findFinal } from "../editions.ts";
import { contentHash, rowHash, termsHash } from "../fingerprint.ts";
import { columnsOf } from "../fold.ts";
import type { Matrix } from "../matrix.ts";
import type { Actor, Right } from "../rights.ts";
import { findRow, rolesOf } from "../row.ts";
import { ActivityId, type OpId } from "../schema/ids.ts";
import { OpBody } from "../schema/op.ts";
import { anyHotIntent, anyIntent, type Intent } from "./arbitraries.ts";
import { BLANK_CONTACT } from "./blank-rows.ts";
import { BUYER, PROVIDER } from "./people.ts";
import { toBody } from "./to-body.ts";

const RECORD_KINDS = [
  "row.confirm",
  "row.unconfirm",
  "terms.confirm",
  "terms.unconfirm",
  "conflict.settle",
  "contact.set",
  "edition.freeze",
  "edition.reopen",
  "edition.sign",
  "edition.record",
] as const;

/** One op that somebody makes: what they saw may lie behind, and never goes back. */
export interface Move {
  readonly kind: "content" | "agree" | (typeof RECORD_KINDS)[number];
  readonly intent: Intent;
  readonly choice: "losing" | "standing" | "other";
  readonly right: Right;
  /** Whether the author has caught up with everything before. */
  readonly isFresh: boolean;
}

/** Comments stand beside the content; the model knows nothing of them. */
const anyContentIntent = () => anyIntent().filter(({ kind }) => !/^(thread|comment)\./.test(kind));

export function anyMove(): fc.Arbitrary<Move> {
  return fc.record({
    kind: fc.oneof(
      { weight: 28, arbitrary: fc.constant("content" as const) },
      { weight: 5, arbitrary: fc.constant("conflict.settle" as const) },
      { weight: 4, arbitrary: fc.constantFrom(...RECORD_KINDS) },
    ),
    intent: fc.oneof({ weight: 5, arbitrary: anyHotIntent() }, { weight: 2, arbitrary: anyContentIntent() }),
    choice: fc.constantFrom("losing", "losing", "standing", "other"),
    right: fc.oneof(
      { weight: 60, arbitrary: fc.constant("manage" as const) },
      { weight: 1, arbitrary: fc.constantFrom("view", "comment", "edit", "sign") },
    ),
    isFresh: fc.oneof(
      { weight: 3, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  });
}

/** Moves with an agreement in between, after which all is frozen until it is signed or opened again. */
export function anyAgreement(): fc.Arbitrary<readonly Move[]> {
  const moves = fc.array(anyMove(), { maxLength: 8, size: "max" });
  const record = fc
    .record({ move: anyMove(), kind: fc.constantFrom(...RECORD_KINDS.slice(-4)) })
    .map(({ move, kind }): Move => ({ ...move, kind, isFresh: true }));
  const agree = anyMove().map((move): Move => ({ ...move, kind: "agree" }));
  return fc
    .array(fc.tuple(moves, agree, fc.array(record, { maxLength: 4, size: "max" }), moves), {
      minLength: 1,
      maxLength: 2,
    })
    .map((parts) => parts.flatMap(([before, one, after, rest]) => [...before, one, ...after, ...rest]));
}

export function actorOf(move: Move): Actor {
  return { ...(move.intent.isProvider ? PROVIDER : BUYER), right: move.right };
}

const NO_HASH = "0".repeat(64);
const ELSEWHERE = {
  day: "2026-02-20",
  buyerName: "Ada Brandt",
  providerName: "Piotr Nowak",
  file: NO_HASH,
  fileName: "signed.pdf",
};

function confirmRow(matrix: Matrix, activity: string) {
  const columns = columnsOf(matrix);
  const row = findRow(matrix, ActivityId.parse(activity), columns);
  return { activity, hash: row ? rowHash(row, rolesOf(columns)) : NO_HASH };
}

/** Open conflicts first, since few are still there to be settled twice. */
function conflictsIn({ tables }: Matrix): readonly string[] {
  const ids = Object.keys(tables.conflict);
  const open = ids.filter((id) => tables.conflict[id]?.settled === null);
  return open.length > 0 ? [...open, ...open, ...ids] : ids;
}

function recordBody({ kind, intent, choice }: Move, seen: Matrix): object {
  const { pick, text, flag, isProvider } = intent;
  const at = (ids: readonly string[]) => ids[pick % Math.max(1, ids.length)] ?? "missing";
  const row = at(Object.keys(seen.tables.activity));
  switch (kind) {
    case "row.confirm":
      return confirmRow(seen, row);
    case "row.unconfirm":
      return { activity: row };
    case "terms.confirm":
      return { hash: termsHash(content(seen)) };
    case "conflict.settle":
      return { id: at(conflictsIn(seen)), choice };
    case "contact.set": {
      const side = isProvider === flag ? "provider" : "buyer";
      const contact = { ...BLANK_CONTACT, side, name: text, phone: String(pick), removed: flag };
      return { id: `contact-${pick % 3}`, contact };
    }
    case "edition.freeze":
      return { contentHash: contentHash(content(seen)), effectiveFrom: "2026-03-01" };
    case "edition.sign":
      return {
        fingerprint: findFinal(seen)?.fingerprint ?? NO_HASH,
        signature: { name: "Ada Brandt", title: "Director", statement: "I may sign." },
      };
    case "edition.record":
      return { fingerprint: findFinal(seen)?.fingerprint ?? NO_HASH, elsewhere: ELSEWHERE };
    default:
      return {};
  }
}

/** The op of a move, made on the state that its author saw. */
export function bodyOf(move: Move, seen: Matrix, done: readonly OpId[]): OpBody {
  const isSettledHere = move.kind === "conflict.settle" && Object.keys(seen.tables.conflict).length === 0;
  if (move.kind === "content" || isSettledHere) return toBody(seen, move.intent, done);
  return OpBody.parse({ kind: move.kind, ...recordBody(move, seen) });
}

/** Ops by which both sides agree to everything as it stands and freeze it: chance alone hardly ever gets there. */
export function agreeBodies(now: Matrix): readonly { readonly by: Actor; readonly body: OpBody }[] {
  const conflicts = Object.entries(now.tables.conflict).filter(([, one]) => one.settled === null);
  const rows = Object.entries(now.tables.activity).filter(([, row]) => !row.removed);
  const settle = conflicts.map(([id]) => ({ kind: "conflict.settle", id, choice: "standing" }));
  const decide = rows
    .filter(([, row]) => row.undecided)
    .map(([id]) => ({ kind: "activity.edit", id, fields: { undecided: false } }));
  return [...settle, ...decide].map((body) => ({ by: BUYER, body: OpBody.parse(body) }));
}

/** Both sides' yes to every row and to the terms, and the final. */
export function yesBodies(now: Matrix): readonly { readonly by: Actor; readonly body: OpBody }[] {
  const rows = content(now).areas.flatMap(({ activities }) => activities);
  const both = [BUYER, PROVIDER].flatMap((by) => [
    ...rows.map((row) => ({ by, body: OpBody.parse({ kind: "row.confirm", ...confirmRow(now, row.id) }) })),
    { by, body: OpBody.parse({ kind: "terms.confirm", hash: termsHash(content(now)) }) },
  ]);
  const freeze = {
    kind: "edition.freeze",
    contentHash: contentHash(content(now)),
    effectiveFrom: "2026-03-01",
  };
  return [...both, { by: BUYER, body: OpBody.parse(freeze) }];
}
