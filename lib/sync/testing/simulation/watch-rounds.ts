import type { Side } from "#lib/matrix/schema/header.ts";
import type { SideWrite, Write } from "#lib/matrix/tables.ts";
import type { Batch } from "../../log-store.ts";
import type { MemoryLogStore } from "../memory-log-store.ts";

/** Stands in every answer of a side to a round. */
export const answerSecret = (side: Side, round: string): string => `answer of ${side} in ${round}`;

const OTHER = { buyer: "provider", provider: "buyer" } as const;

/** The rounds of which a text holds an answer that the other side gave, once for each. */
export function answeredByOther(side: Side, text: string): readonly string[] {
  const theirs = `answer of ${OTHER[side]} in `;
  if (!text.includes(theirs)) return [];
  return [...text.matchAll(new RegExp(`${theirs}([\\w-]+)`, "g"))].map(([, round = ""]) => round);
}

/** Sees to it that nothing of a side's answers reaches the other one before the log says that the round is opened. */
export interface RoundWatch {
  /** The store to work on: it notes which rounds a commit opens. */
  readonly store: MemoryLogStore;
  /** Something goes out to a browser of a side: a frame, or what a page brings along. */
  readonly onSent: (side: Side, text: string) => void;
  /** How many rounds were opened, and how often answers of the other side went out after that. */
  readonly seen: () => { readonly opened: number; readonly shown: number };
  /** The first answer that went out too early. */
  readonly fault: () => string | undefined;
}

/** Which sides have submitted their answers to a round, and whether it was opened then. */
type Stand = { readonly buyer: boolean; readonly provider: boolean; readonly opened: boolean };

const BEGUN: Stand = { buyer: false, provider: false, opened: false };

/** What a batch makes of the rounds: one counts as opened only where both sides have submitted. */
function afterBatch(stands: ReadonlyMap<string, Stand>, { entries }: Batch): Map<string, Stand> {
  const next = new Map(stands);
  for (const write of entries.flatMap(({ change }): readonly (Write | SideWrite)[] => change.writes)) {
    const now = next.get(write.id) ?? BEGUN;
    if (write.table === "opened" && write.action === "add")
      next.set(write.id, { ...now, opened: now.buyer && now.provider });
    if (write.table !== "round" || write.action !== "edit") continue;
    const { buyer, provider } = write.after;
    next.set(write.id, {
      ...now,
      ...(buyer && { buyer: buyer.submitted !== null }),
      ...(provider && { provider: provider.submitted !== null }),
    });
  }
  return next;
}

/** Watches the rounds of a simulation. */
export function watchRounds(watched: MemoryLogStore): RoundWatch {
  let stands: ReadonlyMap<string, Stand> = new Map();
  const everOpened = new Set<string>();
  let shown = 0;
  let fault: string | undefined;
  return {
    store: {
      ...watched,
      commit: async (...of) => {
        const committed = await watched.commit(...of);
        if (committed.kind === "stored") stands = afterBatch(stands, of[2]);
        for (const [round, { opened }] of stands) if (opened) everOpened.add(round);
        return committed;
      },
      copy: () => {
        const restore = watched.copy();
        const then = stands;
        return (epoch) => {
          stands = then;
          restore(epoch);
        };
      },
    },
    onSent: (side, text) => {
      for (const round of answeredByOther(side, text)) {
        shown += 1;
        if (!stands.get(round)?.opened)
          fault ??= `${side} was sent what ${OTHER[side]} had answered in ${round}, before both had submitted`;
      }
    },
    seen: () => ({ opened: everOpened.size, shown }),
    fault: () => fault,
  };
}
