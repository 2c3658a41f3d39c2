import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import { ACTS } from "../../acts.ts";
import { giveToBuyer } from "../../fixes/cell-fixes.ts";
import { missingAct } from "../../missing-act.ts";
import { isOwnedBy } from "../../owners.ts";
import { agreedRowsAbout } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "tenant-keys",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "captive",
  messages: {
    missing:
      "No row says that {buyer} holds its Microsoft 365 tenant and an emergency account. Without them {buyer} cannot change provider against its provider's will. Add a row under “{area}” and let {buyer} own it.",
    away: "{owner} owns “{row}”. Whoever holds the tenant can lock the other side out. Let {buyer} own it; {provider} can work with delegated rights.",
  },
  replaces: ["buyer-cannot-let-go"],
  *check(slice) {
    yield* missingAct(slice, { topic: "microsoft-365", act: ACTS.tenantKeys, catalogueId: "MS-01" });
    const { header } = slice;
    for (const row of agreedRowsAbout(slice, ACTS.tenantKeys)) {
      const [owner] = row.owners;
      if (!owner || !isOwnedBy(row, "provider")) continue;
      yield {
        message: "away",
        values: {
          owner: roleInWords(owner.role, header),
          row: row.row.name,
          buyer: header.buyer,
          provider: header.provider,
        },
        ids: [row.row.id],
        activity: row.row.id,
        role: owner.role.id,
        about: lettersOfRow(row),
        fixes: giveToBuyer(row, owner),
      };
    }
  },
});
