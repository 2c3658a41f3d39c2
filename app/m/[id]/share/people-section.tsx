"use client";

import type { PersonView } from "#lib/access/people.ts";
import { SIDES, type Side } from "#lib/matrix/schema/header.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { PartyBadge } from "../../../components/party-badge.tsx";
import styles from "./share.module.css";
import { revokePerson } from "./share-api.ts";
import { rightLabel } from "./share-words.ts";
import { useAsking } from "./use-asking.ts";

interface PeopleSectionProps {
  readonly matrix: { readonly id: string; readonly buyer: string; readonly provider: string };
  readonly people: readonly PersonView[];
  readonly side: Side;
  readonly canManage: boolean;
  readonly onChanged: () => void;
}

/** Who has joined, by side; a manager can take somebody of the own side out again. */
export function PeopleSection({ matrix, people, side, canManage, onChanged }: PeopleSectionProps) {
  const { asking, problem, ask } = useAsking(onChanged);
  return (
    <div className="stack">
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      {SIDES.map((of) => {
        const members = people.filter((person) => person.side === of && person.revokedAt === null);
        return (
          <div key={of} className="stack" data-gap="s">
            <h3 className={styles.side}>
              <PartyBadge party={of}>{matrix[of]}</PartyBadge>
            </h3>
            {members.length === 0 ? (
              <p className="soft small">Nobody has joined from here yet.</p>
            ) : (
              <ul role="list" className={styles.list}>
                {members.map((person) => (
                  <li key={person.id}>
                    <div>
                      <p>
                        <b>{person.name}</b>
                        {person.title === "" ? "" : `, ${person.title}`}
                        {person.isYou ? " (you)" : ""}
                      </p>
                      <p className="small soft">
                        {rightLabel(person.right)} · joined {dayInWords(person.joinedAt)}
                      </p>
                    </div>
                    {canManage && of === side && !person.isYou && (
                      <Button
                        variant="plain"
                        disabled={asking !== ""}
                        aria-label={`Take ${person.name} out`}
                        onClick={() => void ask(person.id, () => revokePerson(matrix.id, person.id))}
                      >
                        Take out
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}
