import { defineRule, NOTHING } from "../../rule.ts";
import { saidOfRoles } from "../../said-of-roles.ts";
import type { Held } from "../../slices.ts";
import { isSaid, MUST_ACT } from "../../texts/roles-in-texts.ts";

const isOnlyTold = ({ cell: { duties } }: Held): boolean => duties.length === 1 && duties[0] === "informed";

export const rule = defineRule({
  id: "told-but-must-act",
  group: "row",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "uninformed",
  messages: {
    written:
      "The texts of “{row}” say that {role} must act, and its letter only says that it is told. Give it a part, or write that it is told.",
  },
  replaces: [],
  check: (slice) =>
    slice.isAgreed && slice.held.some(isOnlyTold) && isSaid(slice, MUST_ACT)
      ? saidOfRoles(slice, slice.held.filter(isOnlyTold), MUST_ACT, "written")
      : NOTHING,
});
