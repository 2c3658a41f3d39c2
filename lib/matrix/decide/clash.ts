import { authorOf } from "../rights.ts";
import type { ActivityId, OpId } from "../schema/ids.ts";
import type { Clash, DecideContext, Touch } from "./context.ts";

/** Keeps a value that came too late beside the one that stands; changes no content. `op` is the part that came too late. */
export function clash(
  context: DecideContext,
  op: { readonly id: OpId; readonly body: unknown },
  touch: Touch,
  about: {
    readonly activity: ActivityId | null;
    readonly field: string;
    readonly losing: unknown;
    readonly standing: unknown;
  },
): Clash {
  return {
    ok: false,
    code: "conflict",
    message: `${touch.by.name} changed this at the same time; both values are kept until somebody chooses.`,
    writes: [
      {
        table: "conflict",
        id: op.id,
        action: "add",
        row: {
          activity: about.activity,
          field: about.field,
          op: { id: op.id, body: op.body },
          losing: { value: about.losing, by: authorOf(context.actor), at: context.at },
          standing: { value: about.standing, by: touch.by, at: touch.at },
          settled: null,
        },
      },
    ],
  };
}
