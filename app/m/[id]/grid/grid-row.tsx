import { memo } from "react";
import type { Finding, Severity } from "#lib/checker/finding.ts";
import type { ConfirmationState } from "#lib/matrix/confirmation.ts";
import type { ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import { isBlank } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { Header, Side } from "#lib/matrix/schema/header.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import { CommentSign } from "../comments/comment-sign.tsx";
import type { RowMarks } from "../comments/placed-talks.ts";
import { ConflictMark } from "../conflicts/conflict-mark.tsx";
import { CellLetters } from "./cell-letters.tsx";
import { cellName, confirmName } from "./cell-name.ts";
import { ConfirmMark } from "./confirm-mark.tsx";
import styles from "./grid.module.css";
import { CONFIRM_COLUMN, type ColumnId } from "./grid-shape.ts";
import { NameCell } from "./name-cell.tsx";

export interface GridRowProps {
  readonly row: ContentActivity;
  readonly number: string;
  readonly roles: readonly ContentRole[];
  readonly header: Header;
  readonly terms: Terms;
  readonly side: Side;
  readonly canEdit: boolean;
  /** The column that holds the tab stop, when it is in this row. */
  readonly active: ColumnId | null;
  /** First and last selected column, counted with the name as 0; -1 for none. */
  readonly from: number;
  readonly to: number;
  readonly entryColumn: ColumnId | null;
  readonly entryCell: Assignment | null;
  readonly findings: readonly Finding[];
  readonly buyer: ConfirmationState;
  readonly provider: ConfirmationState;
  /** Names of the others who are in this row, joined. */
  readonly people: string;
  readonly hasUsual: boolean;
  readonly comments: RowMarks | undefined;
  /** Columns of this row in which two values are open, with spaces between. */
  readonly conflicts: string;
}

const NO_FINDINGS: readonly Finding[] = [];
const NO_COLUMNS: readonly string[] = [];

export function worst(findings: readonly Finding[]): Severity | undefined {
  return (["error", "warning", "note"] as const).find((severity) =>
    findings.some((one) => one.severity === severity),
  );
}

/** One activity; it renders again only when something of its own has changed. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, roles, header, active, from, to, findings } = props;
  const isSelected = (at: number) => at >= from && at <= to;
  const inConflict = props.conflicts === "" ? NO_COLUMNS : props.conflicts.split(" ");
  return (
    <tr
      className={styles["row"]}
      data-undecided={row.undecided || undefined}
      data-out={row.scope === "out" || undefined}
    >
      <NameCell {...props} isSelected={isSelected(0)} />
      {roles.map((role, at) => {
        const isEntering = props.entryColumn === role.id;
        const cell = (isEntering ? props.entryCell : row.cells[role.id]) ?? BLANK;
        const hasTwo = inConflict.includes(role.id);
        const here =
          findings.length > 0 ? findings.filter((finding) => finding.role === role.id) : NO_FINDINGS;
        const said = props.comments?.cells[role.id];
        return (
          <td
            key={role.id}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table operated by keys
            role="gridcell"
            className={styles["cell"]}
            data-row={row.id}
            data-col={role.id}
            data-party={role.party}
            data-blank={(isBlank(cell) && !isEntering) || undefined}
            data-severity={worst(here)}
            tabIndex={active === role.id ? 0 : -1}
            data-conflict={hasTwo || undefined}
            aria-label={cellName(row, role, here, said, hasTwo)}
            aria-selected={isSelected(at + 1)}
            aria-readonly={!props.canEdit}
          >
            <CellLetters cell={cell} entering={isEntering} />
            {said && <CommentSign mark={said} />}
            {hasTwo && <ConflictMark where={`${row.name}, ${role.name}`} />}
          </td>
        );
      })}
      <td
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table operated by keys
        role="gridcell"
        className={styles["confirm"]}
        data-row={row.id}
        data-col={CONFIRM_COLUMN}
        tabIndex={active === CONFIRM_COLUMN ? 0 : -1}
        aria-label={confirmName(row, props, header)}
        aria-selected={isSelected(roles.length + 1)}
        aria-readonly={!props.canEdit}
      >
        {(["buyer", "provider"] as const).map((side) =>
          side === props.side && props.canEdit ? (
            <button
              key={side}
              type="button"
              className={styles["bare"]}
              tabIndex={-1}
              data-act="confirm"
              title={`Confirm for ${header[side]}`}
            >
              <ConfirmMark side={side} state={props[side]} />
            </button>
          ) : (
            <ConfirmMark key={side} side={side} state={props[side]} />
          ),
        )}
      </td>
    </tr>
  );
});
