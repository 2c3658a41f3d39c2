"use client";

import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useRef } from "react";
import { unreadInWords } from "#lib/wording/comment-counts.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { getAction } from "./actions/matrix-actions.ts";
import { CalledHere } from "./call/called-here.tsx";
import { CardList } from "./cards/card-list.tsx";
import { pressPageKey } from "./grid/grid-keys.ts";
import { GridTable } from "./grid/grid-table.tsx";
import { isMac } from "./grid/is-mac.ts";
import styles from "./matrix-screen.module.css";
import { useMatrixSession } from "./matrix-session.tsx";
import { loadOverlays } from "./overlays/load-overlays.ts";
import { loadPanels, Rail } from "./rail/rail.tsx";
import { useAddressedRow } from "./session/use-addressed-row.ts";
import { useSmallScreen } from "./session/use-small-screen.ts";
import { StateBanner } from "./strip/state-banner.tsx";
import { CellBar } from "./toolbar/cell-bar.tsx";
import { StatusBar } from "./toolbar/status-bar.tsx";
import { Toolbar } from "./toolbar/toolbar.tsx";
import { keepsOwnUndo } from "./undo/keeps-own-undo.ts";
import { useDesk } from "./use-desk.ts";

const Overlays = lazy(() => loadOverlays().then(({ Overlays }) => ({ default: Overlays })));

const TYPING = "input, textarea, select, [contenteditable], [role=dialog]";

/** The matrix page: toolbar, grid, rail, and what opens above them. */
export function MatrixScreen() {
  const session = useMatrixSession();
  const desk = useDesk(session);
  const { context } = desk;
  const isSmall = useSmallScreen();
  useAddressedRow(context);
  const calm = useDeferredValue(session);
  const latest = useRef(context);
  latest.current = context;
  const getContext = useCallback(() => latest.current, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest(TYPING) !== null;
      if (isTyping && !(event.ctrlKey || event.metaKey) && !/^F[89]$/.test(event.key)) return;
      if (/^[zy]$/i.test(event.key) && keepsOwnUndo(event.target)) return;
      if (pressPageKey(getContext(), event, isMac())) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [getContext]);

  useEffect(() => {
    // What opens above the grid is fetched once the grid stands, so that it opens at once.
    void loadOverlays();
    void loadPanels();
  }, []);

  return (
    <div className={styles["screen"]}>
      <section className={styles["top"]} aria-label="Tools">
        <StateBanner session={session} />
        <CalledHere context={context} />
        <Toolbar
          getContext={getContext}
          filter={context.filter}
          counts={desk.counts}
          canUndo={session.canUndo}
          canRedo={session.canRedo}
          rail={desk.rail}
          isSmall={isSmall}
          unread={context.comments.unread}
        />
        <p className="sr-only" aria-live="polite">
          {unreadInWords(context.comments.unread)}
        </p>
        {!isSmall && <CellBar context={context} />}
      </section>
      <main id="main" className={styles["main"]} tabIndex={-1}>
        <h1 className="sr-only">{session.content.header.title}</h1>
        {context.shape.rows.length > 0 && isSmall ? (
          <CardList
            areas={context.areas}
            session={session}
            commentsByRow={context.comments.byRow}
            getContext={getContext}
          />
        ) : context.shape.rows.length > 0 ? (
          <GridTable context={context} getContext={getContext} focusRequest={desk.focusRequest} />
        ) : (
          <NoRows context={context} total={desk.counts.all} />
        )}
      </main>
      {desk.rail !== null && (
        <div className={styles["rail"]}>
          <Rail
            tab={desk.rail}
            session={calm}
            context={context}
            getContext={getContext}
            onTab={context.showRail}
          />
        </div>
      )}
      <section className={styles["bottom"]} aria-label="Messages">
        <StatusBar context={context} status={desk.status} />
      </section>
      {desk.overlay && (
        <Suspense>
          <Overlays overlay={desk.overlay} context={context} />
        </Suspense>
      )}
    </div>
  );
}

function NoRows({
  context,
  total,
}: {
  readonly context: ReturnType<typeof useDesk>["context"];
  readonly total: number;
}) {
  const add = getAction("row.add");
  return (
    <div className={styles["empty"]}>
      {total === 0 ? (
        <EmptyState
          title="This matrix has no rows yet"
          actions={
            add.isEnabled(context) && (
              <Button variant="primary" icon="plus" onClick={() => add.run(context)}>
                Add an activity
              </Button>
            )
          }
        >
          <p>Each row is one act with a verb, such as “Review the backup report”.</p>
        </EmptyState>
      ) : (
        <EmptyState
          title="The filter hides every row"
          actions={<Button onClick={() => context.setFilter("all")}>Show all {total} rows</Button>}
        />
      )}
    </div>
  );
}
