import { useMemo } from "react";
import { type Readiness, readinessOf } from "#lib/checker/readiness.ts";
import { Icon } from "../../../components/line-icon.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { NAME_COLUMN } from "../grid/grid-shape.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import styles from "./rail.module.css";

interface ReadinessListProps {
  readonly session: MatrixSession;
  readonly getContext: () => ActionContext;
}

/** The first row of a part that somebody has to look at. */
function firstRow({ findings, undecided }: Readiness) {
  return undecided[0] ?? findings.find(({ activity }) => activity !== null)?.activity ?? undefined;
}

/** Whether each area is ready to be signed, and why not. */
export function ReadinessList({ session, getContext }: ReadinessListProps) {
  const { content, findings, confirmations } = session;
  const { sentence, parts } = useMemo(
    () => readinessOf(content, findings, confirmations),
    [content, findings, confirmations],
  );
  const ready = parts.filter(({ isReady }) => isReady).length;
  return (
    <details className={styles["group"]}>
      <summary>
        Ready to sign
        <span className={styles["count"]}>
          {ready} of {parts.length}
        </span>
      </summary>
      <p className="small">{sentence}</p>
      <ul className={styles["list"]}>
        {parts.map((part) => {
          const row = firstRow(part);
          return (
            <li key={part.area ?? "whole"} className={styles["card"]}>
              <p className={styles["message"]}>
                {part.isReady && <Icon name="check" />}
                <span>{part.sentence}</span>
              </p>
              {row !== undefined && (
                <button
                  type="button"
                  className={styles["place"]}
                  onClick={() => getContext().goTo({ row, column: NAME_COLUMN })}
                >
                  Go to the first row
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
