import type { ReactNode } from "react";
import { Icon } from "../../../components/line-icon.tsx";
import styles from "./conflicts.module.css";

/** A field's hint, with a mark when two values are open for the field. */
export function conflictHint(isOpen: boolean, hint?: ReactNode): ReactNode {
  if (!isOpen) return hint;
  return (
    <>
      <span className={styles["hint"]}>
        <Icon name="conflict" /> Two values are open for this field; choose above.
      </span>{" "}
      {hint}
    </>
  );
}
