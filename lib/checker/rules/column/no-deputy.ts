import { capitalised, lineList, quoted } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { NO_TIME, without } from "../../hours/week.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import { type RowSlice, tellRoles } from "../../slices.ts";

const NAMED = 3;

/** Work that cannot wait for whoever is away: it is promised beyond business hours. */
function cannotWait({ isAgreed, row, calendar }: RowSlice): boolean {
  if (!isAgreed || row.hours === null) return false;
  const promised = calendar.weekOfHours(row.hours);
  // Without business hours only what is promised around the clock surely cannot wait.
  const usual = calendar.business ?? (row.hours?.kind === "around-the-clock" ? NO_TIME : promised);
  return promised !== null && without(promised, usual ?? NO_TIME).length > 0;
}

function ownersOfUrgent(slice: RowSlice, tell: Tell): void {
  if (cannotWait(slice)) tellRoles(slice.owners, tell);
}

export const rule = defineRule({
  id: "no-deputy",
  group: "column",
  severity: "note",
  stage: "drafting",
  scope: "role",
  costs: "overloaded",
  messages: {
    alone:
      "{role} answers for {rows}, which cannot wait, and nobody stands in for it. Name who does when it is away.",
  },
  replaces: [],
  *check({ role, roles, index, header }) {
    const isUsed = roles.some(({ deputy }) => deputy !== null);
    // A column of a whole company has its own people to stand in.
    const isCompany = roles.filter(({ party }) => party === role.party).length < 2;
    if (!isUsed || isCompany || role.deputy !== null || role.party === "third") return;
    const urgent = index.group(ownersOfUrgent, role.id);
    if (urgent.length === 0) return;
    const named = urgent.slice(0, NAMED).map(({ row }) => quoted(row.name));
    const more = urgent.length - named.length;
    yield {
      message: "alone",
      values: {
        role: capitalised(roleInWords(role, header)),
        rows: lineList(more > 0 ? [...named, `${more} more`] : named),
      },
      ids: [role.id],
      role: role.id,
      about: urgent.map(({ row }) => row.id),
    };
  },
});
