import { capitalised } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import { type RowSlice, tellRoles } from "../../slices.ts";

const isOpen = ({ row }: RowSlice): boolean => row.undecided;
const isHeld = ({ held }: RowSlice): boolean => held.length > 0;
const rolesIn = ({ held }: RowSlice, tell: Tell): void => tellRoles(held, tell);

export const rule = defineRule({
  id: "idle-role",
  group: "column",
  severity: "note",
  stage: "drafting",
  scope: "role",
  costs: "skimmed",
  messages: {
    idle: "{role} has no part in any row. Give it one, or remove the column.",
  },
  replaces: [],
  *check({ role, index, header }) {
    const isFilled = index.some(isHeld) && index.count(isOpen) * 2 < index.size();
    if (!isFilled || index.countOf(rolesIn, role.id) > 0) return;
    yield {
      message: "idle",
      values: { role: capitalised(roleInWords(role, header)) },
      ids: [role.id],
      role: role.id,
      about: { role: role.name, party: role.party },
    };
  },
});
