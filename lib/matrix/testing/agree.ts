import { content } from "../content.ts";
import { findFinal } from "../editions.ts";
import { contentHash, rowHash, termsHash } from "../fingerprint.ts";
import type { OpenLog } from "./open-log.ts";
import { BUYER, PROVIDER } from "./people.ts";

/** Lets both sides confirm every row and the terms as they stand. */
export function confirmAll(log: OpenLog): void {
  const agreed = content(log.matrix());
  for (const by of [BUYER, PROVIDER]) {
    for (const row of agreed.areas.flatMap((area) => area.activities)) {
      log.must({ kind: "row.confirm", activity: row.id, hash: rowHash(row, agreed.roles) }, { by });
    }
    log.must({ kind: "terms.confirm", hash: termsHash(agreed) }, { by });
  }
}

/** Makes the matrix final as it stands. */
export function freeze(log: OpenLog, effectiveFrom = "2026-03-01"): void {
  log.must({ kind: "edition.freeze", contentHash: contentHash(content(log.matrix())), effectiveFrom });
}

/** Lets both sides sign the final. */
export function signBoth(log: OpenLog): void {
  const fingerprint = findFinal(log.matrix())?.fingerprint ?? "";
  const signature = { name: "Ada Brandt", title: "Director", statement: "I may sign for my company." };
  for (const by of [BUYER, PROVIDER]) log.must({ kind: "edition.sign", fingerprint, signature }, { by });
}
