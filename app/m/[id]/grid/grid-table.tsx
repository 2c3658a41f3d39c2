"use client";

import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef } from "react";
import type { ActionContext } from "../actions/matrix-action.ts";
import { AreaBody, type RowSelection } from "./area-body.tsx";
import counts from "./column-counts.module.css";
import { commitEntry } from "./commit-entry.ts";
import styles from "./grid.module.css";
import { GridHead } from "./grid-head.tsx";
import { pressGridKey } from "./grid-keys.ts";
import { type Place, samePlace } from "./grid-shape.ts";
import { isMac } from "./is-mac.ts";
import { selectPlace } from "./selection.ts";
import { useGridClipboard } from "./use-grid-clipboard.ts";
import { placeAt, useGridPointer } from "./use-grid-pointer.ts";
import { useGridTable } from "./use-grid-table.ts";
import { useRowMarks } from "./use-row-marks.ts";

interface GridTableProps {
  readonly context: ActionContext;
  readonly getContext: () => ActionContext;
  readonly focusRequest: number;
}

const ROW_HEIGHT = 40;

function findCell(table: HTMLElement | null, place: Place): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-col="${place.column}"]`) ?? null;
}

/** The matrix as one real table: one tab stop, every key of the key sheet, all rows in the page. */
export function GridTable({ context, getContext, focusRequest }: GridTableProps) {
  const { session, shape, areas, selection, entry, canEdit } = context;
  const { content } = session;
  const ref = useRef<HTMLTableElement>(null);
  const table = useGridTable(shape.rows, content.roles, selection);
  const marks = useRowMarks(session);
  const pointer = useGridPointer(getContext);
  const clipboard = useGridClipboard(getContext);
  const [bounds] = table.getCellSelectionBounds();
  const selected = useMemo<RowSelection>(
    () => ({
      ids: new Set(bounds ? shape.rows.slice(bounds.minRowIndex, bounds.maxRowIndex + 1) : []),
      from: bounds?.minColumnIndex ?? -1,
      to: bounds?.maxColumnIndex ?? -1,
    }),
    [bounds, shape.rows],
  );
  const firstRow = shape.rows[0];
  const firstColumn = shape.columns[0];
  const active =
    selection?.anchor ?? (firstRow && firstColumn ? { row: firstRow, column: firstColumn } : null);

  // Before the page is painted: a key pressed at once must find its cell.
  useLayoutEffect(() => {
    const { selection: now } = getContext();
    if (focusRequest === 0 || !now) return;
    findCell(ref.current, now.anchor)?.focus();
    if (!samePlace(now.anchor, now.far))
      findCell(ref.current, now.far)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [focusRequest, getContext]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!placeAt(getContext(), event.target)) return;
    const page = Math.max(3, Math.floor((ref.current?.parentElement?.clientHeight ?? 400) / ROW_HEIGHT) - 3);
    const press = { ...pickKey(event), isComposing: event.nativeEvent.isComposing };
    if (pressGridKey(getContext(), press, { isMac: isMac(), page })) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const onFocus = (event: FocusEvent) => {
    const now = getContext();
    const place = isCell(event.target) ? placeAt(now, event.target) : undefined;
    if (!place || (now.selection && samePlace(now.selection.anchor, place))) return;
    // A screen reader moves the focus by itself: keys go to where the focus stands.
    commitEntry(now);
    now.select(selectPlace(place));
  };
  const onBlur = (event: FocusEvent) => {
    if (!ref.current?.contains(event.relatedTarget)) commitEntry(getContext());
  };

  return (
    <div className={styles["scroller"]}>
      <table
        ref={ref}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table operated by keys
        role="grid"
        className={`${styles["grid"]} ${counts["grid"]}`}
        data-roles={content.roles.length}
        aria-label={`${content.header.title}: who owns and does what`}
        aria-multiselectable="true"
        aria-readonly={!canEdit}
        data-columns={content.roles.length > 6 ? "many" : "few"}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
        {...pointer}
        {...clipboard}
      >
        <GridHead
          groups={table.getHeaderGroups()}
          roles={content.roles}
          header={content.header}
          canEdit={canEdit}
          foldable={marks.foldable}
        />
        {areas
          .filter((area) => area.rows.length > 0 || context.filter === "all")
          .map((area) => (
            <AreaBody
              key={area.area.id}
              area={area}
              roles={content.roles}
              header={content.header}
              terms={content.terms}
              side={session.me.side}
              canEdit={canEdit}
              active={active}
              selected={selected}
              entry={entry}
              confirmations={session.confirmations}
              commentsByRow={context.comments.byRow}
              {...marks}
            />
          ))}
      </table>
    </div>
  );
}

const isCell = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.dataset["row"] !== undefined;

function pickKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, altKey, shiftKey };
}
