import { OwnNote } from "../comments/own-note.tsx";
import styles from "./row.module.css";
import type { RowEditor } from "./row-editor.ts";
import { RowText } from "./row-text.tsx";

/** The note that both sides read and sign, and the one that the other side never sees. */
export function RowNotes({ editor, autoFocus }: { readonly editor: RowEditor; readonly autoFocus: boolean }) {
  return (
    <section className={styles["section"]} aria-label="Notes">
      <h3>Notes</h3>
      <RowText
        editor={editor}
        field="note"
        label="Note"
        hint="Both sides read it, and it prints."
        lines
        autoFocus={autoFocus}
      />
      <OwnNote context={editor.context} place={{ activity: editor.row.id, role: null }} />
    </section>
  );
}
