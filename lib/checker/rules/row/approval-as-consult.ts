import { defineRule, NOTHING } from "../../rule.ts";
import { saidOfRoles } from "../../said-of-roles.ts";
import type { Held } from "../../slices.ts";
import { APPROVES, isSaid } from "../../texts/roles-in-texts.ts";

const isOnlyAsked = ({ cell: { duties } }: Held): boolean => duties.length === 1 && duties[0] === "consulted";

export const rule = defineRule({
  id: "approval-as-consult",
  group: "row",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    asked:
      "The texts of “{row}” let {role} approve it, and its letter only says that it is asked. Make it the owner, or write that it is asked for its view.",
  },
  replaces: [],
  check: (slice) =>
    slice.isAgreed && slice.held.some(isOnlyAsked) && isSaid(slice, APPROVES)
      ? saidOfRoles(slice, slice.held.filter(isOnlyAsked), APPROVES, "asked")
      : NOTHING,
});
