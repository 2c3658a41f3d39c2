"use client";

import { useState } from "react";
import { planReapply } from "#lib/matrix/reapply.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import type { RowEditor } from "./row-editor.ts";

/** What others did to the row as a whole while it stands open: it was removed, or moved. */
export function RowNews({ editor }: { readonly editor: RowEditor }) {
  const { row, context, isGone } = editor;
  const { view, me } = context.session;
  const now = view.tables.activity[row.id] ?? row;
  const [opened] = useState({ area: now.area, order: now.order });
  if (isGone) {
    const area = view.tables.area[now.area];
    const isArea = !now.removed && area?.removed === true;
    const restore = planReapply(view, { kind: "activity.edit", id: row.id, fields: { removed: false } }, me);
    return (
      <Banner
        tone="warning"
        live="alert"
        actions={
          context.canEdit &&
          restore && (
            <Button onClick={() => context.send(restore.bodies, `“${row.name}” is back.`)}>
              {isArea ? "Restore the area" : "Restore the row"}
            </Button>
          )
        }
      >
        {isArea
          ? `The area “${area.name}” was removed while you had this row open.`
          : "This row was removed while you had it open."}{" "}
        What you have written is still here to be copied; once the row is back, it can be saved.
      </Banner>
    );
  }
  if (now.area === opened.area && now.order === opened.order) return null;
  return (
    <Banner live="status">
      {now.area === opened.area
        ? "This row was moved while you had it open."
        : `This row was moved to the area “${view.tables.area[now.area]?.name ?? ""}” while you had it open.`}{" "}
      What you write goes with it.
    </Banner>
  );
}
