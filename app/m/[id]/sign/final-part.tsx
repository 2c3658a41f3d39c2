"use client";

import { useState } from "react";
import { SIDES } from "#lib/matrix/schema/header.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { PartyBadge } from "../../../components/party-badge.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { RecordElsewhere } from "./record-elsewhere.tsx";
import styles from "./sign.module.css";
import { SignHere } from "./sign-here.tsx";

/** A final: its fingerprint, its PDF, who has signed, and the ways to finish or to take it back. */
export function FinalPart({ final, canSign }: { readonly final: Edition; readonly canSign: boolean }) {
  const { view, content, me, dispatch } = useMatrixSession();
  const [problem, setProblem] = useState<string>();
  const send = (body: OpBody) => {
    const refused = dispatch([body])?.message;
    setProblem(refused);
    return refused;
  };
  return (
    <>
      <section className="stack" aria-label="The final">
        <dl className={styles.facts}>
          <dt>In force from</dt>
          <dd>{dayInWords(final.effectiveFrom)}</dd>
          <dt>Fingerprint</dt>
          <dd>
            <code className={styles.print}>{final.fingerprint}</code>
          </dd>
        </dl>
        <div className="row">
          <a
            className="button"
            href={`/api/v1/matrices/${view.id}/editions/${final.number}/appendix.pdf`}
            download
          >
            <Icon name="download" />
            Download the final as PDF
          </a>
        </div>
        <ul role="list" className={styles.points}>
          {SIDES.map((side) => {
            const signature = final[side];
            return (
              <li key={side} data-state={signature ? "done" : "open"}>
                <span className={styles.mark}>
                  {signature ? <Icon name="check" /> : <span className={styles.box} data-state="open" />}
                </span>
                <span>
                  <PartyBadge party={side}>{content.header[side]}</PartyBadge>{" "}
                  {signature
                    ? `confirmed by ${signature.name}, ${signature.title}, on ${dayInWords(signature.at)}.`
                    : "has not confirmed it yet."}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      {problem !== undefined && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      {!canSign && (
        <Banner>Signing needs a link with the right to sign. A manager of your side can give you one.</Banner>
      )}
      {canSign && final[me.side] === null && (
        <SignHere
          company={content.header[me.side]}
          name={me.name}
          onSign={(signature) => send({ kind: "edition.sign", fingerprint: final.fingerprint, signature })}
        />
      )}
      {canSign && (
        <>
          <RecordElsewhere
            matrix={view.id}
            header={content.header}
            onRecord={(elsewhere) =>
              send({ kind: "edition.record", fingerprint: final.fingerprint, elsewhere })
            }
          />
          <section className={styles.act} aria-labelledby="reopen">
            <h2 id="reopen">Take it back to a draft</h2>
            <p>
              Both companies can change it again. A signature that was given lapses; confirmations of rows
              stay.
            </p>
            <div>
              <Button onClick={() => send({ kind: "edition.reopen" })}>Take back</Button>
            </div>
          </section>
        </>
      )}
    </>
  );
}
