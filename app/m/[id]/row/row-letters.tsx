import type { ContentRole } from "#lib/matrix/content.ts";
import { dutiesOf, letterOf } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import { cellInShort } from "#lib/wording/cell-in-words.ts";
import { DUTY_WORDS, NOT_INVOLVED_WORDS } from "#lib/wording/duty-words.ts";
import { PartyBadge } from "../../../components/party-badge.tsx";
import { conflictHint } from "../conflicts/conflict-hint.tsx";
import { NOT_INVOLVED, toggleBodies } from "../grid/cell-bodies.ts";
import styles from "./row.module.css";
import type { RowEditor } from "./row-editor.ts";

function RoleLetters({ editor, role }: { readonly editor: RowEditor; readonly role: ContentRole }) {
  const { row, context } = editor;
  const cell = row.cells[role.id] ?? BLANK;
  const place = [{ row: row.id, role: role.id }];
  return (
    <li className={styles["roleLine"]} data-party={role.party}>
      <span>
        <PartyBadge party={role.party}>{role.name}</PartyBadge>{" "}
        <span className="soft small">{cellInShort(cell)}</span>
        {editor.inConflict.has(role.id) && <span className="small"> {conflictHint(true)}</span>}
      </span>
      <fieldset className={styles["letters"]} aria-label={`Letters of ${role.name}`}>
        {dutiesOf(context.session.content.header.letterSet).map((duty) => (
          <button
            key={duty}
            type="button"
            className={styles["letter"]}
            aria-pressed={cell.duties.includes(duty)}
            aria-label={`${letterOf(duty)}, ${DUTY_WORDS[duty].short}`}
            title={DUTY_WORDS[duty].short}
            disabled={!editor.canEdit}
            onClick={() =>
              context.send(toggleBodies(place, context.findRow, letterOf(duty)), `${role.name} was changed.`)
            }
          >
            {letterOf(duty)}
          </button>
        ))}
        <button
          type="button"
          className={styles["letter"]}
          aria-pressed={cell.notInvolved}
          aria-label={NOT_INVOLVED_WORDS}
          title={NOT_INVOLVED_WORDS}
          disabled={!editor.canEdit}
          onClick={() =>
            context.send(
              [
                {
                  kind: "cell.set",
                  activity: row.id,
                  role: role.id,
                  cell: cell.notInvolved ? BLANK : NOT_INVOLVED,
                },
              ],
              `${role.name} was changed.`,
            )
          }
        >
          –
        </button>
      </fieldset>
    </li>
  );
}

/** The row's letters, a line a role. */
export function RowLetters({ editor }: { readonly editor: RowEditor }) {
  return (
    <ul className="plain">
      {editor.context.session.content.roles.map((role) => (
        <RoleLetters key={role.id} editor={editor} role={role} />
      ))}
    </ul>
  );
}
