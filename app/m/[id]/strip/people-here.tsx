import type { Actor } from "#lib/matrix/rights.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { Presence } from "#lib/sync/frames.ts";
import styles from "./strip.module.css";

interface PeopleHereProps {
  readonly people: readonly Presence[];
  readonly me: Actor;
  readonly rowName: (row: ActivityId) => string | undefined;
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return `${words[0]?.charAt(0) ?? ""}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : ""}`.toUpperCase();
}

/** Who has the matrix open, and in which row. */
export function PeopleHere({ people, me, rowName }: PeopleHereProps) {
  const others = people.filter((person) => person.participant !== me.participant);
  return (
    <ul className={styles["people"]} aria-label="Who is here">
      <li className={styles["person"]} data-party={me.side} title={`${me.name} (you)`}>
        <span aria-hidden="true">{initials(me.name)}</span>
        <span className="sr-only">{me.name} (you)</span>
      </li>
      {others.map((person) => {
        const row = person.row === null ? undefined : rowName(person.row);
        const where = row === undefined ? person.name : `${person.name}, in “${row}”`;
        return (
          <li key={person.participant} className={styles["person"]} data-party={person.side} title={where}>
            <span aria-hidden="true">{initials(person.name)}</span>
            <span className="sr-only">{where}</span>
          </li>
        );
      })}
    </ul>
  );
}
