import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { NAME_COLUMN } from "../grid/grid-shape.ts";
import { findCall } from "./find-call.ts";

/** Says that somebody asks everybody to a row, and leads there. */
export function CalledHere({ context }: { readonly context: ActionContext }) {
  const call = findCall(context.session);
  const row = call?.row ? context.findRow(call.row) : undefined;
  if (!call || !row) return null;
  const go = () => {
    if (context.shape.rows.includes(row.id)) context.goTo({ row: row.id, column: NAME_COLUMN });
    else context.say("This row is hidden by the filter.");
  };
  return (
    <Banner live="status" actions={<Button onClick={go}>Go there</Button>}>
      {call.name} asks everyone to come to “{row.name}”.
    </Banner>
  );
}
