/**
 * Numbers that look random and are the same in each run (mulberry32).
 * @param {number} seed
 */
export function createDice(seed) {
  let state = seed >>> 0;
  /** From 0 to below 1. */
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    roll,
    /** @param {number} chance between 0 and 1 */
    isLucky: (chance) => roll() < chance,
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => /** @type {T} */ (list[Math.floor(roll() * list.length)]),
    /** @param {number} below */
    number: (below) => Math.floor(roll() * below),
  };
}

/** @typedef {ReturnType<typeof createDice>} Dice */
