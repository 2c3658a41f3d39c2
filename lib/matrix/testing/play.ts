import fc from "fast-check";
import type { OpId } from "../schema/ids.ts";
import { anyHotIntent, anyIntent, type Intent } from "./arbitraries.ts";
import { drawMatrix } from "./draw-matrix.ts";
import { type OpenLog, openLog } from "./open-log.ts";
import { BUYER, PROVIDER } from "./people.ts";
import { toBody } from "./to-body.ts";

/** Seven roles under three columns, two areas, a chain: something of everything. */
export function drawPlayground() {
  return drawMatrix(
    `
    |                         | Buyer | Buyer/IT lead | Buyer/Finance | Provider | Provider/Desk | Provider/Night desk | Others |
    | Help desk               |       |               |               |          |               |                     |        |
    | - Answer a user's call  |       | A             |               |          | R@business    | R@night             |        |
    | - Close a ticket        | I     |               | -             | A/R      |               |                     |        |
    | Backup                  |       |               |               |          |               |                     |        |
    | - Review backup reports |       | C             | C             |          | A/R           | S                   | I      |
    | - Test a restore        |       |               |               |          |               |                     |        |
    `,
    {
      header: { letterSet: "RASCI-V" },
      roles: {
        "IT lead": { foldsInto: "buyer" },
        Finance: { foldsInto: "buyer" },
        Desk: { foldsInto: "provider" },
        "Night desk": { foldsInto: "desk" },
      },
      chains: { calls: { steps: [{ role: "desk", deputy: null, waitMinutes: 15, note: null }] } },
      activities: { "Answer a user's call": { chain: "calls" }, "Test a restore": { undecided: true } },
    },
  );
}

/** A log into which both sides have written what they intended, each a little behind. */
export function play(intents: readonly Intent[]): OpenLog {
  const log = openLog(drawPlayground());
  const done: OpId[] = [];
  for (const intent of intents) {
    const by = intent.isProvider ? PROVIDER : BUYER;
    const base = Math.max(log.start.revision, log.matrix().revision - intent.lag);
    done.push(log.send(toBody(log.matrix(), intent, done), { by, base }).id);
  }
  return log;
}

/** Logs of up to forty ops, on stale bases too. */
export function anyLog(): fc.Arbitrary<OpenLog> {
  return fc.array(anyIntent(), { maxLength: 40 }).map(play);
}

/** Logs in which both sides write into the same few places. */
export function anyHotLog(): fc.Arbitrary<OpenLog> {
  return fc.array(anyHotIntent(), { maxLength: 40 }).map(play);
}
