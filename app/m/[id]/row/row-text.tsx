import type { ReactNode } from "react";
import type { Activity } from "#lib/matrix/schema/activity.ts";
import { TextAreaField, TextField } from "../../../components/text-field.tsx";
import { conflictHint } from "../conflicts/conflict-hint.tsx";
import type { RowEditor } from "./row-editor.ts";
import { useDraft } from "./use-draft.ts";

type TextKey =
  | "outHolder"
  | "appliesTo"
  | "splitBuyer"
  | "splitProvider"
  | "evidence"
  | "evidenceKept"
  | "clause"
  | "note";

interface RowTextProps {
  readonly editor: RowEditor;
  readonly field: TextKey;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly lines?: boolean;
  readonly autoFocus?: boolean;
}

/** One text field of a row. */
export function RowText({ editor, field, label, hint, lines = false, autoFocus = false }: RowTextProps) {
  const draft = useDraft(editor, editor.row[field] ?? "", (text, base) => {
    const fields: Partial<Pick<Activity, TextKey>> = {};
    fields[field] = text === "" ? null : text;
    return editor.edit(fields, base);
  });
  const rest = {
    label,
    hint: conflictHint(editor.inConflict.has(field), hint),
    "data-first-focus": autoFocus || undefined,
    readOnly: !editor.canEdit,
    ...draft,
  };
  return lines ? <TextAreaField maxLength={4000} {...rest} /> : <TextField maxLength={300} {...rest} />;
}

/** The row's name; it cannot be empty. */
export function RowName({ editor, autoFocus }: { readonly editor: RowEditor; readonly autoFocus: boolean }) {
  const draft = useDraft(editor, editor.row.name, (name, base) =>
    name === "" ? undefined : editor.edit({ name }, base),
  );
  return (
    <TextField
      label="Activity"
      hint={conflictHint(editor.inConflict.has("name"), "One act, beginning with a verb.")}
      maxLength={300}
      readOnly={!editor.canEdit}
      data-first-focus={autoFocus || undefined}
      onFocus={(event) => autoFocus && event.currentTarget.select()}
      {...draft}
    />
  );
}
