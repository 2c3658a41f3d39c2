import styles from "./import.module.css";
import type { Understood } from "./read-upload.ts";

type Sheet = Extract<Understood, { kind: "sheet" }>;

const MOST_SHOWN = 50;

/** Cells that were left empty because they could not be read, and those that were read otherwise than they stand. */
export function UnreadCells({ unread, repairs }: Pick<Sheet, "unread" | "repairs">) {
  return (
    <>
      {unread.length > 0 && (
        <section className="stack" aria-labelledby="unread">
          <h3 id="unread">Not read, and left empty</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by key */}
          <section className={styles.scroll} tabIndex={0} aria-label="Cells that were not read">
            <table className="schedule">
              <thead>
                <tr>
                  <th scope="col">Row</th>
                  <th scope="col">Column</th>
                  <th scope="col">Found</th>
                  <th scope="col">Expected</th>
                </tr>
              </thead>
              <tbody>
                {unread.slice(0, MOST_SHOWN).map((cell) => (
                  <tr key={`${cell.row} ${cell.column}`}>
                    <td>{cell.row ?? "all"}</td>
                    <td>{cell.column}</td>
                    <td>“{cell.found}”</td>
                    <td>{cell.expected}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {unread.length > MOST_SHOWN && (
            <p className="small soft">… and {unread.length - MOST_SHOWN} more.</p>
          )}
        </section>
      )}
      {repairs.length > 0 && (
        <details>
          <summary>{repairs.length} cells were not plain letters: see how they were read</summary>
          <ul className={styles.repairs}>
            {repairs.slice(0, MOST_SHOWN).map((repair) => (
              <li key={`${repair.row} ${repair.column} ${repair.said}`}>
                Row {repair.row}
                {repair.column === "" ? "" : `, ${repair.column}`}: {repair.said}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
