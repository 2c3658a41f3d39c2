import { dutiesOf, letterOf } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { cellInShort } from "#lib/wording/cell-in-words.ts";
import { DUTY_WORDS } from "#lib/wording/duty-words.ts";
import { partyInWords } from "#lib/wording/model-words.ts";
import { chosenCells } from "../actions/cell-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { getAction } from "../actions/matrix-actions.ts";
import { cellOf, toggleBodies } from "../grid/cell-bodies.ts";
import { isRoleColumn } from "../grid/grid-shape.ts";
import styles from "./cell-bar.module.css";

function toggle(context: ActionContext, duty: Duty): void {
  const bodies = toggleBodies(chosenCells(context), context.findRow, letterOf(duty));
  const did = bodies[0]?.kind === "cell.add" ? "Added" : "Taken away";
  context.send(bodies, `${did}: ${DUTY_WORDS[duty].short}.`);
}

/** The active cell in words, with its letters as buttons: what a spreadsheet's formula bar is. */
export function CellBar({ context }: { readonly context: ActionContext }) {
  const { session, selection, canEdit } = context;
  const place = selection?.anchor;
  const row = place && context.findRow(place.row);
  const role =
    place && isRoleColumn(place.column)
      ? session.content.roles.find((one) => one.id === place.column)
      : undefined;
  const cells = chosenCells(context);
  const cell = row && role ? cellOf(context.findRow, { row: row.id, role: role.id }) : BLANK;
  const notInvolved = getAction("cell.not-involved");
  return (
    <div className={styles["bar"]} data-no-print>
      <p className={styles["text"]}>
        {row && role ? (
          <>
            <strong>{row.name}</strong>
            <span className="soft">
              {partyInWords(role.party, session.content.header)}, {role.name}
            </span>
            <span>{context.entry ? cellInShort(context.entry.cell) : cellInShort(cell)}</span>
          </>
        ) : (
          <span className="soft">
            {row
              ? row.name
              : "Choose a cell, then type R, A, C or I. Space shows what they mean; ? shows every key."}
          </span>
        )}
      </p>
      {canEdit && row && role && (
        <fieldset className={styles["letters"]} aria-label="Letters of the selection">
          {dutiesOf(session.content.header.letterSet).map((duty) => (
            <button
              key={duty}
              type="button"
              className={styles["letter"]}
              data-party={role.party}
              aria-pressed={
                cells.length > 0 && cells.every((one) => cellOf(context.findRow, one).duties.includes(duty))
              }
              onClick={() => toggle(context, duty)}
            >
              <b>{letterOf(duty)}</b> {DUTY_WORDS[duty].short}
            </button>
          ))}
          <button
            type="button"
            className={styles["letter"]}
            data-party="third"
            aria-pressed={cell.notInvolved}
            onClick={() => notInvolved.run(context)}
          >
            <b>–</b> not involved
          </button>
        </fieldset>
      )}
    </div>
  );
}
