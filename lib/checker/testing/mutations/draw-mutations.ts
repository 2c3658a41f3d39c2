import type { Content } from "#lib/matrix/content.ts";
import type { Mutation, MutationKind } from "./mutation.ts";

export interface Drawn extends Mutation {
  readonly kind: MutationKind;
}

/** Numbers from 0 to below 1 that look random and are the same for a seed (mulberry32). */
function createDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(list: readonly T[], roll: () => number): T[] {
  return list
    .map((one) => ({ one, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Draws `count` mutations, no way twice; each kind has its turn before one comes again. */
export function drawMutations(
  kinds: readonly MutationKind[],
  content: Content,
  count: number,
  seed: number,
): readonly Drawn[] {
  const roll = createDice(seed);
  const left = kinds.map((kind) => ({ kind, ways: shuffled(kind.ways(content), roll) }));
  const drawn: Drawn[] = [];
  while (drawn.length < count) {
    const before = drawn.length;
    for (const { kind, ways } of left) {
      const way = ways.pop();
      if (way && drawn.length < count) drawn.push({ ...way, kind });
    }
    if (drawn.length === before) throw new Error(`Only ${drawn.length} mutations can be drawn`);
  }
  return drawn;
}
