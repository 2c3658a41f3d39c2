"use client";

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { findFinal } from "#lib/matrix/editions.ts";
import type { RefusalCode } from "#lib/matrix/refusal.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import type { ActionContext, Overlay, StatusMessage } from "./actions/matrix-action.ts";
import { useCommentDesk } from "./comments/use-comment-desk.ts";
import { type CellEntry, startEntry } from "./grid/cell-entry.ts";
import { columnsInConflict } from "./grid/columns-in-conflict.ts";
import {
  countFilters,
  type FilterContext,
  type FilterCounts,
  keptRows,
  numberRows,
  type RowFilter,
  toShapeRows,
} from "./grid/filter-rows.ts";
import { goneStatus } from "./grid/gone-status.ts";
import { CONFIRM_COLUMN, type GridShape, NAME_COLUMN, sameShape } from "./grid/grid-shape.ts";
import { type Selection, selectPlace, settleSelection } from "./grid/selection.ts";
import type { MatrixSession } from "./matrix-session.tsx";
import { useChangedRows } from "./session/use-changed-rows.ts";
import { SMALL } from "./session/use-small-screen.ts";
import { useBack } from "./undo/use-back.ts";
import { useMovedRow } from "./use-moved-row.ts";

export type RailTab = "findings" | "comments" | "history" | "conflicts";

export interface Desk {
  readonly context: ActionContext;
  readonly overlay: Overlay | null;
  readonly status: StatusMessage | null;
  readonly rail: RailTab | null;
  readonly counts: FilterCounts;
  /** Counts up whenever the grid must take the focus to the active cell. */
  readonly focusRequest: number;
}

/** Refusals after which what was written can still be used elsewhere, or later. */
const KEPT_AFTER: ReadonlySet<RefusalCode> = new Set(["removed", "frozen", "too-many"]);
const MOST_KEPT = 20;

function useShape(session: MatrixSession, kept: ReadonlySet<string> | null) {
  const areas = useMemo(() => numberRows(session.content, kept), [session.content, kept]);
  const roles = session.content.roles;
  const last = useRef<GridShape>({ rows: [], columns: [], areaStarts: [] });
  const shape = useMemo<GridShape>(() => {
    const fresh = {
      ...toShapeRows(areas),
      columns: [NAME_COLUMN, ...roles.map((role) => role.id), CONFIRM_COLUMN],
    } as const;
    last.current = sameShape(last.current, fresh) ? last.current : fresh;
    return last.current;
  }, [areas, roles]);
  return { areas, shape };
}

/** The state of the matrix page around the session: selection, filter, what is open, what was said. */
export function useDesk(session: MatrixSession): Desk {
  const [filter, setFilterName] = useState<RowFilter>("all");
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  const [wanted, setSelection] = useState<Selection | null>(null);
  const [entry, putEntry] = useState<CellEntry | null>(null);
  const [overlay, open] = useState<Overlay | null>(null);
  const [status, setStatus] = useState<StatusMessage | null>(null);
  const [rail, showRail] = useState<RailTab | null>(null);
  // Beside a wide grid there is room for the findings from the start.
  useEffect(() => {
    if (new URLSearchParams(location.search).get("show") === "conflicts") showRail("conflicts");
    else if (matchMedia("(min-width: 64rem)").matches) showRail("findings");
  }, []);
  const [focusRequest, setFocusRequest] = useState(0);
  const { areas, shape } = useShape(session, kept);
  const changed = useChangedRows(session);
  const comments = useCommentDesk(session);

  const shapeBefore = useRef(shape);
  const moment = useRef({ view: session.view, entry, place: wanted?.anchor });
  moment.current = { view: session.view, entry, place: wanted?.anchor };
  const settled = useMemo(
    () =>
      wanted ? settleSelection(shapeBefore.current, shape, wanted) : { selection: undefined, moved: false },
    [wanted, shape],
  );
  useLayoutEffect(() => {
    shapeBefore.current = shape;
    if (!settled.moved) return;
    const { view, entry: entering, place } = moment.current;
    setSelection(settled.selection ?? null);
    putEntry(null);
    // What is open for a cell must not go on to the next one.
    open((held) => (held?.kind === "picker" || held?.kind === "fixes" ? null : held));
    setStatus(place ? goneStatus(view, place, entering) : null);
    setFocusRequest((count) => count + 1);
  }, [shape, settled]);
  const selection = settled.selection ?? null;
  const activeRow = selection?.anchor.row ?? null;
  useMovedRow({
    view: session.view,
    row: activeRow,
    isEntering: entry !== null,
    say: setStatus,
    focus: useCallback(() => setFocusRequest((count) => count + 1), []),
  });
  const { setRow } = session;
  useEffect(() => setRow(activeRow), [activeRow, setRow]);

  const rows = useMemo(
    () =>
      new Map(
        session.content.areas.flatMap((area) =>
          area.activities.map((row) => [row.id as string, row] as const),
        ),
      ),
    [session.content],
  );
  const findRow = useCallback((id: string) => rows.get(id), [rows]);
  const conflicts = session.view.tables.conflict;
  const setEntry = useCallback<ActionContext["setEntry"]>(
    (next) => putEntry((held) => next && startEntry(next, held, findRow, moment.current.view.revision)),
    [findRow],
  );
  const filterContext = useMemo<FilterContext>(
    () => ({
      content: session.content,
      side: session.me.side,
      confirmations: session.confirmations,
      changed,
      conflicts: new Set(columnsInConflict(conflicts).keys()),
    }),
    [session.content, session.me.side, session.confirmations, changed, conflicts],
  );
  const counts = useMemo(() => countFilters(filterContext), [filterContext]);
  const say = useCallback<ActionContext["say"]>(
    (text, tone = "plain", offer) => setStatus({ text, tone, offer }),
    [],
  );
  const back = useBack(session, say);
  const { dispatch } = session;
  const send = useCallback<ActionContext["send"]>(
    (bodies, done, base) => {
      const refused = bodies.length > 0 ? dispatch(bodies, { base }) : undefined;
      const kept = refused && KEPT_AFTER.has(refused.code) ? bodies.slice(0, MOST_KEPT) : undefined;
      setStatus(refused ? { text: refused.message, tone: "refused", kept } : { text: done, tone: "plain" });
      return refused === undefined;
    },
    [dispatch],
  );
  const select = useCallback((next: Selection) => {
    setSelection(next);
    setFocusRequest((count) => count + 1);
  }, []);
  const goTo = useCallback<ActionContext["goTo"]>(
    (place, field) => {
      if (!window.matchMedia(SMALL).matches) {
        select(selectPlace(place));
        return;
      }
      showRail(null);
      open({ kind: "drawer", row: place.row, ...(field && { field }) });
    },
    [select],
  );
  const setFilter = useCallback(
    (next: RowFilter) => {
      setFilterName(next);
      setKept(keptRows(filterContext, next));
    },
    [filterContext],
  );
  const canEdit = includesRight(session.me.right, "edit") && findFinal(session.view) === undefined;
  const context = useMemo<ActionContext>(
    () => ({
      session,
      shape,
      areas,
      selection,
      entry,
      filter,
      findRow,
      canEdit,
      comments,
      say,
      send,
      back,
      select,
      goTo,
      setEntry,
      setFilter,
      open,
      showRail,
    }),
    [
      session,
      shape,
      areas,
      selection,
      entry,
      filter,
      findRow,
      canEdit,
      comments,
      say,
      send,
      back,
      select,
      goTo,
      setEntry,
      setFilter,
    ],
  );
  return { context, overlay, status, rail, counts, focusRequest };
}
