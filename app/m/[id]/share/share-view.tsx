"use client";

import { type ReactNode, useState } from "react";
import type { LinkView } from "#lib/access/links.ts";
import type { PersonView } from "#lib/access/people.ts";
import type { TokenView } from "#lib/access/tokens.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import { SIDES } from "#lib/matrix/schema/header.ts";
import { Banner } from "../../../components/banner.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { DeletionSection } from "./deletion-section.tsx";
import { RecoverySection, TokensSection } from "./keys-section.tsx";
import { LinksSection } from "./links-section.tsx";
import { waitingText } from "./messages.ts";
import { PeopleSection } from "./people-section.tsx";
import styles from "./share.module.css";
import { listLinks, listPeople, listTokens } from "./share-api.ts";
import { WaitingSection } from "./waiting-section.tsx";

interface ShareViewProps {
  readonly origin: string;
  readonly now: string;
  readonly links: readonly LinkView[];
  readonly people: readonly PersonView[];
  readonly tokens: readonly TokenView[];
  /** What the operator did here; both sides see it. */
  readonly operatorActs: readonly string[];
}

/** Who takes part: the other company's first link, one's own links and people, codes and tokens. */
export function ShareView({ origin, now, operatorActs, ...start }: ShareViewProps) {
  const { view, content, confirmations, me } = useMatrixSession();
  const [links, setLinks] = useState(start.links);
  const [people, setPeople] = useState(start.people);
  const [tokens, setTokens] = useState(start.tokens);
  const { title, buyer, provider } = content.header;
  const matrix = { id: view.id, title, buyer, provider };
  const other = me.side === "buyer" ? "provider" : "buyer";
  const hasOther = people.some((person) => person.side === other);
  const canManage = includesRight(me.right, "manage");

  const readAgain = async () => {
    const [freshLinks, freshPeople] = await Promise.all([
      canManage ? listLinks(view.id) : undefined,
      listPeople(view.id),
    ]);
    if (freshLinks) setLinks(freshLinks);
    if (freshPeople) setPeople(freshPeople);
  };
  const shared = { matrix, side: me.side, onChanged: () => void readAgain() };

  return (
    <main id="main" className="page" data-width="text" tabIndex={-1}>
      <div className={styles.sections}>
        <header className="stack" data-gap="s">
          <h1>Share</h1>
          <p className="lead">
            People come by link, without accounts. Each company decides about its own side.
          </p>
        </header>
        {!canManage && <Banner>Links are made by the managers of your side. You see who takes part.</Banner>}
        {canManage && !hasOther && (
          <Section id="invite" title={`Invite ${matrix[other]}`}>
            <p>
              Nobody from {matrix[other]} has joined. The first link works once, and whoever comes by it
              manages that side from then on.
            </p>
            <LinksSection {...shared} into={other} links={links.filter((link) => link.side === other)} />
          </Section>
        )}
        {canManage && (
          <Section id="links" title={`Links into ${matrix[me.side]}’s side`}>
            <LinksSection {...shared} into={me.side} links={links.filter((link) => link.side === me.side)} />
          </Section>
        )}
        {operatorActs.map((act) => (
          <Banner key={act} tone="warning">
            {act}
          </Banner>
        ))}
        <Section id="people" title="People">
          <PeopleSection {...shared} people={people} canManage={canManage} />
        </Section>
        <Section id="waiting" title="What waits for whom">
          <WaitingSection
            texts={SIDES.map((side) => ({
              side,
              company: matrix[side],
              text: waitingText(content, confirmations, side, `${origin}/m/${view.id}`),
            }))}
          />
        </Section>
        {canManage && (
          <>
            <Section id="recovery" title="Recovery code">
              <RecoverySection matrix={view.id} company={matrix[me.side]} />
            </Section>
            <Section id="tokens" title="Tokens for programs">
              <TokensSection
                matrix={view.id}
                tokens={tokens}
                now={now}
                onChanged={() => void listTokens(view.id).then((fresh) => fresh && setTokens(fresh))}
              />
            </Section>
            <Section id="deletion" title="Delete this matrix">
              <DeletionSection matrix={matrix} side={me.side} />
            </Section>
          </>
        )}
      </div>
    </main>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
