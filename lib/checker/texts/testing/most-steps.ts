/** A part of a pattern: the ways to match it at one place, and whether its length can vary. */
interface Part {
  readonly ways: number;
  readonly at: number;
}

const CLASS = /\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\.|[^\\]/suy;
const COUNT = /\{(\d+)(?:,(\d*))?\}|[*+?]/suy;
const GROUP = /\((?:\?(?:[:=!]|<[=!]))?/suy;

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function alternatives(source: string, from: number): Part {
  let total = 0;
  let ways = 1;
  let at = from;
  while (at < source.length && source[at] !== ")") {
    if (source[at] === "|") {
      total += ways;
      ways = 1;
      at += 1;
      continue;
    }
    const part = repeated(source, at);
    ways *= part.ways;
    at = part.at;
  }
  return { ways: total + ways, at };
}

function atom(source: string, at: number): Part {
  const group = matchAt(GROUP, source, at);
  if (group) {
    const inside = alternatives(source, at + group[0].length);
    return { ways: inside.ways, at: inside.at + 1 };
  }
  return { ways: 1, at: at + (matchAt(CLASS, source, at)?.[0].length ?? 1) };
}

function repeated(source: string, from: number): Part {
  const { ways, at } = atom(source, from);
  const count = matchAt(COUNT, source, at);
  if (!count) return { ways, at };
  const [all, least, most] = count;
  const end = at + all.length;
  if (all === "?") return { ways: ways + 1, at: end };
  const isBounded = least !== undefined && most !== "";
  if (!isBounded) return { ways: Number.POSITIVE_INFINITY, at: end };
  const low = Number(least);
  const high = most === undefined ? low : Number(most);
  let total = 0;
  for (let times = low; times <= high; times += 1) total += ways ** times;
  return { ways: total, at: end };
}

/**
 * The most ways in which a pattern can be tried at one place of a text, whatever the text holds; endless where a
 * repetition has no bound.
 */
export function mostSteps(source: string): number {
  return alternatives(source, 0).ways;
}
