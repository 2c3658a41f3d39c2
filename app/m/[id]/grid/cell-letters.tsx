import { letterOf } from "#lib/matrix/duties.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import styles from "./cell-letters.module.css";

const WHEN_SIGNS: Readonly<Record<Assignment["when"], string>> = {
  always: "",
  business: "day",
  "out-of-hours": "night",
};

/** Letters as they look everywhere: A filled, R outlined, V double, C and S thin, I underlined, a dash, or nothing. */
export function CellLetters({
  cell,
  entering = false,
}: {
  readonly cell: Assignment;
  readonly entering?: boolean;
}) {
  if (cell.notInvolved) return <span className={styles["dash"]}>–</span>;
  return (
    <span className={styles["letters"]} data-entering={entering || undefined}>
      {cell.duties.map((duty) => (
        <span key={duty} className={styles["letter"]} data-duty={duty}>
          {letterOf(duty)}
        </span>
      ))}
      {entering && <span className={styles["caret"]} />}
      {cell.duties.length > 0 && cell.when !== "always" && (
        <span className={styles["when"]}>{WHEN_SIGNS[cell.when]}</span>
      )}
    </span>
  );
}
