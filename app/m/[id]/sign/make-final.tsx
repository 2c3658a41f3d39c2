"use client";

import { useState } from "react";
import { contentHash } from "#lib/matrix/fingerprint.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./sign.module.css";

/** The freeze: it fixes the fingerprint and takes the draft mark off. */
export function MakeFinal({ isReady, canSign }: { readonly isReady: boolean; readonly canSign: boolean }) {
  const { content, today, dispatch, view } = useMatrixSession();
  const [day, setDay] = useState(today);
  const [problem, setProblem] = useState<string>();
  if (!canSign) {
    return (
      <Banner>
        Making it final needs a link with the right to sign. A manager of your side can give you one.
      </Banner>
    );
  }
  return (
    <section className={styles.act} aria-labelledby="make-final">
      <h2 id="make-final">Make it final</h2>
      <p>
        The text is frozen and gets its fingerprint, and the appendix loses its draft mark. Either company can
        take it back until both have signed.
      </p>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          setProblem(
            day === ""
              ? "Choose the day from which it holds."
              : dispatch([{ kind: "edition.freeze", contentHash: contentHash(content), effectiveFrom: day }])
                  ?.message,
          );
        }}
      >
        <TextField
          label="In force from"
          type="date"
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button type="submit" variant="primary" disabled={!isReady}>
          Make final
        </Button>
      </form>
      {!isReady && <p className="small soft">It waits for the open points above.</p>}
      {problem !== undefined && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      <p className="small">
        <a href={`/api/v1/matrices/${view.id}/appendix.pdf`}>Read the draft as a PDF first</a>
      </p>
    </section>
  );
}
