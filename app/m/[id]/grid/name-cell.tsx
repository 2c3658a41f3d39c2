import { useMemo } from "react";
import { rowSentence } from "#lib/wording/row-sentence.ts";
import { Icon } from "../../../components/line-icon.tsx";
import { SeverityIcon } from "../../../components/severity-icon.tsx";
import { CommentSign } from "../comments/comment-sign.tsx";
import { ConflictMark } from "../conflicts/conflict-mark.tsx";
import { rowName } from "./cell-name.ts";
import styles from "./grid.module.css";
import type { GridRowProps } from "./grid-row.tsx";
import { worst } from "./grid-row.tsx";
import { NAME_COLUMN } from "./grid-shape.ts";

/** The activity's name with its clause number, what was found, who is in the row, and what is to decide. */
export function NameCell({
  row,
  number,
  findings,
  people,
  active,
  canEdit,
  hasUsual,
  comments,
  conflicts,
  roles,
  header,
  terms,
  isSelected,
}: GridRowProps & { readonly isSelected: boolean }) {
  const severity = worst(findings);
  const words = useMemo(() => rowSentence(row, { roles, header, terms }), [row, roles, header, terms]);
  const hasTwo = conflicts.split(" ").includes(NAME_COLUMN);
  return (
    <th
      scope="row"
      className={styles["name"]}
      data-row={row.id}
      data-col={NAME_COLUMN}
      tabIndex={active === NAME_COLUMN ? 0 : -1}
      aria-label={rowName(
        row,
        number,
        findings.filter((finding) => finding.role === null),
        comments?.row ?? null,
        hasTwo,
      )}
      aria-description={words}
      aria-selected={isSelected}
    >
      <span className={styles["nameLine"]}>
        <span className={styles["number"]}>{number}</span>
        <span className={styles["nameText"]}>
          {row.name}
          {row.scope === "out" && (
            <span className={styles["out"]}>
              {" "}
              Not in this agreement: {row.outHolder ?? "nobody named yet"}
            </span>
          )}
          {row.undecided && (
            <span className={styles["decide"]}>
              <span className="tag" data-tone="warning">
                To decide
              </span>
              {hasUsual && canEdit && (
                <button type="button" className={styles["linkish"]} tabIndex={-1} data-act="usual">
                  Take the usual answer
                </button>
              )}
            </span>
          )}
        </span>
        <span className={styles["marks"]}>
          {people !== "" && (
            <span className={styles["people"]} title={`${people} here`}>
              {people.slice(0, 1)}
            </span>
          )}
          {comments?.row && <CommentSign mark={comments.row} />}
          {hasTwo && <ConflictMark where={row.name} />}
          {severity && <SeverityIcon severity={severity} />}
          <button
            type="button"
            className={styles["openRow"]}
            tabIndex={-1}
            data-act="open"
            aria-label={`Open ${row.name}`}
          >
            <Icon name="chevron-right" />
          </button>
        </span>
      </span>
    </th>
  );
}
