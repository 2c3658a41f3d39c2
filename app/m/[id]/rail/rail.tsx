"use client";

import { lazy, memo, Suspense } from "react";
import { countOpenConflicts } from "#lib/matrix/conflicts.ts";
import { Button } from "../../../components/button.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import type { RailTab } from "../use-desk.ts";
import { Findings } from "./findings.tsx";
import styles from "./rail.module.css";

const loadComments = () => import("../comments/comments-panel.tsx");
const loadHistory = () => import("./history.tsx");
const loadConflicts = () => import("./conflicts.tsx");
const CommentsPanel = lazy(() => loadComments().then(({ CommentsPanel }) => ({ default: CommentsPanel })));
const History = lazy(() => loadHistory().then(({ History }) => ({ default: History })));
const Conflicts = lazy(() => loadConflicts().then(({ Conflicts }) => ({ default: Conflicts })));

/** Fetches the panels that do not stand open at first. */
export async function loadPanels(): Promise<void> {
  await Promise.all([loadComments(), loadHistory(), loadConflicts()]);
}

interface RailProps {
  readonly tab: RailTab;
  readonly session: MatrixSession;
  readonly context: ActionContext;
  readonly getContext: () => ActionContext;
  readonly onTab: (tab: RailTab | null) => void;
}

const TABS: readonly (readonly [RailTab, string])[] = [
  ["findings", "Findings"],
  ["comments", "Comments"],
  ["history", "History"],
  ["conflicts", "Conflicts"],
];

/** What stands beside the grid: findings, comments, history, conflicts. */
export const Rail = memo(function Rail({ tab, session, context, getContext, onTab }: RailProps) {
  const conflicts = countOpenConflicts(session.view);
  const { unread } = context.comments;
  return (
    <aside className={styles["rail"]} aria-label="Findings, comments, history and conflicts" data-no-print>
      <div className={styles["tabs"]}>
        {TABS.map(([id, name]) => (
          <button
            key={id}
            type="button"
            className={styles["tab"]}
            aria-pressed={tab === id}
            aria-label={id === "comments" && unread > 0 ? `${name}, ${unread} unread` : undefined}
            onClick={() => onTab(id)}
          >
            {name}
            {id === "conflicts" && conflicts > 0 && ` (${conflicts})`}
            {id === "comments" && unread > 0 && ` (${unread})`}
          </button>
        ))}
        <Button variant="plain" icon="close" label="Close this panel" onClick={() => onTab(null)} />
      </div>
      <section
        className={styles["body"]}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by key
        tabIndex={0}
        aria-label={TABS.find(([id]) => id === tab)?.[1]}
      >
        {tab === "findings" && <Findings session={session} getContext={getContext} />}
        <Suspense>
          {tab === "comments" && <CommentsPanel context={context} />}
          {tab === "history" && <History session={session} row={null} />}
          {tab === "conflicts" && <Conflicts session={session} getContext={getContext} />}
        </Suspense>
      </section>
    </aside>
  );
});
