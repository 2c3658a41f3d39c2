import type { ContentRole } from "#lib/matrix/content.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import { type RowSlice, tellRoles } from "../../slices.ts";

const FEWEST_COLLEAGUES = 3;
const FEWEST_ROWS = 12;

function doersOf({ isAgreed, doers }: RowSlice, tell: Tell): void {
  if (isAgreed) tellRoles(doers, tell);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

export const rule = defineRule({
  id: "role-overloaded-r",
  group: "column",
  severity: "note",
  stage: "drafting",
  scope: "role",
  costs: "overloaded",
  messages: {
    most: "{role} does {count} rows, more than {times} times what the roles beside it do. Ask whether one team has the hours, and move rows if not.",
  },
  replaces: [],
  threshold: { value: 2, unit: "times the rows that the roles of the same side do, in the middle" },
  *check({ role, roles, index, header }, times) {
    const colleagues = roles.filter(({ party }) => party === role.party);
    if (role.party === "unknown" || role.party === "third" || colleagues.length < FEWEST_COLLEAGUES) return;
    const countOf = ({ id }: ContentRole) => index.countOf(doersOf, id);
    const done = countOf(role);
    const usual = medianOf(colleagues.map(countOf).filter((count) => count > 0));
    if (done < FEWEST_ROWS || done <= usual * times) return;
    yield {
      message: "most",
      values: {
        role: capitalised(roleInWords(role, header)),
        count: String(done),
        times: String(times),
      },
      ids: [role.id],
      role: role.id,
      about: { done, usual },
    };
  },
});
