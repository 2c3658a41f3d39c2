/** A line that is drawn from left to right, in points from the top of the page. */
export interface HorizontalRule {
  readonly at: number;
  readonly left: number;
  readonly right: number;
}

/** What pdf.js numbers the operators that matter here. */
export interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly setTextRenderingMode: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly endPath: number;
}

export type Transform = readonly [number, number, number, number, number, number];

/** `outer` after `inner`. */
export function combine(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
/** How many numbers follow each step of a path: move, line, cubic, quadratic, close. */
const LENGTHS = [2, 2, 6, 4, 0];
const LEVEL = 0.6;
const SHORTEST = 6;
const MOST_RULES = 20_000;

function* rulesOfPath(path: ArrayLike<number>, transform: Transform): Generator<HorizontalRule> {
  const [a, b, c, d, e, f] = transform;
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? CLOSE;
    const length = LENGTHS[step] ?? 0;
    const [nextX, nextY] = step === CLOSE ? start : [path[at + length - 1] ?? 0, path[at + length] ?? 0];
    const to: readonly [number, number] = [a * nextX + c * nextY + e, b * nextX + d * nextY + f];
    if (step === MOVE) start = [nextX, nextY];
    else if (
      (step === LINE || step === CLOSE) &&
      Math.abs(to[1] - y) < LEVEL &&
      Math.abs(to[0] - x) > SHORTEST
    )
      yield { at: (y + to[1]) / 2, left: Math.min(x, to[0]), right: Math.max(x, to[0]) };
    [x, y] = to;
    at += 1 + length;
  }
}

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  Array.isArray(value) || ArrayBuffer.isView(value);

function toTransform(value: unknown): Transform | undefined {
  if (!isNumbers(value) || value.length < 6) return undefined;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(value);
  return [a, b, c, d, e, f];
}

export interface Drawn {
  readonly rules: readonly HorizontalRule[];
  /** Whether text is written that is not to be seen. */
  readonly hasHiddenText: boolean;
}

const INVISIBLE = 3;

/** Goes through what a page draws, for the lines of its tables; `toPage` turns its space into that of the page. */
export function readDrawn(
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  toPage: Transform,
  operators: Operators,
): Drawn {
  const rules: HorizontalRule[] = [];
  const saved: Transform[] = [];
  let current = toPage;
  let hasHiddenText = false;
  fnArray.forEach((operator, index) => {
    const given = argsArray[index];
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operator === operators.save) saved.push(current);
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd)
      current = saved.pop() ?? toPage;
    else if (operator === operators.transform)
      current = combine(current, toTransform(args) ?? [1, 0, 0, 1, 0, 0]);
    else if (operator === operators.paintFormXObjectBegin) {
      saved.push(current);
      current = combine(current, toTransform(args[0]) ?? [1, 0, 0, 1, 0, 0]);
    } else if (operator === operators.setTextRenderingMode) hasHiddenText ||= args[0] === INVISIBLE;
    else if (operator === operators.constructPath && args[0] !== operators.endPath) {
      const [path] = Array.isArray(args[1]) ? args[1] : [];
      if (isNumbers(path) && rules.length < MOST_RULES) rules.push(...rulesOfPath(path, current));
    }
  });
  return { rules, hasHiddenText };
}
