import { TextAreaField } from "../../../components/text-field.tsx";
import styles from "./row.module.css";
import type { RowEditor } from "./row-editor.ts";
import { RowText } from "./row-text.tsx";
import { useDraft } from "./use-draft.ts";

/** The note that both sides read and sign, and the one that the other side never sees. */
export function RowNotes({ editor, autoFocus }: { readonly editor: RowEditor; readonly autoFocus: boolean }) {
  const { session, say } = editor.context;
  const company = session.content.header[session.me.side];
  const own = useDraft(editor, session.own.tables.note[editor.row.id]?.text ?? "", (text) => {
    const refused = session.dispatchOwn([{ kind: "note.set", activity: editor.row.id, note: { text } }]);
    say(refused?.message ?? "The note was kept on your side.", refused ? "refused" : "plain");
    return refused === undefined;
  });
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
      <TextAreaField
        label={`Only for ${company}`}
        hint="The other side never sees this."
        maxLength={4000}
        readOnly={!editor.canEdit}
        {...own}
      />
    </section>
  );
}
