"use client";

import type { Content } from "#lib/matrix/content.ts";
import { findInForce, isComplete, listEditions } from "#lib/matrix/editions.ts";
import type { Header } from "#lib/matrix/schema/header.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { ButtonLink } from "../../../components/button-link.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import {
  countDifferences,
  differenceText,
  listReadDifferences,
  type ReadDifference,
} from "./count-differences.ts";
import styles from "./editions.module.css";
import { InForceOn } from "./in-force-on.tsx";

/** Every edition, newest first, which of them is in force, and how far the draft has moved on. */
export function EditionsView({ signed }: { readonly signed: Content | null }) {
  const { view, content, today } = useMatrixSession();
  const editions = [...listEditions(view)].reverse();
  const inForce = findInForce(view, today);
  const newest = editions.find(isComplete);
  const moved = signed && differenceText(countDifferences(signed, content));
  return (
    <main id="main" className="page" data-width="text" tabIndex={-1}>
      <div className={styles.editions}>
        <header className="stack" data-gap="s">
          <h1>Editions</h1>
          <p className="lead">What was signed stays as it was signed. The next edition begins as a draft.</p>
        </header>
        {newest && moved && (
          <Banner
            actions={
              <>
                <ButtonLink href={`/m/${view.id}/sign`}>Make it edition {newest.number + 1}</ButtonLink>
                <a className="button" href={`/api/v1/matrices/${view.id}/amendment.pdf`} download>
                  <Icon name="download" />
                  Print the changes
                </a>
                <a className="button" href={`/api/v1/matrices/${view.id}/amendment.docx`} download>
                  <Icon name="download" />
                  As Word
                </a>
              </>
            }
          >
            The draft differs from edition {newest.number}: {moved}.
          </Banner>
        )}
        {signed && moved && <InWords differences={listReadDifferences(signed, content)} />}
        {newest && signed && !moved && (
          <Banner tone="good">The draft says the same as edition {newest.number}.</Banner>
        )}
        {newest && <InForceOn matrix={view} zone={content.terms.zone} />}
        {editions.length === 0 ? (
          <EmptyState
            title="Nothing is signed yet"
            actions={<ButtonLink href={`/m/${view.id}/sign`}>See what is open</ButtonLink>}
          >
            <p>
              When both companies have confirmed everything, the matrix is made final and signed: that is
              edition 1.
            </p>
          </EmptyState>
        ) : (
          <ol role="list" reversed className={styles.list}>
            {editions.map((edition) => (
              <EditionLine
                key={edition.fingerprint}
                edition={edition}
                isInForce={edition.number === inForce?.number}
                today={today}
                header={content.header}
                matrix={view.id}
              />
            ))}
          </ol>
        )}
      </div>
    </main>
  );
}

/** Each row that reads otherwise now, as it read and as it reads. */
function InWords({ differences }: { readonly differences: readonly ReadDifference[] }) {
  if (differences.length === 0) return null;
  return (
    <details className={styles.words}>
      <summary>The differences in words ({differences.length})</summary>
      <ul role="list">
        {differences.map(({ id, name, before, now }) => (
          <li key={id}>
            <b>{name}</b>
            <p>
              <del>{before ?? "Not there."}</del>
            </p>
            <p>
              <ins>{now ?? "Taken out."}</ins>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface EditionLineProps {
  readonly edition: Edition;
  readonly isInForce: boolean;
  readonly today: string;
  readonly header: Header;
  readonly matrix: string;
}

function stateText({
  edition,
  isInForce,
  today,
}: Pick<EditionLineProps, "edition" | "isInForce" | "today">): string {
  if (!isComplete(edition)) return "final, waits for signatures";
  if (isInForce) return "in force";
  return edition.effectiveFrom > today ? `in force from ${dayInWords(edition.effectiveFrom)}` : "replaced";
}

function EditionLine({ edition, isInForce, today, header, matrix }: EditionLineProps) {
  const { buyer, provider, elsewhere } = edition;
  return (
    <li>
      <div className={styles.head}>
        <h2>Edition {edition.number}</h2>
        <span className="tag" data-tone={isInForce ? "good" : "plain"}>
          {stateText({ edition, isInForce, today })}
        </span>
      </div>
      <dl className={styles.facts}>
        <dt>In force from</dt>
        <dd>{dayInWords(edition.effectiveFrom)}</dd>
        {elsewhere && (
          <>
            <dt>Signed elsewhere</dt>
            <dd>
              on {elsewhere.day} by {elsewhere.buyerName} for {header.buyer} and {elsewhere.providerName} for{" "}
              {header.provider}; file{" "}
              <a href={`/api/v1/matrices/${matrix}/editions/${edition.number}/signed-file`} download>
                {elsewhere.fileName}
              </a>
              , recorded by {elsewhere.by.name}
            </dd>
          </>
        )}
        {buyer && (
          <>
            <dt>{header.buyer}</dt>
            <dd>
              {buyer.name}, {buyer.title}, on {dayInWords(buyer.at)}
            </dd>
          </>
        )}
        {provider && (
          <>
            <dt>{header.provider}</dt>
            <dd>
              {provider.name}, {provider.title}, on {dayInWords(provider.at)}
            </dd>
          </>
        )}
        <dt>Fingerprint</dt>
        <dd>
          <code>{edition.fingerprint}</code>
        </dd>
      </dl>
      <div className="row">
        <a
          className="button"
          href={`/api/v1/matrices/${matrix}/editions/${edition.number}/appendix.pdf`}
          download
        >
          <Icon name="download" />
          Download edition {edition.number} as PDF
        </a>
        {edition.number > 1 && (
          <a
            className="button"
            href={`/api/v1/matrices/${matrix}/amendment.pdf?from=${edition.number - 1}&to=${edition.number}`}
            download
          >
            <Icon name="download" />
            What it changed
          </a>
        )}
        {edition.number > 1 && (
          <a
            className="button"
            href={`/api/v1/matrices/${matrix}/amendment.docx?from=${edition.number - 1}&to=${edition.number}`}
            aria-label={`What edition ${edition.number} changed, as Word`}
            download
          >
            <Icon name="download" />
            As Word
          </a>
        )}
      </div>
    </li>
  );
}
