import { GapId } from "#lib/matrix/schema/ids.ts";
import type { AcceptedGap } from "#lib/matrix/schema/record.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Button } from "../../../components/button.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import styles from "./rail.module.css";

interface ProposedGapsProps {
  readonly session: MatrixSession;
  readonly getContext: () => ActionContext;
}

function stateWords(gap: AcceptedGap, session: MatrixSession): string {
  const { header } = session.content;
  if (gap.buyer && gap.provider) {
    if (!session.findings.some(({ key, basis }) => key === gap.key && basis === gap.basis))
      return "Lapsed: what both sides accepted has changed or is gone";
    return gap.until < session.today ? "Expired: its day has passed" : "Accepted by both sides";
  }
  return `Proposed by ${gap.buyer ? header.buyer : header.provider}`;
}

/** Gaps that the sides live with, or that one of them proposes to live with. */
export function ProposedGaps({ session, getContext }: ProposedGapsProps) {
  const gaps = Object.entries(session.view.tables.gap).filter(([, gap]) => !gap.removed);
  if (gaps.length === 0) return null;
  const waiting = gaps.filter(([, gap]) => gap[session.me.side] === null).length;
  const send = (id: string, kind: "gap.accept" | "gap.withdraw", said: string) =>
    getContext().send([{ kind, id: GapId.parse(id) }], said);
  return (
    <details className={styles["group"]} open={waiting > 0}>
      <summary>
        Accepted gaps{waiting > 0 && `, ${waiting} waiting for you`}
        <span className={styles["count"]}>{gaps.length}</span>
      </summary>
      <ul className={styles["list"]}>
        {gaps.map(([id, gap]) => (
          <li key={id} className={styles["card"]}>
            <p>{gap.sentence}</p>
            <p className={styles["when"]}>
              {stateWords(gap, session)}. Reason: {gap.reason} {gap.owner} looks after it until{" "}
              {dayInWords(gap.until)}.
            </p>
            {getContext().canEdit && (
              <div className={styles["acts"]}>
                {gap[session.me.side] === null && (
                  <Button
                    variant="primary"
                    onClick={() => send(id, "gap.accept", "Both sides accept this gap now.")}
                  >
                    Accept for {session.content.header[session.me.side]}
                  </Button>
                )}
                <Button
                  variant="plain"
                  onClick={() =>
                    send(id, "gap.withdraw", "The gap was taken back; the finding counts again.")
                  }
                >
                  {gap[session.me.side] === null ? "Decline" : "Take back"}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
