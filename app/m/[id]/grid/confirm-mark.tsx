import type { ConfirmationState } from "#lib/matrix/confirmation.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import { Icon } from "../../../components/line-icon.tsx";
import styles from "./confirm-mark.module.css";

/** One side's state for a row: a tick that holds, a broken one that lapsed, or an empty place. */
export function ConfirmMark({ side, state }: { readonly side: Side; readonly state: ConfirmationState }) {
  return (
    <span className={styles["mark"]} data-party={side} data-state={state}>
      {state === "holds" && <Icon name="check" />}
      {state === "lapsed" && <Icon name="undo" />}
    </span>
  );
}
