import type { ContentRole } from "#lib/matrix/content.ts";
import type { Fix } from "../../finding.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import { personInRole } from "../../texts/given-names.ts";

/** “IT lead (Jane Porter)” keeps its title; a name alone has none to keep. */
function titleAlone({ id, name }: ContentRole): readonly Fix[] {
  const title = name.slice(0, Math.max(name.lastIndexOf("("), 0)).trim();
  if (title === "") return [];
  return [
    {
      label: `Call the column “${title}”`,
      certain: false,
      bodies: [{ kind: "role.edit", id, fields: { name: title } }],
    },
  ];
}

export const rule = defineRule({
  id: "person-name-in-role",
  group: "wording",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "skimmed",
  messages: {
    person:
      "The column “{role}” names a person, and its letters lapse with that person. Name the job title here, and {person} in the contact sheet.",
  },
  replaces: [],
  check: () => NOTHING,
  *checkTerms({ roles, header }) {
    for (const role of roles) {
      const isCompany = role.party === "third" || [header.buyer, header.provider].includes(role.name);
      const person = isCompany ? undefined : personInRole(role.name);
      if (person === undefined) continue;
      yield {
        message: "person",
        values: { role: role.name, person },
        ids: [role.id],
        role: role.id,
        about: { name: role.name },
        fixes: titleAlone(role),
      };
    }
  },
});
