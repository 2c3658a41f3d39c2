import { Button } from "../../../components/button.tsx";
import { takeUsualAnswer } from "../actions/row-actions.ts";
import { conflictHint } from "../conflicts/conflict-hint.tsx";
import styles from "./row.module.css";
import type { RowEditor } from "./row-editor.ts";
import { RowText } from "./row-text.tsx";

/** Whether the row is agreed, to decide, or not in this agreement and then whose it is. */
export function RowScope({ editor }: { readonly editor: RowEditor }) {
  const { row, edit, canEdit, context } = editor;
  return (
    <section className={styles["section"]} aria-label="Scope">
      <label className="check">
        <input
          type="checkbox"
          checked={row.undecided}
          disabled={!canEdit}
          onChange={(event) => edit({ undecided: event.currentTarget.checked })}
        />
        The parties have still to decide this row
      </label>
      {editor.inConflict.has("undecided") && <p className="small">{conflictHint(true)}</p>}
      {row.undecided && canEdit && context.session.usualAnswer(row) !== null && (
        <div className="row">
          <Button onClick={() => takeUsualAnswer(context, row)}>Take the usual answer</Button>
        </div>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={row.scope === "out"}
          disabled={!canEdit}
          onChange={(event) => edit({ scope: event.currentTarget.checked ? "out" : "in" })}
        />
        Not in this agreement
      </label>
      {editor.inConflict.has("scope") && <p className="small">{conflictHint(true)}</p>}
      {row.scope === "out" && (
        <RowText
          editor={editor}
          field="outHolder"
          label="Who handles it instead"
          hint="“Nobody, accepted” is an answer too."
        />
      )}
    </section>
  );
}
