import type { Content, ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Role } from "#lib/matrix/schema/role.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import type { EventState } from "./event.ts";
import { isReached, type Moment, reachOf } from "./reach.ts";

export interface CallResult {
  readonly state: EventState;
  readonly because: readonly string[];
  /** Minutes that the calls took. */
  readonly minutes: number;
  readonly who: string | null;
}

/** Contacts that both sides see, by role, with a telephone number. */
export type SharedPhones = ReadonlySet<string>;

/** Every role of the matrix by id, also those that are folded into a column: a chain may call them. */
export type RoleTable = Readonly<Record<string, Role>>;

type Called = Pick<
  ContentRole,
  "id" | "name" | "party" | "organisation" | "catalogueId" | "hours" | "zone" | "deputy"
>;

function findRole({ roles }: Pick<Content, "roles">, table: RoleTable, id: RoleId): Called | undefined {
  const folded = table[id];
  return roles.find((role) => role.id === id) ?? (folded && !folded.removed ? { ...folded, id } : undefined);
}

function chainOf({ chains }: Pick<Content, "chains">, row: ContentActivity | undefined) {
  return chains.find(({ id }) => id === row?.chain) ?? chains[0];
}

/** Calls one after the other until somebody answers. */
export function walkChain(
  content: Pick<Content, "chains" | "roles" | "folded" | "header">,
  row: ContentActivity | undefined,
  moment: Moment,
  { phones, table }: { readonly phones: SharedPhones; readonly table: RoleTable },
): CallResult {
  const chain = chainOf(content, row);
  if (!chain || chain.steps.length === 0)
    return {
      state: "broken",
      because: ["There is no call chain: nobody knows whom to call."],
      minutes: 0,
      who: null,
    };
  const because: string[] = [];
  let minutes = 0;
  for (const { role: id, deputy, waitMinutes } of chain.steps) {
    const role = findRole(content, table, id) ?? (deputy ? findRole(content, table, deputy) : undefined);
    const folded = content.folded.find((one) => one.id === id);
    const name = role
      ? roleInWords(role, content.header)
      : folded
        ? roleInWords(folded, content.header)
        : "a role that was removed";
    const reach = role
      ? reachOf(role, BLANK, null, { ...moment, minute: moment.minute + minutes })
      : ({ kind: "unsaid" } as const);
    if (isReached(reach)) {
      const hasPhone = phones.has(id) || (deputy !== null && phones.has(deputy));
      return {
        state: hasPhone ? "fine" : "weak",
        because: [
          ...because,
          ...(hasPhone ? [] : [`There is no telephone number for ${name} that both sides can see.`]),
        ],
        minutes,
        who: name,
      };
    }
    because.push(
      reach.kind === "unsaid"
        ? `The chain calls ${name}, whose hours are not said.`
        : `The chain calls ${name}, who is not there.`,
    );
    if (waitMinutes === null) because.push("It does not say how long to wait before the next call.");
    minutes += waitMinutes ?? 0;
  }
  return chain.afterLastStep
    ? {
        state: "weak",
        because: [...because, `Nobody answers. Then: ${chain.afterLastStep}`],
        minutes,
        who: null,
      }
    : { state: "broken", because: [...because, "Nobody answers, and the chain ends."], minutes, who: null };
}
