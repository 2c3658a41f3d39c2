import { canonicalJson, type Json } from "#lib/matrix/canonical-json.ts";
import type { Stream } from "#lib/matrix/tables.ts";

/** An op as a client sent it; some are meant to be refused. */
export interface SentOp {
  readonly id: string;
  readonly stream: Stream;
  readonly base: number | string;
  readonly group: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What clients were told, over all lives of a server: what it must never take back. */
export interface Witness {
  readonly sent: ReadonlyMap<string, SentOp>;
  /** By op, the fate as canonical JSON. */
  readonly answers: ReadonlyMap<string, string>;
  readonly seen: Readonly<
    Record<Stream, ReadonlyMap<number, { readonly op: string; readonly hash: string }>>
  >;
  /** What contradicts what was said before. */
  readonly faults: readonly string[];
  readonly noteSent: (op: SentOp) => void;
  readonly noteAnswer: (op: string, fate: Json) => void;
  readonly noteSeen: (stream: Stream, revision: number, op: string, hash: string) => void;
  readonly noteFault: (fault: string) => void;
}

/** A witness that has seen nothing yet. */
export function createWitness(): Witness {
  const sent = new Map<string, SentOp>();
  const answers = new Map<string, string>();
  const seen = {
    shared: new Map<number, { op: string; hash: string }>(),
    buyer: new Map<number, { op: string; hash: string }>(),
    provider: new Map<number, { op: string; hash: string }>(),
  };
  const faults: string[] = [];
  return {
    ...{ sent, answers, seen, faults },
    noteSent: (op) => void sent.set(op.id, op),
    noteAnswer: (op, fate) => {
      const text = canonicalJson(fate);
      const before = answers.get(op);
      if (before !== undefined && before !== text)
        faults.push(`Op ${op} was answered ${before}, then ${text}.`);
      else if (!sent.has(op)) faults.push(`Op ${op} was answered and never sent.`);
      else answers.set(op, text);
    },
    noteSeen: (stream, revision, op, hash) => {
      const before = seen[stream].get(revision);
      if (before && (before.op !== op || before.hash !== hash))
        faults.push(`${stream} ${revision} was op ${before.op}, then op ${op}.`);
      else seen[stream].set(revision, { op, hash });
    },
    noteFault: (fault) => void faults.push(fault),
  };
}
