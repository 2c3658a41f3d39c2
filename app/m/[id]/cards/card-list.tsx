"use client";

import { memo } from "react";
import type { Finding } from "#lib/checker/finding.ts";
import type { ContentActivity } from "#lib/matrix/content.ts";
import { IN_CONFLICT_WORDS } from "#lib/wording/cell-sentence.ts";
import { openCommentsInWords } from "#lib/wording/comment-counts.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { SeverityIcon } from "../../../components/severity-icon.tsx";
import { toggleConfirm } from "../actions/confirm-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import type { RowMarks } from "../comments/placed-talks.ts";
import { columnsInConflict } from "../grid/columns-in-conflict.ts";
import { ConfirmMark } from "../grid/confirm-mark.tsx";
import type { NumberedArea } from "../grid/filter-rows.ts";
import { worst } from "../grid/grid-row.tsx";
import type { MatrixSession } from "../matrix-session.tsx";
import styles from "./card-list.module.css";

interface CardListProps {
  readonly areas: readonly NumberedArea[];
  readonly session: MatrixSession;
  readonly commentsByRow: ReadonlyMap<string, RowMarks>;
  readonly getContext: () => ActionContext;
}

interface CardProps {
  readonly row: ContentActivity;
  readonly number: string;
  readonly session: MatrixSession;
  readonly findings: readonly Finding[];
  readonly comments: RowMarks | undefined;
  /** Columns in which two values are open; empty when there are none. */
  readonly inConflict: string;
  readonly getContext: () => ActionContext;
}

function Card({ row, number, session, findings, comments, inConflict, getContext }: CardProps) {
  const state = session.confirmations.rows.get(row.id);
  const severity = worst(findings);
  const mine = session.me.side;
  const { canEdit } = getContext();
  return (
    <li className={styles["card"]}>
      <h3 className={styles["name"]}>
        <span className={styles["number"]}>{number}</span> {row.name}
      </h3>
      {inConflict !== "" && (
        <p className={styles["finding"]}>
          <Icon name="conflict" /> {IN_CONFLICT_WORDS}{" "}
          <Button onClick={() => getContext().open({ kind: "drawer", row: row.id })}>
            Show both<span className="sr-only"> values in {row.name}</span>
          </Button>
        </p>
      )}
      <p>{rowSentence(row, session.content)}</p>
      {severity && findings[0] && (
        <p className={styles["finding"]}>
          <SeverityIcon severity={severity} />{" "}
          {findings.length === 1
            ? findings[0].message
            : `${findings.length} findings. ${findings[0].message}`}
        </p>
      )}
      <div className={styles["acts"]}>
        <span className={styles["marks"]}>
          <ConfirmMark side="buyer" state={state?.buyer ?? "none"} />
          <ConfirmMark side="provider" state={state?.provider ?? "none"} />
          <span className="sr-only">
            {session.content.header.buyer}: {state?.buyer === "holds" ? "confirmed" : "not confirmed"}.{" "}
            {session.content.header.provider}: {state?.provider === "holds" ? "confirmed" : "not confirmed"}.
          </span>
        </span>
        <Button
          icon={comments && comments.all.unread > 0 ? "comment-unread" : "comment"}
          aria-label={`${comments ? `${openCommentsInWords(comments.all)}: ` : "Comment on "}${row.name}`}
          onClick={() => getContext().open({ kind: "drawer", row: row.id, field: "comments" })}
        >
          {comments?.all.open}
        </Button>
        {canEdit && (
          <Button
            aria-label={
              state?.[mine] === "holds" ? `Take back the confirmation of ${row.name}` : `Confirm ${row.name}`
            }
            onClick={() => toggleConfirm(getContext(), row.id)}
          >
            {state?.[mine] === "holds" ? "Confirmed" : "Confirm"}
          </Button>
        )}
        <Button
          aria-label={`${canEdit ? "Change" : "Open"} ${row.name}`}
          onClick={() => getContext().open({ kind: "drawer", row: row.id })}
        >
          {canEdit ? "Change" : "Open"}
        </Button>
      </div>
    </li>
  );
}

/** The matrix on a small screen: areas that open, and a card with a plain sentence for each activity. */
export const CardList = memo(function CardList({ areas, session, commentsByRow, getContext }: CardListProps) {
  const conflicts = columnsInConflict(session.view.tables.conflict);
  return (
    <div className={styles["list"]}>
      {areas.map(({ area, number, rows }, at) => {
        const open = area.activities.filter(
          (row) => session.confirmations.rows.get(row.id)?.[session.me.side] !== "holds",
        ).length;
        return (
          <details key={area.id} className={styles["area"]} open={at === 0}>
            <summary>
              <span className={styles["number"]}>{number}</span>
              <h2>{area.name}</h2>
              <span className={styles["count"]}>{open > 0 ? `${open} to confirm` : "confirmed"}</span>
            </summary>
            <ul className="plain">
              {rows.map((one) => (
                <Card
                  key={one.row.id}
                  {...one}
                  session={session}
                  getContext={getContext}
                  comments={commentsByRow.get(one.row.id)}
                  inConflict={conflicts.get(one.row.id) ?? ""}
                  findings={session.findings.filter((finding) => finding.activity === one.row.id)}
                />
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
});
