/** Minutes of a week, from Monday 00:00. */
export const WEEK_MINUTES = 7 * 24 * 60;

/** A stretch of the week: from a minute to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans in order, apart from each other. */
export type Week = readonly Span[];

export const WHOLE_WEEK: Week = [{ from: 0, to: WEEK_MINUTES }];
export const NO_TIME: Week = [];

/** Puts spans in order and joins those that touch. */
export function weekOf(spans: readonly Span[]): Week {
  const sorted = spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const joined: Span[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last && span.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

export function union(...weeks: readonly Week[]): Week {
  const [first] = weeks;
  if (first && weeks.length === 1) return first;
  if (weeks.includes(WHOLE_WEEK)) return WHOLE_WEEK;
  return weekOf(weeks.flat());
}

/** What was left out before: weeks never change, and few of them are asked for again and again. */
const LEFT = new WeakMap<Week, WeakMap<Week, Week>>();

/** The minutes of `week` that `other` leaves out; the same object for the same two weeks. */
export function without(week: Week, other: Week): Week {
  if (other === WHOLE_WEEK || other === week || week === NO_TIME) return NO_TIME;
  const known = LEFT.get(week) ?? new WeakMap<Week, Week>();
  LEFT.set(week, known);
  const rest = known.get(other) ?? cutOut(week, other);
  known.set(other, rest);
  return rest;
}

function cutOut(week: Week, other: Week): Week {
  let rest: readonly Span[] = week;
  for (const cut of other) {
    rest = rest.flatMap((span) =>
      cut.to <= span.from || span.to <= cut.from
        ? [span]
        : [
            { from: span.from, to: Math.max(span.from, cut.from) },
            { from: Math.min(span.to, cut.to), to: span.to },
          ].filter(({ from, to }) => from < to),
    );
  }
  return rest;
}

export function common(a: Week, b: Week): Week {
  return without(a, without(WHOLE_WEEK, b));
}

/** The week moved by minutes; what leaves at one end comes back at the other. */
export function shifted(week: Week, minutes: number): Week {
  const move = ((minutes % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;
  if (move === 0) return week;
  return weekOf(
    week.flatMap(({ from, to }) => {
      const [start, end] = [from + move, to + move];
      if (start >= WEEK_MINUTES) return [{ from: start - WEEK_MINUTES, to: end - WEEK_MINUTES }];
      return end <= WEEK_MINUTES
        ? [{ from: start, to: end }]
        : [
            { from: start, to: WEEK_MINUTES },
            { from: 0, to: end - WEEK_MINUTES },
          ];
    }),
  );
}
