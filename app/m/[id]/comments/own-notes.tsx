"use client";

import { createPlacing } from "#lib/matrix/comments.ts";
import { notePlace } from "#lib/matrix/notes.ts";
import { talkPlaceInWords } from "#lib/wording/comment-words.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import styles from "./comments.module.css";
import { OwnNote } from "./own-note.tsx";

/** All notes of one's own side: the one on the matrix to write in, the others with the way to their place. */
export function OwnNotes({ context }: { readonly context: ActionContext }) {
  const { session } = context;
  const { content, own, view, me } = session;
  const place = createPlacing(content);
  const notes = Object.entries(own.tables.note).flatMap(([key, { text }]) => {
    const anchor = notePlace(key);
    return anchor === null || text === "" ? [] : [{ key, text, anchor, at: place(anchor) }];
  });
  const written = notes.length + (Object.values(own.tables.note).length > notes.length ? 1 : 0);
  return (
    <details className={styles["notes"]}>
      <summary>
        Notes only for {content.header[me.side]}
        <span className={styles["count"]}>{written}</span>
      </summary>
      <OwnNote context={context} place={null} label="On the matrix as a whole" />
      {notes.length > 0 && (
        <ul className={styles["list"]}>
          {notes.map(({ key, text, anchor, at }) => {
            const { title, since } = talkPlaceInWords(view, at);
            return (
              <li key={key} className={styles["card"]}>
                <p className={styles["place"]}>
                  {at.kind === "removed-row" ? (
                    title
                  ) : (
                    <button
                      type="button"
                      className={styles["jump"]}
                      onClick={() => context.open({ kind: "comments", anchor })}
                    >
                      {title}
                    </button>
                  )}
                  {since !== null && <span className="soft"> {since}</span>}
                </p>
                <p className={styles["text"]}>{text}</p>
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}
