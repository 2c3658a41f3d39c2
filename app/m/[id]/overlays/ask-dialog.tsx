import { useState } from "react";
import type { Finding } from "#lib/checker/finding.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { TextAreaField } from "../../../components/text-field.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { openThreadBody } from "../comments/comment-bodies.ts";

interface AskDialogProps {
  readonly context: ActionContext;
  readonly finding: Finding;
}

/** Makes a finding a question to the other side, as a comment on its cell, its row or the matrix. */
export function AskDialog({ context, finding }: AskDialogProps) {
  const { session } = context;
  const other = session.content.header[session.me.side === "buyer" ? "provider" : "buyer"];
  const [text, setText] = useState(`${finding.message}\n\nHow do you see it?`);
  const row = finding.activity === null ? undefined : context.findRow(finding.activity);
  const place = row ? `at “${row.name}”` : "on the matrix";
  const close = () => context.open(null);
  const ask = () => {
    const anchor = row ? { activity: row.id, role: finding.role } : null;
    if (context.send([openThreadBody(anchor, text.trim())], `Asked. ${other} sees it in the comments.`))
      close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={`Ask ${other}`}
      description={`The question stands as a comment ${place}.`}
      actions={
        <Button variant="primary" disabled={text.trim() === ""} onClick={ask}>
          Ask {other}
        </Button>
      }
    >
      <TextAreaField
        label="Question"
        data-first-focus
        rows={6}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Dialog>
  );
}
