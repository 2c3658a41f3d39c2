"use client";

import Link from "next/link";
import { isBlocking } from "#lib/checker/accepted.ts";
import type { CheckRecord } from "#lib/checker/record.ts";
import { findFinal, findSigned } from "#lib/matrix/editions.ts";
import { contentHash } from "#lib/matrix/fingerprint.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import { Banner } from "../../../components/banner.tsx";
import { ButtonLink } from "../../../components/button-link.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { StageFindings } from "../cards/stage-findings.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { type CheckPoint, checklist, rowAddress } from "./checklist.ts";
import { FinalPart } from "./final-part.tsx";
import { MakeFinal } from "./make-final.tsx";
import styles from "./sign.module.css";
import { useSigningFindings } from "./use-signing-findings.ts";

/** From draft to final to signed: what is open, the freeze, and both signatures. */
export function SignView({ signatories }: { readonly signatories: CheckRecord["signatories"] }) {
  const session = useMatrixSession();
  const { view, content, confirmations, findings, me } = session;
  const final = findFinal(view);
  const signed = findSigned(view);
  const blocking = findings.filter((finding) => isBlocking(finding, content.gaps));
  const points = checklist(view, content, confirmations, blocking);
  const toSettle = useSigningFindings(session, signatories);
  const isReady = points.every((point) => point.state !== "open");
  const hasNothingNew = signed !== undefined && signed.contentHash === contentHash(content);
  const canSign = includesRight(me.right, "sign");

  return (
    <main id="main" className="page" data-width="text" tabIndex={-1}>
      <div className={styles.steps}>
        <header className="stack" data-gap="s">
          <h1>{final ? `Edition ${final.number} is final` : "Make it final and sign"}</h1>
          <p className="lead">
            {final
              ? "It waits for both companies. Nothing in it can change until it is signed or taken back."
              : "First nothing may be open. Then the matrix is frozen, and both companies confirm it."}
          </p>
        </header>
        {final && <FinalPart key={final.fingerprint} final={final} canSign={canSign} />}
        {!final && hasNothingNew && (
          <Banner
            tone="good"
            icon={<Icon name="check" />}
            actions={<ButtonLink href={`/m/${view.id}/editions`}>Open the editions</ButtonLink>}
          >
            Edition {signed.number} is signed, and nothing has changed since. The next change begins a draft
            of edition {signed.number + 1}.
          </Banner>
        )}
        {!final && !hasNothingNew && (
          <>
            <section className="stack" aria-labelledby="checklist">
              <h2 id="checklist">{isReady ? "Everything is ready" : "What is open"}</h2>
              <ul role="list" className={styles.points}>
                {points.map((point) => (
                  <Point key={point.id} point={point} base={`/m/${view.id}`} />
                ))}
              </ul>
            </section>
            <StageFindings
              id="before-signing"
              title="Before you sign"
              note="None of this holds the final up: those who sign decide."
              findings={toSettle}
              rowAddress={(row) => `/m/${view.id}${rowAddress(row)}`}
            />
            <MakeFinal isReady={isReady} canSign={canSign} />
          </>
        )}
      </div>
    </main>
  );
}

const WORDS = { done: "Done", open: "Open", advice: "Not needed, but wise" } as const;

function Point({ point, base }: { readonly point: CheckPoint; readonly base: string }) {
  return (
    <li data-state={point.state}>
      <span className={styles.mark}>
        {point.state === "done" ? (
          <Icon name="check" />
        ) : (
          <span className={styles.box} data-state={point.state} />
        )}
        <span className="sr-only">{WORDS[point.state]}: </span>
      </span>
      <span>{point.text}</span>
      {point.state !== "done" && <Link href={`${base}${point.to}`}>{point.toLabel}</Link>}
    </li>
  );
}
