import type { Content, NamedRole } from "#lib/matrix/content.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { isCoverageKnown } from "../../coverage-gate.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import { type MatrixSlice, type RowSlice, tellRoles } from "../../slices.ts";

type Chain = Content["chains"][number];

const LETTER_BOX = /\b(?:mailbox|e-?mail|inbox|queue|portal|ticket(?:s|ing)?|voicemail|distribution list)\b/i;

function findRole({ roles, folded }: MatrixSlice, id: RoleId): NamedRole | undefined {
  return roles.find((role) => role.id === id) ?? folded.find((role) => role.id === id);
}

const isOwned = ({ owners }: RowSlice): boolean => owners.length > 0;
const ownersOf = ({ owners }: RowSlice, tell: Tell): void => tellRoles(owners, tell);

/** A column that owns nothing, where others own: who is called there can decide nothing. */
function isPowerless({ roles, index }: MatrixSlice, id: RoleId): boolean {
  const isColumn = roles.some((role) => role.id === id);
  return isColumn && index.some(isOwned) && index.countOf(ownersOf, id) === 0;
}

function deadEnd(slice: MatrixSlice, { steps, afterLastStep }: Chain, last: NamedRole) {
  if (new Set(steps.map(({ role }) => role)).size < steps.length) return "loop";
  if (LETTER_BOX.test(last.name)) return "box";
  if (last.party === "third") return "outside";
  return !afterLastStep?.trim() && isPowerless(slice, last.id) ? "powerless" : undefined;
}

export const rule = defineRule({
  id: "escalation-dead-end",
  group: "coverage",
  severity: "warning",
  stage: "before-signing",
  scope: "matrix",
  costs: "ownerless",
  messages: {
    loop: "The call chain “{chain}” calls the same role twice. Whoever did not answer is called again; name another.",
    box: "The call chain “{chain}” ends with {role}, which wakes nobody. End it with a person who may decide.",
    outside:
      "The call chain “{chain}” ends with {role}, who signs nothing here. End it with a person of {buyer} or {provider}.",
    powerless:
      "The call chain “{chain}” ends with {role}, who owns no row. End it with a person who may decide, or say what happens after the last step.",
  },
  replaces: [],
  *check(slice) {
    const { chains, header } = slice;
    if (!isCoverageKnown(slice)) return;
    for (const chain of chains) {
      const step = chain.steps.at(-1);
      const last = step && findRole(slice, step.role);
      const message = last && deadEnd(slice, chain, last);
      if (!last || !message) continue;
      yield {
        message,
        values: {
          chain: chain.name,
          role: roleInWords(last, header),
          buyer: header.buyer,
          provider: header.provider,
        },
        ids: [chain.id],
        about: { end: message, steps: chain.steps.map(({ role }) => role) },
      };
    }
  },
});
