"use client";

import type { MergedCell, MergedRow } from "#lib/document/import/merge-plan.ts";
import { cellText } from "#lib/matrix/cell-text.ts";
import type { ContentRole } from "#lib/matrix/content.ts";
import styles from "../../../import/import.module.css";

interface MergeRowsProps {
  readonly rows: readonly MergedRow[];
  readonly roles: readonly ContentRole[];
  /** New rows that stay out. */
  readonly left: ReadonlySet<string>;
  readonly overwritten: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
  readonly onOverwritten: (overwritten: ReadonlySet<string>) => void;
}

function toggled(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

const shown = (cell: MergedCell["now"]): string => cellText(cell) || "empty";

/** Rows that mean the same side by side, with what differs; then the rows that are new. */
export function MergeRows({ rows, roles, left, overwritten, onLeft, onOverwritten }: MergeRowsProps) {
  const nameOf = (id: string) => roles.find((role) => role.id === id)?.name ?? "";
  const matched = rows.filter(({ match }) => match !== null);
  const differing = matched.filter(({ cells }) => cells.some(({ state }) => state === "differs"));
  const fresh = rows.filter(({ match }) => match === null);
  return (
    <>
      <p>
        {matched.length} of {rows.length} rows are there already; {differing.length} of them say something
        else.
      </p>
      {differing.length > 0 && (
        <section className="stack" aria-labelledby="differing">
          <h3 id="differing">Rows that say something else</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by key */}
          <section className={styles.scroll} tabIndex={0} aria-label="Rows that differ">
            <table className="schedule">
              <thead>
                <tr>
                  <th scope="col">Activity</th>
                  <th scope="col">In the matrix</th>
                  <th scope="col">In the sheet</th>
                  <th scope="col">Overwrite</th>
                </tr>
              </thead>
              <tbody>
                {differing.map(({ id, name, match, cells }) => {
                  const differs = cells.filter(({ state }) => state === "differs");
                  return (
                    <tr key={id}>
                      <th scope="row">
                        {match?.name}
                        {match?.name === name ? "" : ` (in the sheet: ${name})`}
                      </th>
                      <td>{differs.map(({ role, now }) => `${nameOf(role)}: ${shown(now)}`).join(", ")}</td>
                      <td>
                        {differs.map(({ role, brought }) => `${nameOf(role)}: ${shown(brought)}`).join(", ")}
                      </td>
                      <td>
                        <input
                          type="checkbox"
                          aria-label={`Overwrite ${match?.name}`}
                          checked={overwritten.has(id)}
                          onChange={(event) =>
                            onOverwritten(toggled(overwritten, id, event.currentTarget.checked))
                          }
                        />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </section>
        </section>
      )}
      {fresh.length > 0 && (
        <details open={fresh.length <= 20}>
          <summary>
            {fresh.length} new {fresh.length === 1 ? "row" : "rows"}
          </summary>
          <ul role="list" className="stack" data-gap="s">
            {fresh.map(({ id, name, area }) => (
              <li key={id}>
                <label className="row">
                  <input
                    type="checkbox"
                    checked={!left.has(id)}
                    onChange={(event) => onLeft(toggled(left, id, !event.currentTarget.checked))}
                  />
                  {area}: {name}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
