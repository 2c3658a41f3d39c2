import { capitalised } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const FEWEST_ROWS = 20;

const isUsed = ({ isAgreed, held }: RowSlice): boolean => isAgreed && held.length > 0;
const holdersOf = ({ isAgreed, held }: RowSlice): readonly string[] =>
  isAgreed ? held.map(({ role }) => role.id) : [];
/** The roles that own or do an agreed row. */
function busyIn({ isAgreed, held }: RowSlice): readonly string[] {
  if (!isAgreed) return [];
  return held
    .filter(({ cell: { duties } }) => duties.includes("accountable") || duties.includes("responsible"))
    .map(({ role }) => role.id);
}

export const rule = defineRule({
  id: "no-empty-cells",
  group: "column",
  severity: "note",
  stage: "drafting",
  scope: "role",
  costs: "skimmed",
  messages: {
    everywhere:
      "{role} is asked or told about {count} of {all} rows, and does or owns few of them. Leave it where it has something to say, and send it a report for the rest.",
  },
  replaces: [],
  threshold: { value: 95, unit: "percent of the rows in which a role has a part" },
  *check({ role, roles, index, header }, most) {
    // A column of a whole company stands in nearly every row by its nature.
    if (roles.filter(({ party }) => party === role.party).length < 2) return;
    const agreed = index.where(isUsed);
    if (agreed.length < FEWEST_ROWS) return;
    const holding = index.group(holdersOf, role.id);
    const busy = index.group(busyIn, role.id);
    // Whoever does the work has a part in most rows by its nature.
    if (holding.length * 100 <= most * agreed.length || busy.length * 2 > agreed.length) return;
    yield {
      message: "everywhere",
      values: {
        role: capitalised(roleInWords(role, header)),
        count: String(holding.length),
        all: String(agreed.length),
      },
      ids: [role.id],
      role: role.id,
      about: { holding: holding.map(({ row }) => row.id), busy: busy.length },
    };
  },
});
