"use client";

import { useState } from "react";
import type { TokenView } from "#lib/access/tokens.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { endOfLink } from "./messages.ts";
import { SecretForm } from "./secret-form.tsx";
import styles from "./share.module.css";
import { makeRecoveryCode, makeToken, revokeToken } from "./share-api.ts";
import { rightLabel, TOKEN_RIGHT_OPTIONS } from "./share-words.ts";
import { ShownOnce } from "./shown-once.tsx";
import { useAsking } from "./use-asking.ts";

const NOTHING = () => {};

/** The side's way back in when no manager has a browser that knows the matrix. */
export function RecoverySection({ matrix, company }: { readonly matrix: string; readonly company: string }) {
  const { asking, problem, ask } = useAsking(NOTHING);
  const [code, setCode] = useState<string>();
  return (
    <div className="stack">
      <p>
        A printed code lets a manager of {company} back in when every browser that knows this matrix is lost.
        Making a new code ends the old one.
      </p>
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      {code === undefined ? (
        <div>
          <Button
            disabled={asking !== ""}
            onClick={async () => setCode((await ask("code", () => makeRecoveryCode(matrix)))?.recoveryCode)}
          >
            Make a new recovery code
          </Button>
        </div>
      ) : (
        <ShownOnce
          title={`Recovery code of ${company}`}
          label="Recovery code"
          secret={code}
          onDone={() => setCode(undefined)}
        >
          Print it or write it down, and keep it where a colleague finds it. It is shown now and never again.
        </ShownOnce>
      )}
    </div>
  );
}

interface TokensSectionProps {
  readonly matrix: string;
  readonly tokens: readonly TokenView[];
  /** When the page was made. */
  readonly now: string;
  readonly onChanged: () => void;
}

/** Keys for programs that read or write this side of the matrix over the JSON API. */
export function TokensSection({ matrix, tokens, now, onChanged }: TokensSectionProps) {
  const { asking, problem, ask } = useAsking(onChanged);
  const [token, setToken] = useState<string>();
  const live = tokens.filter((held) => held.revokedAt === null);
  return (
    <div className="stack">
      <p>
        A program sends a token as “Authorization: Bearer …” to the addresses under /api/v1. It acts for your
        side.
      </p>
      <SecretForm
        submit="Make a token"
        labelHint="Such as ticket system"
        startRight="view"
        rights={TOKEN_RIGHT_OPTIONS}
        startDays="90"
        isBusy={asking !== ""}
        onMake={async ({ right, label, days }) => {
          const expiresAt = endOfLink(new Date(), days);
          setToken(
            (await ask("token", () => makeToken(matrix, { right, label: label || "Program", expiresAt })))
              ?.token,
          );
        }}
      />
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      {token !== undefined && (
        <ShownOnce title="A new token" label="Token" secret={token} onDone={() => setToken(undefined)}>
          It is shown now and never again. Put it where the program reads its secrets.
        </ShownOnce>
      )}
      {live.length > 0 && (
        <ul role="list" className={styles.list}>
          {live.map((held) => (
            <li key={held.id}>
              <div>
                <p>
                  <b>{held.label}</b> {held.expiresAt <= now && <span className="tag">expired</span>}
                </p>
                <p className="small soft">
                  {rightLabel(held.right)} · made {dayInWords(held.createdAt)} · ends{" "}
                  {dayInWords(held.expiresAt)} ·{" "}
                  {held.lastSeenAt === null ? "never used" : `last used ${dayInWords(held.lastSeenAt)}`}
                </p>
              </div>
              <Button
                variant="plain"
                disabled={asking !== ""}
                aria-label={`Revoke “${held.label}”`}
                onClick={() => void ask(held.id, () => revokeToken(matrix, held.id))}
              >
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
