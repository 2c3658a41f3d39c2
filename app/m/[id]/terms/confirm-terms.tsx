"use client";

import { useState } from "react";
import type { ConfirmationState } from "#lib/matrix/confirmation.ts";
import { findFinal } from "#lib/matrix/editions.ts";
import { termsHash } from "#lib/matrix/fingerprint.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import { SIDES, type Side } from "#lib/matrix/schema/header.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { PartyBadge } from "../../../components/party-badge.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./terms.module.css";

const STATES: Readonly<Record<ConfirmationState, string>> = {
  none: "has not confirmed the terms",
  holds: "has confirmed the terms as they stand",
  lapsed: "confirmed an earlier wording; the terms have changed since",
};

/** Each side's yes to the terms as they stand, and the button for one's own. */
export function ConfirmTerms() {
  const { content, confirmations, view, me, dispatch } = useMatrixSession();
  const [problem, setProblem] = useState<string>();
  const mine = confirmations.terms[me.side];
  const canConfirm = includesRight(me.right, "edit") && findFinal(view) === undefined;
  const send = (body: OpBody) => setProblem(dispatch([body])?.message);
  const whoSaid = (side: Side) => {
    const yes = view.tables.confirmation.terms?.[side];
    return yes ? ` (${yes.by.name}, ${dayInWords(yes.at)})` : "";
  };
  return (
    <section className={styles.confirm} aria-label="Confirmation of the terms">
      <ul role="list">
        {SIDES.map((side) => (
          <li key={side} data-state={confirmations.terms[side]}>
            <Icon name={confirmations.terms[side] === "holds" ? "check" : "park"} />
            <span>
              <PartyBadge party={side}>{content.header[side]}</PartyBadge> {STATES[confirmations.terms[side]]}
              {whoSaid(side)}.
            </span>
          </li>
        ))}
      </ul>
      {canConfirm && mine !== "holds" && (
        <Button variant="primary" onClick={() => send({ kind: "terms.confirm", hash: termsHash(content) })}>
          {mine === "lapsed" ? "Confirm the terms again" : "Confirm the terms"}
        </Button>
      )}
      {canConfirm && mine === "holds" && (
        <Button onClick={() => send({ kind: "terms.unconfirm" })}>Take the confirmation back</Button>
      )}
      {problem !== undefined && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
    </section>
  );
}
