import { CONSEQUENCES } from "#lib/checker/consequences.ts";
import type { Finding } from "#lib/checker/finding.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Button } from "../../../components/button.tsx";
import { SeverityIcon } from "../../../components/severity-icon.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import { FindingPlaces } from "./finding-places.tsx";
import { FixButtons } from "./fix-buttons.tsx";
import styles from "./rail.module.css";

interface FindingCardProps {
  readonly finding: Finding;
  readonly session: MatrixSession;
  readonly getContext: () => ActionContext;
  /** Stands beside its row already, so that no way to it is needed. */
  readonly isHere?: boolean;
}

/** One finding: the fact, where, what it costs the reader, what would mend it, whom to ask, and the way to live with it. */
export function FindingCard({ finding, session, getContext, isHere = false }: FindingCardProps) {
  const proposed = Object.values(session.view.tables.gap).find(
    (gap) => !gap.removed && gap.key === finding.key && gap.basis === finding.basis,
  );
  const { me, content } = session;
  const other = content.header[me.side === "buyer" ? "provider" : "buyer"];
  return (
    <li className={styles["card"]}>
      <p className={styles["message"]}>
        <SeverityIcon severity={finding.severity} />
        <span>{finding.message}</span>
      </p>
      {!isHere && <FindingPlaces finding={finding} session={session} getContext={getContext} />}
      <p className={styles["when"]}>
        For {content.header[me.side]}: {CONSEQUENCES[finding.costs][me.side]}
      </p>
      <div className={styles["acts"]}>
        {getContext().canEdit && <FixButtons finding={finding} session={session} getContext={getContext} />}
        {getContext().comments.canComment && (
          <Button variant="plain" onClick={() => getContext().open({ kind: "ask", finding })}>
            Ask {other}
          </Button>
        )}
        {getContext().canEdit && !proposed && finding.severity !== "note" && (
          <Button variant="plain" onClick={() => getContext().open({ kind: "accept", finding })}>
            Accept as a gap
          </Button>
        )}
        <a href={`/rules/${finding.rule}`} target="_blank" rel="noreferrer">
          Why, and where it comes from
        </a>
      </div>
      {proposed && (
        <p className={styles["when"]}>
          Proposed as a gap until {dayInWords(proposed.until)}; it waits for the other side.
        </p>
      )}
    </li>
  );
}
