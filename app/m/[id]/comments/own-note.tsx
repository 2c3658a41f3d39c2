"use client";

import { noteKey } from "#lib/matrix/notes.ts";
import type { Anchor } from "#lib/matrix/schema/comment.ts";
import { TextAreaField } from "../../../components/text-field.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { useDraft } from "../row/use-draft.ts";

interface OwnNoteProps {
  readonly context: ActionContext;
  readonly place: Anchor | null;
  readonly label?: string;
}

/** A side's own note on a cell, a row or the matrix; the other side never sees it. */
export function OwnNote({ context, place, label }: OwnNoteProps) {
  const { session, comments, say } = context;
  const { header } = session.content;
  const company = header[session.me.side];
  const other = header[session.me.side === "buyer" ? "provider" : "buyer"];
  const draft = useDraft(
    { context, isGone: false },
    session.own.tables.note[noteKey(place)]?.text ?? "",
    (text) => {
      const refused = session.dispatchOwn([
        {
          kind: "note.set",
          activity: place?.activity ?? null,
          ...(place?.role && { role: place.role }),
          note: { text },
        },
      ]);
      say(refused?.message ?? "The note was kept on your side.", refused ? "refused" : "plain");
      return refused === undefined;
    },
  );
  return (
    <TextAreaField
      label={label ?? `Note only for ${company}`}
      hint={`${other} never sees this.`}
      rows={2}
      maxLength={4000}
      readOnly={!comments.canComment}
      {...draft}
    />
  );
}
