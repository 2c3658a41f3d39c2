import type { OwnerAct } from "#lib/matrix/schema/activity.ts";
import { TextField } from "../../../components/text-field.tsx";
import { conflictHint } from "../conflicts/conflict-hint.tsx";
import styles from "./row.module.css";
import { RowChoice } from "./row-choice.tsx";
import type { RowEditor } from "./row-editor.ts";
import { RowText } from "./row-text.tsx";
import { useDraft } from "./use-draft.ts";

const ACT_WORDS: Readonly<Record<OwnerAct["act"], string>> = {
  approve: "Approves before it begins",
  instruct: "Gives the instruction",
  accept: "Accepts the result",
};

function OwnerActFields({ editor }: { readonly editor: RowEditor }) {
  const { ownerAct } = editor.row;
  const what = useDraft(editor, ownerAct?.what ?? "", (text, base) =>
    ownerAct ? editor.edit({ ownerAct: { ...ownerAct, what: text === "" ? null : text } }, base) : undefined,
  );
  return (
    <div className={styles["pair"]}>
      <RowChoice
        label="What the owner does"
        hint={conflictHint(editor.inConflict.has("ownerAct"))}
        value={ownerAct?.act ?? null}
        words={ACT_WORDS}
        unsaid="Not said"
        disabled={!editor.canEdit}
        onChange={(act) => void editor.edit({ ownerAct: act && { act, what: ownerAct?.what ?? null } })}
      />
      {ownerAct && <TextField label="What exactly" maxLength={300} readOnly={!editor.canEdit} {...what} />}
    </div>
  );
}

/** Who does which part when both sides work on it, and what the owner does when the other side performs. */
export function RowParts({ editor }: { readonly editor: RowEditor }) {
  const { header } = editor.context.session.content;
  return (
    <section className={styles["section"]} aria-label="Parts">
      <h3>Who does which part</h3>
      <RowText editor={editor} field="splitBuyer" label={`${header.buyer} does`} lines />
      <RowText editor={editor} field="splitProvider" label={`${header.provider} does`} lines />
      <OwnerActFields editor={editor} />
    </section>
  );
}
