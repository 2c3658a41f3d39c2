"use client";

import { useEffect, useRef, useState } from "react";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { confirmRows } from "../actions/confirm-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { takeUsualAnswer } from "../actions/row-actions.ts";
import { RowComments } from "../comments/row-comments.tsx";
import { NAME_COLUMN } from "../grid/grid-shape.ts";
import { selectPlace } from "../grid/selection.ts";
import { FindingCard } from "../rail/finding-card.tsx";
import { openRow } from "../row/row-editor.ts";
import { RowLetters } from "../row/row-letters.tsx";
import styles from "./call-mode.module.css";
import { findCall } from "./find-call.ts";

interface Walk {
  readonly queue: readonly ActivityId[];
  readonly at: number;
}

function startWalk({ selection, shape }: ActionContext): Walk {
  const start = Math.max(0, selection ? shape.rows.indexOf(selection.anchor.row) : 0);
  return { queue: [...shape.rows.slice(start), ...shape.rows.slice(0, start)], at: 0 };
}

function walkTo({ queue }: Walk, row: ActivityId): Walk {
  const at = queue.indexOf(row);
  return at >= 0 ? { queue, at } : { queue: [...queue, row], at: queue.length };
}

/** For the video call: one row at a time, large, with big buttons; parked rows come again at the end. */
export function CallMode({ context }: { readonly context: ActionContext }) {
  const { session } = context;
  const [{ queue, at }, setWalk] = useState<Walk>(() => startWalk(context));
  const [parked, setParked] = useState<ReadonlySet<string>>(new Set());
  const sentence = useRef<HTMLParagraphElement>(null);
  const id = queue[at];
  const row = id === undefined ? undefined : context.findRow(id);
  const { setRow } = session;
  useEffect(() => {
    if (id !== undefined) setRow(id);
    sentence.current?.focus();
  }, [id, setRow]);
  const called = findCall(session)?.row ?? null;
  useEffect(() => {
    if (called !== null) setWalk((walk) => walkTo(walk, called));
  }, [called]);
  const go = (by: -1 | 1) => setWalk({ queue, at: Math.max(0, Math.min(queue.length, at + by)) });
  const park = () => {
    if (id === undefined) return;
    setParked(new Set([...parked, id]));
    setWalk({ queue: [...queue.slice(0, at), ...queue.slice(at + 1), id], at });
  };
  const close = () => {
    context.open(null);
    if (row) context.select(selectPlace({ row: row.id, column: NAME_COLUMN }));
  };
  if (!row) {
    return (
      <Dialog
        open
        size="large"
        onClose={() => context.open(null)}
        title="Call mode"
        actions={
          <Button variant="primary" onClick={() => setWalk({ queue, at: 0 })}>
            From the start
          </Button>
        }
      >
        <p className={styles["sentence"]}>
          {queue.length === 0 ? "There are no rows to go through." : "That was the last row."}
        </p>
      </Dialog>
    );
  }
  const side = session.me.side;
  const isConfirmed = session.confirmations.rows.get(row.id)?.[side] === "holds";
  const findings = session.findings.filter((finding) => finding.activity === row.id);
  const confirm = () => {
    if (!isConfirmed) confirmRows(context, [row]);
    go(1);
  };
  return (
    <Dialog
      open
      size="large"
      onClose={close}
      title={`${at + 1} of ${queue.length}`}
      description={`${session.content.areas.find((area) => area.id === row.area)?.name ?? ""}${parked.has(row.id) ? ", parked before" : ""}`}
      actions={
        <div className={styles["buttons"]}>
          <Button size="large" icon="arrow-left" disabled={at === 0} onClick={() => go(-1)}>
            Back
          </Button>
          <Button size="large" icon="park" onClick={park}>
            Park it
          </Button>
          {session.people.length > 1 && (
            <Button size="large" icon="call" onClick={() => setRow(row.id, true)}>
              Bring everyone here
            </Button>
          )}
          <Button size="large" icon="arrow-right" onClick={() => go(1)}>
            Next
          </Button>
          {context.canEdit && (
            <Button size="large" variant="primary" icon="check" onClick={confirm}>
              {isConfirmed ? "Confirmed, next" : `Confirm for ${session.content.header[side]}`}
            </Button>
          )}
        </div>
      }
    >
      <div className={styles["row"]}>
        <h3 className={styles["name"]}>{row.name}</h3>
        <p ref={sentence} className={styles["sentence"]} tabIndex={-1}>
          {rowSentence(row, session.content)}
        </p>
        {row.undecided && context.canEdit && session.usualAnswer(row) !== null && (
          <div className="row">
            <Button size="large" onClick={() => takeUsualAnswer(context, row)}>
              Take the usual answer
            </Button>
          </div>
        )}
        <div className={styles["letters"]}>
          <RowLetters editor={openRow(context, row, false)} />
        </div>
        {findings.length > 0 && (
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
        )}
        <section className={styles["comments"]} aria-label="Comments">
          <h4>Comments</h4>
          <RowComments key={row.id} context={context} row={row.id} />
        </section>
      </div>
    </Dialog>
  );
}
