"use client";

import { useState } from "react";
import type { ContentActivity } from "#lib/matrix/content.ts";
import { columnsOf } from "#lib/matrix/fold.ts";
import { restoreRow } from "#lib/matrix/restore.ts";
import { rewind } from "#lib/matrix/rewind.ts";
import { findRow } from "#lib/matrix/row.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { loadChanges } from "../session/load-changes.ts";
import { confirmedRevision } from "./confirmed-revision.ts";
import type { RowEditor } from "./row-editor.ts";

type Before =
  | { readonly kind: "unasked" | "loading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "found"; readonly row: ContentActivity };

/** What was confirmed before the row changed, and the way back to it. */
export function LapsedRow({ editor }: { readonly editor: RowEditor }) {
  const [before, setBefore] = useState<Before>({ kind: "unasked" });
  const { row, context } = editor;
  const { session } = context;
  const show = async () => {
    setBefore({ kind: "loading" });
    const { view } = session;
    const loaded = await loadChanges(view.id, 0);
    if (!loaded.ok) return setBefore({ kind: "failed", message: loaded.message });
    const revision = confirmedRevision(loaded.changes, row.id);
    const later = loaded.changes.filter(
      (change) => change.revision > (revision ?? 0) && change.revision <= view.revision,
    );
    const old = revision === undefined ? undefined : rewind(view, later);
    const found = old && findRow(old, row.id, columnsOf(old));
    return setBefore(
      found
        ? { kind: "found", row: found }
        : { kind: "failed", message: "What was confirmed is not in the history any more." },
    );
  };
  if (before.kind === "found") {
    const bodies = restoreRow(row, before.row);
    return (
      <Banner
        tone="warning"
        actions={
          editor.canEdit &&
          bodies.length > 0 && (
            <Button onClick={() => context.send(bodies, "The row says again what was confirmed.")}>
              Restore what was confirmed
            </Button>
          )
        }
      >
        <p>
          Confirmed was: “{before.row.name}”. {rowSentence(before.row, session.content)}
        </p>
      </Banner>
    );
  }
  return (
    <Banner
      tone="warning"
      actions={
        <Button disabled={before.kind === "loading"} onClick={() => void show()}>
          Show what was confirmed
        </Button>
      }
    >
      <p>{before.kind === "failed" ? before.message : "The row has changed since it was confirmed."}</p>
    </Banner>
  );
}
