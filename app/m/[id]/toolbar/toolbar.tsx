import { memo } from "react";
import { Button } from "../../../components/button.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { FILTER_WORDS, type FilterCounts, ROW_FILTERS, type RowFilter } from "../grid/filter-rows.ts";
import type { RailTab } from "../use-desk.ts";
import { ActionButton } from "./action-button.tsx";
import { ActionMenu } from "./action-menu.tsx";
import styles from "./toolbar.module.css";

interface ToolbarProps {
  readonly getContext: () => ActionContext;
  readonly filter: RowFilter;
  readonly counts: FilterCounts;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly rail: RailTab | null;
  readonly isSmall: boolean;
  /** Comments that the reader has not seen. */
  readonly unread: number;
}

const ROWS = [
  ["row.add", "row.open", "comment.here", "row.note", "row.usual", "row.round"],
  ["row.up", "row.down", "row.remove"],
  ["area.add", "area.edit", "area.up", "area.down"],
];
const COLUMNS = [
  ["columns.open", "columns.fold"],
  ["role.open", "role.fold", "role.left", "role.right"],
  ["role.add", "role.edit"],
];
const CONFIRM = [["confirm.selection", "confirm.area", "confirm.withdraw"]];
const MORE = [
  ["row.sentences"],
  ["matrix.commands", "matrix.saved"],
  ["letters.RACI", "letters.RASCI", "letters.RACI-V", "letters.RASCI-V"],
];
const SMALL = [
  ["edit.undo", "edit.redo"],
  ["row.add", "area.add", "role.add"],
  ["columns.open", "columns.fold"],
  ["matrix.print", "matrix.saved", "matrix.commands"],
];

function RowsToShow({
  getContext,
  filter: current,
  counts,
}: Pick<ToolbarProps, "getContext" | "filter" | "counts">) {
  return (
    <label className={styles["filter"]}>
      <span className="sr-only">Rows to show</span>
      <select
        className="input"
        value={current}
        onChange={(event) => {
          const chosen = ROW_FILTERS.find((filter) => filter === event.currentTarget.value);
          if (chosen) getContext().setFilter(chosen);
        }}
      >
        {ROW_FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {FILTER_WORDS[filter]} ({counts[filter]})
          </option>
        ))}
      </select>
    </label>
  );
}

/** What can be done with the grid, and which rows it shows. */
export const Toolbar = memo(function Toolbar({
  getContext,
  filter,
  counts,
  canUndo,
  canRedo,
  rail: tab,
  isSmall,
  unread,
}: ToolbarProps) {
  const isBeside = tab !== null && tab !== "comments";
  const rail = (
    <Button
      variant="plain"
      icon="history"
      aria-pressed={isBeside}
      onClick={() => getContext().showRail(isBeside ? null : "findings")}
      {...(isSmall ? { label: "Findings and history" } : { children: "Findings and history" })}
    />
  );
  const commentWords = unread === 0 ? "Comments" : `Comments, ${unread} unread`;
  const comments = (
    <Button
      variant="plain"
      icon={unread === 0 ? "comment" : "comment-unread"}
      aria-pressed={tab === "comments"}
      onClick={() => getContext().showRail(tab === "comments" ? null : "comments")}
      {...(isSmall ? { label: commentWords } : { children: commentWords })}
    />
  );
  if (isSmall) {
    return (
      <div className={styles["toolbar"]} role="toolbar" aria-label="Matrix" data-no-print>
        <RowsToShow getContext={getContext} filter={filter} counts={counts} />
        <div className={styles["end"]}>
          <ActionButton id="matrix.call" getContext={getContext} icon="call" />
          {comments}
          {rail}
          <ActionMenu label="More" icon="more" iconOnly getContext={getContext} sections={SMALL} />
        </div>
      </div>
    );
  }
  return (
    <div className={styles["toolbar"]} role="toolbar" aria-label="Matrix" data-no-print>
      <ActionButton id="edit.undo" isEnabled={canUndo} getContext={getContext} icon="undo" />
      <ActionButton id="edit.redo" isEnabled={canRedo} getContext={getContext} icon="redo" />
      <ActionMenu label="Rows" getContext={getContext} sections={ROWS} />
      <ActionMenu label="Columns" getContext={getContext} sections={COLUMNS} />
      <ActionMenu label="Confirm" getContext={getContext} sections={CONFIRM} />
      <RowsToShow getContext={getContext} filter={filter} counts={counts} />
      <div className={styles["end"]}>
        <ActionButton id="matrix.call" getContext={getContext} icon="call" words="Call mode" />
        <ActionButton id="matrix.print" getContext={getContext} icon="print" />
        <ActionButton id="matrix.keys" getContext={getContext} icon="keyboard" />
        <ActionMenu label="More" getContext={getContext} sections={MORE} />
        {comments}
        {rail}
      </div>
    </div>
  );
});
