import { capitalised } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import { isBusy, type RoleSlice, type RowSlice, tellRoles } from "../../slices.ts";

const FEWEST_ROWS = 20;
/** More roles than these, and more than half of them: the habit of the matrix, and one remark. */
const MOST_ALONE = 3;

const isUsed = ({ isAgreed, held }: RowSlice): boolean => isAgreed && held.length > 0;
function holdersOf({ isAgreed, held }: RowSlice, tell: Tell): void {
  if (isAgreed) tellRoles(held, tell);
}

/** The roles that own or do an agreed row. */
function busyIn({ isAgreed, held }: RowSlice, tell: Tell): void {
  if (!isAgreed) return;
  for (const { role, cell } of held) if (isBusy(cell)) tell(role.id);
}

/** Whether a role has a part in nearly every row; who does the work has one by its nature, and so has a whole company. */
function isEverywhere({ roles, index }: RoleSlice, role: RoleSlice["role"], most: number): boolean {
  if (roles.filter(({ party }) => party === role.party).length < 2) return false;
  const agreed = index.count(isUsed);
  return (
    index.countOf(holdersOf, role.id) * 100 > most * agreed && index.countOf(busyIn, role.id) * 2 <= agreed
  );
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
    habit:
      "{count} of {all} roles are asked or told about nearly every row, so that no letter says who matters. Leave each role where it has something to say, and send reports for the rest.",
  },
  replaces: [],
  threshold: { value: 95, unit: "percent of the rows in which a role has a part" },
  *check(slice, most) {
    const { role, roles, index, header } = slice;
    const agreed = index.count(isUsed);
    if (agreed < FEWEST_ROWS || !isEverywhere(slice, role, most)) return;
    const all = roles.filter((one) => isEverywhere(slice, one, most));
    if (all.length > MOST_ALONE && all.length * 2 > roles.length) {
      if (all[0]?.id !== role.id) return;
      const values = { count: String(all.length), all: String(roles.length) };
      yield { message: "habit", values, ids: [], about: { roles: all.map(({ id }) => id) } };
      return;
    }
    const holding = index.group(holdersOf, role.id);
    yield {
      message: "everywhere",
      values: {
        role: capitalised(roleInWords(role, header)),
        count: String(holding.length),
        all: String(agreed),
      },
      ids: [role.id],
      role: role.id,
      about: { holding: holding.map(({ row }) => row.id), busy: index.countOf(busyIn, role.id) },
    };
  },
});
