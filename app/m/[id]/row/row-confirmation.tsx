import { SIDES } from "#lib/matrix/schema/header.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { Button } from "../../../components/button.tsx";
import { toggleConfirm } from "../actions/confirm-actions.ts";
import { ConfirmMark } from "../grid/confirm-mark.tsx";
import { LapsedRow } from "./lapsed-row.tsx";
import styles from "./row.module.css";
import type { RowEditor } from "./row-editor.ts";

/** Both sides' yes to this row; what a side said yes to before, when it has changed since. */
export function RowConfirmation({ editor }: { readonly editor: RowEditor }) {
  const { row, context } = editor;
  const { session } = context;
  const state = session.confirmations.rows.get(row.id);
  const yes = session.view.tables.confirmation[row.id];
  const mine = session.me.side;
  const isLapsed = state?.buyer === "lapsed" || state?.provider === "lapsed";
  return (
    <section className={styles["section"]} aria-label="Confirmation">
      <h3>Confirmation</h3>
      <div className={styles["states"]}>
        {SIDES.map((side) => {
          const held = yes?.[side];
          const words = {
            holds: `has confirmed: ${held?.by.name ?? ""}, ${held ? dayInWords(held.at) : ""}`,
            lapsed: `confirmed an earlier text: ${held?.by.name ?? ""}, ${held ? dayInWords(held.at) : ""}`,
            none: "has not confirmed yet",
          }[state?.[side] ?? "none"];
          return (
            <span key={side} className={styles["state"]}>
              <ConfirmMark side={side} state={state?.[side] ?? "none"} />
              {session.content.header[side]} {words}
            </span>
          );
        })}
      </div>
      {isLapsed && <LapsedRow editor={editor} />}
      {editor.canEdit && (
        <div className="row">
          <Button
            variant={state?.[mine] === "holds" ? "quiet" : "primary"}
            icon="check"
            onClick={() => toggleConfirm(context, row.id)}
          >
            {state?.[mine] === "holds"
              ? "Take the confirmation back"
              : `Confirm for ${session.content.header[mine]}`}
          </Button>
        </div>
      )}
    </section>
  );
}
