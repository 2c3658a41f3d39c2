import type { Finding } from "#lib/checker/finding.ts";
import type { ConfirmationOverview } from "#lib/matrix/confirmation.ts";
import type { ContentRole } from "#lib/matrix/content.ts";
import type { Header, Side } from "#lib/matrix/schema/header.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import { Icon } from "../../../components/line-icon.tsx";
import type { RowMarks } from "../comments/placed-talks.ts";
import type { CellEntry } from "./cell-entry.ts";
import type { NumberedArea } from "./filter-rows.ts";
import styles from "./grid.module.css";
import { GridRow } from "./grid-row.tsx";
import type { Place } from "./grid-shape.ts";

export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}

export interface AreaBodyProps {
  readonly area: NumberedArea;
  readonly roles: readonly ContentRole[];
  readonly header: Header;
  readonly terms: Terms;
  readonly side: Side;
  readonly canEdit: boolean;
  readonly active: Place | null;
  readonly selected: RowSelection;
  readonly entry: CellEntry | null;
  readonly findingsByRow: ReadonlyMap<string, readonly Finding[]>;
  readonly confirmations: ConfirmationOverview;
  readonly peopleByRow: ReadonlyMap<string, string>;
  readonly conflictsByRow: ReadonlyMap<string, string>;
  readonly usualRows: ReadonlySet<string>;
  readonly commentsByRow: ReadonlyMap<string, RowMarks>;
}

const NO_FINDINGS: readonly Finding[] = [];

/** One area: its heading row and its activities. */
export function AreaBody(props: AreaBodyProps) {
  const { area, roles, confirmations, active, selected, entry, side, canEdit } = props;
  const open = area.area.activities.filter(
    (row) => confirmations.rows.get(row.id)?.[side] !== "holds",
  ).length;
  return (
    <tbody>
      <tr className={styles["area"]}>
        <th scope="rowgroup" colSpan={roles.length + 2} className={styles["areaHead"]}>
          <span className={styles["areaLine"]}>
            <span className={styles["areaNumber"]}>{area.number}</span>
            <span className={styles["areaName"]}>{area.area.name}</span>
            {area.area.scope === "out" && <span className="tag">Not in this agreement</span>}
            <span className={styles["areaCount"]}>
              {area.rows.length === 1 ? "1 row" : `${area.rows.length} rows`}
              {open > 0 && `, ${open} to confirm`}
            </span>
            {canEdit && (
              <span className={styles["areaActs"]}>
                <button
                  type="button"
                  tabIndex={-1}
                  data-act="add-row"
                  data-area={area.area.id}
                  aria-label={`Add an activity to ${area.area.name}`}
                  title="Add an activity"
                >
                  <Icon name="plus" />
                </button>
                <button
                  type="button"
                  tabIndex={-1}
                  data-act="confirm-area"
                  data-area={area.area.id}
                  aria-label={`Confirm all rows of ${area.area.name}`}
                  title="Confirm all rows of this area"
                >
                  <Icon name="check-twice" />
                </button>
                <button
                  type="button"
                  tabIndex={-1}
                  data-act="edit-area"
                  data-area={area.area.id}
                  aria-label={`Edit the area ${area.area.name}`}
                  title="Edit the area"
                >
                  <Icon name="pen" />
                </button>
              </span>
            )}
          </span>
        </th>
      </tr>
      {area.rows.map(({ row, number }) => {
        const state = confirmations.rows.get(row.id);
        const isIn = selected.ids.has(row.id);
        const isEntering = entry?.place.row === row.id;
        return (
          <GridRow
            key={row.id}
            row={row}
            number={number}
            roles={roles}
            header={props.header}
            terms={props.terms}
            side={side}
            canEdit={canEdit}
            active={active?.row === row.id ? active.column : null}
            from={isIn ? selected.from : -1}
            to={isIn ? selected.to : -1}
            entryColumn={isEntering ? entry.place.column : null}
            entryCell={isEntering ? entry.cell : null}
            findings={props.findingsByRow.get(row.id) ?? NO_FINDINGS}
            buyer={state?.buyer ?? "none"}
            provider={state?.provider ?? "none"}
            people={props.peopleByRow.get(row.id) ?? ""}
            hasUsual={props.usualRows.has(row.id)}
            conflicts={props.conflictsByRow.get(row.id) ?? ""}
            comments={props.commentsByRow.get(row.id)}
          />
        );
      })}
    </tbody>
  );
}
