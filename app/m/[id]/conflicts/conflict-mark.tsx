import { Icon } from "../../../components/line-icon.tsx";
import styles from "./conflicts.module.css";

/** The mark on a cell or a row whose value is in conflict; pressing it shows both values. */
export function ConflictMark({ where }: { readonly where: string }) {
  return (
    <button
      type="button"
      className={styles["mark"]}
      tabIndex={-1}
      data-act="conflict"
      aria-label={`Two values: ${where}`}
      title="Two values: choose between them"
    >
      <Icon name="conflict" />
    </button>
  );
}
