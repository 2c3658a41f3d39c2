import type { Content } from "#lib/matrix/content.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";

interface GapsInForceProps {
  readonly gaps: Content["gaps"];
  /** Day in the matrix's zone. */
  readonly today: string;
}

/** The gaps that both sides signed, with who watches each and whether its day has passed; the nearest day first. */
export function GapsInForce({ gaps, today }: GapsInForceProps) {
  if (gaps.length === 0) return null;
  const byDay = gaps.toSorted((a, b) => a.until.localeCompare(b.until));
  return (
    <section className="stack" data-gap="s" aria-labelledby="accepted-gaps">
      <h2 id="accepted-gaps">Accepted gaps</h2>
      <ul>
        {byDay.map(({ id, sentence, reason, owner, until }) => (
          <li key={id}>
            {sentence} {reason} {owner} looks after it until {dayInWords(until)}.
            {until < today && <strong> That day has passed: close the gap, or agree on a new day.</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
