import type { ReactNode } from "react";
import type { Activity } from "#lib/matrix/schema/activity.ts";
import { TextAreaField, TextField } from "../../../components/text-field.tsx";
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
  const draft = useDraft(editor.row[field] ?? "", (text) => {
    const fields: Partial<Pick<Activity, TextKey>> = {};
    fields[field] = text === "" ? null : text;
    editor.edit(fields);
  });
  const rest = {
    label,
    hint,
    "data-first-focus": autoFocus || undefined,
    readOnly: !editor.canEdit,
    ...draft,
  };
  return lines ? <TextAreaField maxLength={4000} {...rest} /> : <TextField maxLength={300} {...rest} />;
}

/** The row's name; it cannot be empty. */
export function RowName({ editor, autoFocus }: { readonly editor: RowEditor; readonly autoFocus: boolean }) {
  const draft = useDraft(editor.row.name, (name) => name !== "" && editor.edit({ name }));
  return (
    <TextField
      label="Activity"
      hint="One act, beginning with a verb."
      maxLength={300}
      readOnly={!editor.canEdit}
      data-first-focus={autoFocus || undefined}
      onFocus={(event) => autoFocus && event.currentTarget.select()}
      {...draft}
    />
  );
}
