"use client";

import { useRef, useState } from "react";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { SeverityIcon } from "../components/severity-icon.tsx";
import type { DemoGame } from "./demo-game.ts";
import type { DemoFinding, DemoLetter, DemoView } from "./demo-view.ts";
import styles from "./mini-matrix.module.css";

interface MiniMatrixProps {
  readonly parts: MatrixParts;
  readonly view: DemoView;
  readonly findings: readonly DemoFinding[];
  /** From the server, so that the page need not bring the domain along. */
  readonly letters: readonly DemoLetter[];
  /** The cell that the letters below the table speak of first. */
  readonly start: { readonly row: string; readonly column: string };
}

/** The rules are fetched when somebody comes near, not with the page. */
function fetchRules(): void {
  void import("./demo-rules.ts");
}

/** A matrix of four rows to try: choose a cell, then its letters; the checker answers at once. */
export function MiniMatrix({
  parts,
  view: firstView,
  findings: firstFindings,
  letters,
  start,
}: MiniMatrixProps) {
  const game = useRef<DemoGame | null>(null);
  const [view, setView] = useState(firstView);
  const [findings, setFindings] = useState(firstFindings);
  const [chosen, setChosen] = useState(start);

  const row = view.rows.find((candidate) => candidate.id === chosen.row) ?? view.rows[0];
  const column = view.columns.find((candidate) => candidate.id === chosen.column) ?? view.columns[0];
  if (!row || !column) return null;
  const held = row.duties[column.id] ?? [];

  const press = async (duty: Duty) => {
    const { playLetter } = await import("./demo-rules.ts");
    const played = playLetter(game.current, parts, { activity: row.id, role: column.id, duty });
    game.current = played.game;
    setView(played.game.view);
    setFindings(played.findings);
  };

  return (
    <div className={styles.demo}>
      <table className={styles.table}>
        <caption className="sr-only">A small responsibility matrix to try</caption>
        <thead>
          <tr>
            <th scope="col">Activity</th>
            {view.columns.map(({ id, name, party }) => (
              <th key={id} scope="col" data-party={party} className={styles.party}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <span className={styles.name}>
                  {line.name}
                  <RowMark findings={findings} row={line.id} />
                </span>
              </th>
              {view.columns.map(({ id, party }) => {
                const duties = line.duties[id] ?? [];
                return (
                  <td key={id} data-party={party}>
                    <button
                      type="button"
                      className={styles.cell}
                      aria-pressed={line.id === row.id && id === column.id}
                      aria-label={line.sentences[id]}
                      onPointerEnter={fetchRules}
                      onFocus={fetchRules}
                      onClick={() => setChosen({ row: line.id, column: id })}
                    >
                      {duties.map((duty) => (
                        <span key={duty} className={styles.letter} data-duty={duty}>
                          {letters.find((one) => one.duty === duty)?.letter}
                        </span>
                      ))}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>

      <fieldset className={styles.palette}>
        <legend>
          “{row.name}”: {column.name}
        </legend>
        <div className={styles.keys}>
          {letters.map(({ duty, letter, words }) => (
            <button
              key={duty}
              type="button"
              className="button"
              aria-pressed={held.includes(duty)}
              onClick={() => void press(duty)}
            >
              <b>{letter}</b> {words}
            </button>
          ))}
        </div>
      </fieldset>

      <div className={styles.findings} role="status">
        <p className={styles.count}>{countText(findings.length)}</p>
        <ul role="list">
          {findings.map((finding) => (
            <li key={finding.key}>
              <SeverityIcon severity={finding.severity} />
              <span>{finding.message}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function countText(many: number): string {
  if (many === 0) return "Nothing to fix: each row has one owner and somebody who does it.";
  return many === 1 ? "1 thing to fix" : `${many} things to fix`;
}

function RowMark({ findings, row }: { readonly findings: readonly DemoFinding[]; readonly row: string }) {
  const finding = findings.find((candidate) => candidate.activity === row);
  return finding ? <SeverityIcon severity={finding.severity} quiet /> : null;
}
