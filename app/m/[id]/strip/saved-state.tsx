import { Icon } from "../../../components/line-icon.tsx";
import type { MatrixSession } from "../matrix-session.tsx";
import styles from "./strip.module.css";

interface SavedStateProps {
  readonly connection: MatrixSession["connection"];
  readonly isPolling: boolean;
  readonly pending: number;
  readonly revision: number;
}

function words({ connection, isPolling, pending, revision }: SavedStateProps): string {
  const changes = pending === 1 ? "1 change" : `${pending} changes`;
  if (connection === "refused") return "Not connected";
  if (connection === "offline")
    return pending > 0
      ? `Offline. ${changes} waiting on this computer`
      : "Offline. What you change waits on this computer";
  if (connection === "connecting") return pending > 0 ? `Connecting. ${changes} to send` : "Connecting";
  const saved = pending > 0 ? `Saving ${changes}` : `Saved, revision ${revision}`;
  return isPolling ? `${saved}. No live line through this network: asking every few seconds` : saved;
}

/** Whether everything is on the server's disk. */
export function SavedState(props: SavedStateProps) {
  const isCalm = props.connection === "live" && !props.isPolling;
  return (
    <span className={styles["saved"]} data-calm={isCalm || undefined} role={isCalm ? undefined : "status"}>
      <Icon name={isCalm ? "check" : "warning-line"} />
      {words(props)}
    </span>
  );
}
