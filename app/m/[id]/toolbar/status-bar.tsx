import { lazy, Suspense } from "react";
import { Button } from "../../../components/button.tsx";
import type { ActionContext, StatusMessage } from "../actions/matrix-action.ts";
import { getAction } from "../actions/matrix-actions.ts";
import { findBounds } from "../grid/selection.ts";
import { loadOverlays } from "../overlays/load-overlays.ts";
import styles from "./status-bar.module.css";

const KeptTexts = lazy(() => loadOverlays().then(({ KeptTexts }) => ({ default: KeptTexts })));

function countSelected(context: ActionContext): string {
  const bounds = context.selection && findBounds(context.shape, context.selection);
  if (!bounds) return "";
  const rows = bounds.bottom - bounds.top + 1;
  const columns = bounds.right - bounds.left + 1;
  return rows * columns > 1 ? `${rows} × ${columns} selected` : "";
}

/** What the last key did, read out politely; and what is selected. */
export function StatusBar({
  context,
  status,
}: {
  readonly context: ActionContext;
  readonly status: StatusMessage | null;
}) {
  return (
    <div className={styles["bar"]} data-no-print>
      <p className={styles["said"]} role="status" aria-live="polite" data-tone={status?.tone}>
        {status?.text}
      </p>
      {status?.offer && context.canEdit && (
        <Button onClick={() => getAction(`letters.${status.offer ?? "RACI"}`).run(context)}>
          Use {status.offer}
        </Button>
      )}
      <Suspense>{status?.kept && <KeptTexts bodies={status.kept} context={context} />}</Suspense>
      <span className={styles["count"]}>{countSelected(context)}</span>
    </div>
  );
}
