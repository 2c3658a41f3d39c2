const MOST = 3;

/** How many letters must be added, dropped or changed to make one word of the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 0; at < from.length; at += 1) {
    const next = [at + 1];
    for (let column = 0; column < to.length; column += 1) {
      const change = (row[column] ?? 0) + (from[at] === to[column] ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The same words in an order that says nothing: whoever turns them round has still named them. */
const inNoOrder = (id: string): string => id.split("-").sort().join("-");

/** The ids that are meant most likely by a wrong one, nearest first: those that hold it, then those spelled alike. */
export function nearestIds(wrong: string, ids: readonly string[]): readonly string[] {
  const word = wrong.toLowerCase().slice(0, 80);
  const weigh = (id: string) =>
    word !== "" && id.includes(word)
      ? 0
      : Math.min(distance(word, id), distance(inNoOrder(word), inNoOrder(id)));
  return ids
    .map((id) => ({ id, weight: weigh(id) }))
    .sort((a, b) => a.weight - b.weight || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id }) => id);
}
