"use client";

import { useEffect, useState } from "react";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import type { ActionContext, RowField } from "../actions/matrix-action.ts";
import { removeRows } from "../actions/row-actions.ts";
import { RowComments } from "../comments/row-comments.tsx";
import { ConflictList } from "../conflicts/conflict-list.tsx";
import { FindingCard } from "../rail/finding-card.tsx";
import { History } from "../rail/history.tsx";
import styles from "./row.module.css";
import { RowConfirmation } from "./row-confirmation.tsx";
import { openRow } from "./row-editor.ts";
import { RowLetters } from "./row-letters.tsx";
import { RowNews } from "./row-news.tsx";
import { RowNotes } from "./row-notes.tsx";
import { RowParts } from "./row-parts.tsx";
import { RowProof } from "./row-proof.tsx";
import { RowScope } from "./row-scope.tsx";
import { RowName } from "./row-text.tsx";
import { RowWork } from "./row-work.tsx";

interface RowDrawerProps {
  readonly context: ActionContext;
  readonly row: ActivityId;
  readonly field: RowField | undefined;
}

/** Everything that one row says, and everything that can be done with it. */
export function RowDrawer({ context, row: id, field }: RowDrawerProps) {
  const found = context.findRow(id);
  // A row that goes away while it is open stays to be read, with all that was being written in it.
  const [last, setLast] = useState(found);
  useEffect(() => setLast((held) => found ?? held), [found]);
  const row = found ?? last;
  const { session } = context;
  const number = context.areas.flatMap((area) => area.rows).find((one) => one.row.id === id)?.number;
  const close = () => context.open(null);
  if (!row) {
    return (
      <Dialog open kind="drawer" onClose={close} title="This row is gone">
        <p>It was removed. The history can bring it back.</p>
      </Dialog>
    );
  }
  const editor = openRow(context, row, found === undefined);
  const findings = session.findings.filter((finding) => finding.activity === id);
  const remove = () => {
    close();
    removeRows(context, [id]);
  };
  return (
    <Dialog
      open
      kind="drawer"
      onClose={close}
      title={`${number ?? ""} ${row.name}`.trim()}
      actions={
        editor.canEdit && (
          <Button variant="danger" icon="trash" onClick={remove}>
            Remove the row
          </Button>
        )
      }
    >
      <RowNews editor={editor} />
      {editor.conflicts.length > 0 && (
        <section className={styles["section"]} aria-label="In conflict">
          <h3>Two values</h3>
          <ConflictList
            conflicts={editor.conflicts}
            desk={{ session, canEdit: editor.canEdit, send: context.send }}
            label="Open conflicts of this row"
          />
        </section>
      )}
      <section className={styles["section"]} aria-label="In one sentence">
        <p className={styles["sentence"]}>{rowSentence(row, session.content)}</p>
      </section>
      {findings.length > 0 && (
        <section className={styles["section"]} aria-label="Findings">
          <ul className="stack plain">
            {findings.map((finding) => (
              <FindingCard
                key={finding.key}
                finding={finding}
                session={session}
                getContext={() => context}
                isHere
              />
            ))}
          </ul>
        </section>
      )}
      <section className={styles["section"]} aria-label="Activity and letters">
        <RowName editor={editor} autoFocus={field === "name"} />
        <RowLetters editor={editor} />
      </section>
      <RowScope editor={editor} />
      <RowParts editor={editor} />
      <RowWork editor={editor} />
      <RowProof editor={editor} />
      <RowNotes editor={editor} autoFocus={field === "note"} />
      <section className={styles["section"]} aria-label="Comments">
        <h3>Comments</h3>
        <RowComments context={context} row={id} isFirstFocus={field === "comments"} />
      </section>
      <RowConfirmation editor={editor} />
      <section className={styles["section"]} aria-label="History of this row">
        <h3>History of this row</h3>
        <History session={session} row={id} />
      </section>
    </Dialog>
  );
}
