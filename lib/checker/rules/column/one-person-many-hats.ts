import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { lineList, quoted } from "#lib/wording/line-list.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import type { RecordSlice, RowSlice } from "../../slices.ts";

/** Where a bad night asks many roles at once. */
const INCIDENT_TOPICS: readonly (AreaTopic | null)[] = ["security-escalation", "after-hours"];

/** Roles that must act in an incident: to own, do or check it. */
function actorsOf({ isAgreed, area, held }: RowSlice, tell: Tell): void {
  if (!isAgreed || !INCIDENT_TOPICS.includes(area.topic)) return;
  for (const { role, cell } of held) if (cell.duties.some(isActing)) tell(role.id);
}

const ACTING: readonly string[] = ["accountable", "responsible", "verifies"];
const isActing = (duty: Duty): boolean => ACTING.includes(duty);

const plain = (name: string): string => name.trim().replace(/\s+/gu, " ").toLowerCase();

/** The roles of each person whom the contacts name, by the name in plain letters. */
function rolesByPerson({ record, roles, index, chains }: RecordSlice) {
  const called = new Set<string>(
    chains.flatMap(({ steps }) => steps.flatMap(({ role, deputy }) => [role, deputy ?? role])),
  );
  const people = new Map<string, { readonly name: string; readonly roles: Set<string> }>();
  for (const { name, role } of record?.contacts ?? []) {
    const held = roles.find(({ id }) => id === role);
    if (!held || !(called.has(held.id) || index.countOf(actorsOf, held.id) > 0)) continue;
    const person = people.get(plain(name)) ?? { name, roles: new Set() };
    person.roles.add(held.name);
    people.set(plain(name), person);
  }
  return [...people.values()];
}

export const rule = defineRule({
  id: "one-person-many-hats",
  group: "column",
  severity: "warning",
  stage: "before-signing",
  scope: "record",
  costs: "overloaded",
  messages: {
    hats: "{person} is the contact of {roles}, {count} roles that act in the same incident. Name a second person for one of them, or ask whether one could do all of it at once.",
  },
  replaces: [],
  threshold: { value: 3, unit: "roles in one incident that one person may not fill" },
  *check(slice, fewest) {
    for (const { name, roles } of rolesByPerson(slice)) {
      if (roles.size < fewest) continue;
      yield {
        message: "hats",
        values: { person: name, roles: lineList([...roles].map(quoted)), count: String(roles.size) },
        ids: [plain(name)],
        about: { roles: [...roles] },
      };
    }
  },
});
