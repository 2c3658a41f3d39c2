"use client";

import { useState } from "react";
import type { LinkView } from "#lib/access/links.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { endOfLink, inviteMessage } from "./messages.ts";
import { SecretForm } from "./secret-form.tsx";
import styles from "./share.module.css";
import { type MadeLink, makeLink, revokeLink, rotateLink } from "./share-api.ts";
import { rightLabel } from "./share-words.ts";
import { ShownOnce } from "./shown-once.tsx";
import { useAsking } from "./use-asking.ts";

interface LinksSectionProps {
  readonly matrix: {
    readonly id: string;
    readonly title: string;
    readonly buyer: string;
    readonly provider: string;
  };
  readonly side: Side;
  /** Whom these links let in: the own side, or the other side while nobody has joined from there. */
  readonly into: Side;
  readonly links: readonly LinkView[];
  readonly onChanged: () => void;
}

const STATES = { open: "works", used: "used", expired: "expired", revoked: "revoked" } as const;

/** Links into one side: made, shown once, listed with who came by them, revoked, renewed. */
export function LinksSection({ matrix, side, into, links, onChanged }: LinksSectionProps) {
  const { asking, problem, ask } = useAsking(onChanged);
  const [made, setMade] = useState<MadeLink>();
  const isFirst = into !== side;
  const company = into === "buyer" ? matrix.buyer : matrix.provider;
  const live = links.filter((link) => link.state === "open");
  const show = (link: MadeLink | undefined) => {
    if (link) setMade(link);
  };

  return (
    <div className="stack">
      {isFirst && live.length === 0 && made === undefined && (
        <div>
          <Button
            variant="primary"
            size="large"
            icon="link"
            disabled={asking !== ""}
            onClick={async () => {
              const expiresAt = endOfLink(new Date(), 30);
              show(
                await ask("first", () =>
                  makeLink(matrix.id, { side: into, right: "manage", label: company, expiresAt }),
                ),
              );
            }}
          >
            Invite {company}
          </Button>
        </div>
      )}
      {!isFirst && (
        <SecretForm
          submit="Make a link"
          labelHint="Such as finance, or Jo"
          startRight="edit"
          startDays="30"
          isBusy={asking !== ""}
          onMake={async ({ right, label, days }) =>
            show(
              await ask("make", () =>
                makeLink(matrix.id, {
                  side: into,
                  right,
                  label: label || "Colleagues",
                  expiresAt: endOfLink(new Date(), days),
                }),
              ),
            )
          }
        />
      )}
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      {made && (
        <ShownOnce
          title={`A link into ${company}’s side`}
          label="Link"
          secret={made.url}
          message={inviteMessage(matrix, {
            url: made.url,
            once: made.link.isFirst,
            expires: dayInWords(made.link.expiresAt),
          })}
          qr
          onDone={() => setMade(undefined)}
        >
          It is shown now and never again. {made.link.isFirst ? "It works once." : ""} Send it to the person
          it is for.
        </ShownOnce>
      )}
      {links.length > 0 && (
        <ul role="list" className={styles.list}>
          {links.map((link) => (
            <LinkLine
              key={link.id}
              link={link}
              isBusy={asking !== ""}
              onRevoke={() => void ask("revoke", () => revokeLink(matrix.id, link.id))}
              onRotate={async () => show(await ask("rotate", () => rotateLink(matrix.id, link.id)))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface LinkLineProps {
  readonly link: LinkView;
  readonly isBusy: boolean;
  readonly onRevoke: () => void;
  readonly onRotate: () => void;
}

function LinkLine({ link, isBusy, onRevoke, onRotate }: LinkLineProps) {
  const { label: name, state } = link;
  const names = link.people.map((person) => person.name);
  return (
    <li>
      <div>
        <p>
          <b>{name}</b>{" "}
          <span className="tag" data-tone={state === "open" ? "good" : "plain"}>
            {STATES[state]}
          </span>
        </p>
        <p className="small soft">
          {rightLabel(link.right)} · made {dayInWords(link.createdAt)} ·{" "}
          {state === "expired" ? "ended" : "ends"} {dayInWords(link.expiresAt)}
          {link.isFirst ? " · works once" : ""}
        </p>
        <p className="small">
          {names.length === 0 ? "Nobody has come by it." : `Came by it: ${names.join(", ")}`}
        </p>
      </div>
      {(state === "open" || state === "expired") && (
        <div className="row">
          <Button
            variant="plain"
            disabled={isBusy}
            onClick={onRotate}
            aria-label={`New secret for “${name}”`}
          >
            New secret
          </Button>
          {state === "open" && (
            <Button variant="plain" disabled={isBusy} onClick={onRevoke} aria-label={`Revoke “${name}”`}>
              Revoke
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
