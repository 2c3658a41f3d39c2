import { capitalised, lineList, quoted } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import { isBusy, type RowSlice } from "../../slices.ts";

const NAMED = 3;

/** The roles that own or do an agreed row out of hours. */
function rolesOfNight({ isAgreed, held }: RowSlice, tell: Tell): void {
  if (!isAgreed) return;
  for (const { role, cell } of held) if (cell.when === "out-of-hours" && isBusy(cell)) tell(role.id);
}

export const rule = defineRule({
  id: "after-hours-load",
  group: "column",
  severity: "warning",
  stage: "drafting",
  scope: "role",
  costs: "night",
  messages: {
    night:
      "{role} works in business hours and is the one who acts out of hours in {rows}. Name who is awake then, or write longer hours for this role.",
  },
  replaces: [],
  *check({ role, index, header }) {
    if (role.party !== "buyer" || role.hours?.kind !== "business") return;
    const nights = index.group(rolesOfNight, role.id);
    if (nights.length === 0) return;
    const named = nights.slice(0, NAMED).map(({ row }) => quoted(row.name));
    const more = nights.length - named.length;
    yield {
      message: "night",
      values: {
        role: capitalised(roleInWords(role, header)),
        rows: lineList(more > 0 ? [...named, `${more} more`] : named),
      },
      ids: [role.id],
      role: role.id,
      about: nights.map((slice) => ({ row: slice.row.id, letters: lettersOfRow(slice) })),
    };
  },
});
