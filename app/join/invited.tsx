"use client";

import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Banner } from "../components/banner.tsx";
import { Button } from "../components/button.tsx";
import { PartyBadge } from "../components/party-badge.tsx";
import styles from "./join.module.css";
import type { Invitation } from "./link-api.ts";
import { PersonFields } from "./person-fields.tsx";
import { useComingIn } from "./use-coming-in.ts";

/** A link that works: from whom, to what, what it shows, and the button that joins. */
export function Invited({
  secret,
  invitation,
}: {
  readonly secret: string;
  readonly invitation: Invitation;
}) {
  const { person, setPerson, nameProblem, problem, isBusy, comeIn } = useComingIn();
  const { buyer, provider, side } = invitation;
  const company = side === "buyer" ? buyer : provider;
  return (
    <form
      className={styles.invited}
      onSubmit={(event) => {
        event.preventDefault();
        void comeIn(async (who) => (await import("./link-api.ts")).claimLink({ secret, ...who }));
      }}
    >
      <header className="stack" data-gap="s">
        <h1>{invitation.title}</h1>
        <p className="lead">
          Who does what between {buyer} and {provider}: you are invited by {invitation.invitedBy}.
        </p>
      </header>
      <div className={styles.facts}>
        <PartyBadge party={side}>{company}</PartyBadge>
        <ul>
          {invitation.sees.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <PersonFields person={person} nameProblem={nameProblem} onChange={setPerson} />
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      <div>
        <Button type="submit" variant="primary" size="large" disabled={isBusy}>
          {isBusy ? "Joining…" : `Join for ${company}`}
        </Button>
      </div>
      <p className="small soft">
        {invitation.once
          ? `This link works once. Whoever joins with it manages ${company}’s side.`
          : `This link works until ${dayInWords(invitation.expiresAt)}.`}
      </p>
    </form>
  );
}
