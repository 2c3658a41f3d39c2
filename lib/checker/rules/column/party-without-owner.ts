import { CATALOGUE_ACTIVITIES } from "#lib/catalogue/activities.ts";
import { CATALOGUE_ROLES, ROLE_CODES } from "#lib/catalogue/roles.ts";
import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import { type EngagementModel, type Party, SIDES } from "#lib/matrix/schema/header.ts";
import { lineList, quoted } from "#lib/wording/line-list.ts";
import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import { countOwnedByParty } from "../../owned-in-area.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import type { AllRows, AreaOfRow, RowSlice } from "../../slices.ts";

const FEWEST_ROWS = 3;

/** The co-managed models: in the third the provider owns nearly everything by intent. */
const MODELS = ["front-desk", "behind-desk"] as const;
type CoManaged = (typeof MODELS)[number];

/** The party of each row's usual owner in a topic and a model. */
function usualOwners(topic: AreaTopic, model: CoManaged): readonly Party[] {
  return CATALOGUE_ACTIVITIES.filter((activity) => activity.topic === topic).flatMap(({ usual }) => {
    const duties = usual[model];
    if (typeof duties === "string") return [];
    return ROLE_CODES.filter((code) => duties[code]?.includes("A")).map(
      (code) => CATALOGUE_ROLES[code].party,
    );
  });
}

/** The party that owns more than half of a topic's rows in a model, as the catalogue has it. */
const MOSTLY: Readonly<Record<CoManaged, Map<AreaTopic, Party | null>>> = {
  "front-desk": new Map(),
  "behind-desk": new Map(),
};

function mostlyOwns(topic: AreaTopic, model: CoManaged): Party | null {
  const known = MOSTLY[model].get(topic);
  if (known !== undefined) return known;
  const owners = usualOwners(topic, model);
  const most = SIDES.find((side) => owners.filter((one) => one === side).length * 2 > owners.length) ?? null;
  MOSTLY[model].set(topic, most);
  return most;
}

const isCoManaged = (model: EngagementModel): model is CoManaged => MODELS.some((one) => one === model);

function areaOf({ area, isAgreed, owners }: RowSlice, tell: Tell): void {
  if (isAgreed && owners.length > 0) tell(area.id);
}

function ownsNone(slice: AllRows, area: AreaOfRow, party: Party): boolean {
  if (slice.index.countOf(areaOf, area.id) < FEWEST_ROWS) return false;
  const owned = countOwnedByParty(slice);
  return owned(area, party) + owned(area, "unknown") === 0;
}

export const rule = defineRule({
  id: "party-without-owner",
  group: "column",
  severity: "note",
  stage: "drafting",
  scope: "role",
  costs: "misfit",
  messages: {
    none: "In the model “{model}” {company} usually owns most of {areas}, and owns no row there. Let it own what it is to decide, or choose the model that fits.",
  },
  replaces: [],
  *check({ role, roles, areas, index, header }) {
    const { model } = header;
    const { party } = role;
    if (!isCoManaged(model)) return;
    if (party !== "buyer" && party !== "provider") return;
    // Said once a party, at its first column.
    if (roles.find((other) => other.party === party) !== role) return;
    const without = areas.filter(
      (area) =>
        area.scope === "in" &&
        area.topic !== null &&
        mostlyOwns(area.topic, model) === party &&
        ownsNone({ index }, area, party),
    );
    if (without.length === 0) return;
    yield {
      message: "none",
      values: {
        model: MODEL_WORDS[model].title,
        company: header[party],
        areas: lineList(without.map(({ name }) => quoted(name))),
      },
      ids: [party],
      role: role.id,
      about: { model, areas: without.map(({ id }) => id) },
    };
  },
});
