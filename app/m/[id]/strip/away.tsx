"use client";

import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { type MatrixSession, useMatrixSession } from "../matrix-session.tsx";
import styles from "./away.module.css";
import { AwayItem } from "./away-item.tsx";
import { awayWords } from "./away-words.ts";
import { LineBanner } from "./line-banner.tsx";

function AwayPanel({ session }: { readonly session: MatrixSession }) {
  const { away, notices, dismissAway } = session;
  const open = notices.filter((notice) => notice.isFromAway === true);
  if (!away && open.length === 0) return null;
  return (
    <section className={styles["away"]} aria-labelledby="while-away" data-no-print>
      <div className={styles["head"]}>
        <h2 id="while-away">While you were away</h2>
        <Button variant="plain" onClick={dismissAway}>
          Close
        </Button>
      </div>
      <p role="status" className={styles["sum"]}>
        <Icon name={open.length === 0 ? "check" : "warning-line"} />
        {awayWords(away, open)}
      </p>
      {open.length > 0 && (
        <ul className={styles["list"]}>
          {open.map((notice) => (
            <AwayItem key={notice.id} notice={notice} session={session} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The line to the server, and what came of the time without it. */
export function Away() {
  const session = useMatrixSession();
  return (
    <>
      <LineBanner />
      {session.connection === "live" && <AwayPanel session={session} />}
    </>
  );
}
