import { newActivity } from "../matrix/new-rows.ts";
import type { Activity, Area } from "../matrix/schema/activity.ts";
import type { EngagementModel, Header, LetterSet, MatrixSize } from "../matrix/schema/header.ts";
import type { HoursWindow } from "../matrix/schema/hours.ts";
import { ActivityId, AreaId, ChainId, RoleId } from "../matrix/schema/ids.ts";
import type { MatrixParts } from "../matrix/schema/op.ts";
import type { Chain, RowCells } from "../matrix/schema/role.ts";
import { CATALOGUE_ACTIVITIES } from "./activities.ts";
import { CATALOGUE_AREAS } from "./areas.ts";
import type { CatalogueActivity, Tier } from "./catalogue-activity.ts";
import { defaultTerms } from "./default-terms.ts";
import { orderKeys } from "./order-keys.ts";
import { buildRoles, type PresetColumns } from "./preset-roles.ts";
import type { RoleCode } from "./roles.ts";
import { type UsualAnswer, usualAnswer } from "./usual-answer.ts";

export interface PresetChoice {
  readonly model: EngagementModel;
  readonly size: MatrixSize;
  readonly columns: PresetColumns;
  readonly title: string;
  readonly buyer: string;
  readonly provider: string;
  readonly businessHours: HoursWindow[];
  /** Time zone by its region name, such as Europe/Berlin. */
  readonly zone: string;
}

export const CALL_CHAIN = ChainId.parse("call-chain");

const TIERS_OF_SIZE: Readonly<Record<MatrixSize, readonly Tier[]>> = {
  core: ["core"],
  must: ["core", "must"],
  everything: ["core", "must", "more"],
};

/** The rows that a model and a size call for, in printing order. */
export function activitiesOf(model: EngagementModel, size: MatrixSize): readonly CatalogueActivity[] {
  return CATALOGUE_ACTIVITIES.filter(
    (activity) =>
      TIERS_OF_SIZE[size].includes(activity.tier) &&
      (model === "undecided" || activity.usual[model] !== "none"),
  );
}

function toActivity(
  entry: CatalogueActivity,
  answer: UsualAnswer | null,
  order: string,
  present: readonly string[],
): Activity {
  const isNightCall =
    entry.hours === "around-the-clock" &&
    (entry.topic === "after-hours" || entry.topic === "security-escalation");
  const { name, kind, rhythm, evidence, evidenceHolder } = entry;
  return newActivity({
    ...{ name, kind, rhythm, evidence, evidenceHolder, order },
    catalogueId: entry.id,
    area: AreaId.parse(entry.topic),
    hours: entry.hours === null ? null : { kind: entry.hours },
    chain: isNightCall ? CALL_CHAIN : null,
    dependsOn: entry.dependsOn.filter((id) => present.includes(id)).map((id) => ActivityId.parse(id)),
    ...(answer?.fields ?? { undecided: true }),
  });
}

function buildAreas(): Record<AreaId, Area> {
  const keys = orderKeys(CATALOGUE_AREAS.length);
  const areas: Record<AreaId, Area> = {};
  CATALOGUE_AREAS.forEach(({ topic, name }, index) => {
    areas[AreaId.parse(topic)] = { name, topic, scope: "in", order: keys[index] ?? "", removed: false };
  });
  return areas;
}

function callChain(): Chain {
  const steps: readonly RoleCode[] = ["M-Desk", "M-Ops", "B-Exec"];
  return {
    name: "Call chain",
    steps: steps.map((code) => ({ role: RoleId.parse(code), deputy: null, waitMinutes: null, note: null })),
    afterLastStep:
      "The engineers on duty act within the standing authority and record each step in the incident log.",
    removed: false,
  };
}

function letterSetOf(rows: readonly CatalogueActivity[], model: EngagementModel): LetterSet {
  const letters = rows
    .flatMap((row) =>
      model === "undecided" || typeof row.usual[model] === "string" ? [] : Object.values(row.usual[model]),
    )
    .join("");
  const isSupported = letters.includes("S");
  if (letters.includes("V")) return isSupported ? "RASCI-V" : "RACI-V";
  return isSupported ? "RASCI" : "RACI";
}

/** A new matrix from the catalogue: rows on which the market agrees are answered, the others are left to the parties. */
export function buildPreset(choice: PresetChoice): MatrixParts {
  const { model, size, columns, title, buyer, provider, businessHours, zone } = choice;
  const rows = activitiesOf(model, size);
  const present = rows.map((row) => row.id);
  const keys = orderKeys(rows.length);
  const letterSet = letterSetOf(rows, model);
  const header: Header = {
    title,
    buyer,
    provider,
    buyerLegal: null,
    providerLegal: null,
    model,
    letterSet,
    size,
    origin: null,
  };
  const activities: Record<ActivityId, Activity> = {};
  const cells: Record<ActivityId, RowCells> = {};
  rows.forEach((row, index) => {
    const id = ActivityId.parse(row.id);
    const answer = row.marketDiffers ? null : usualAnswer(row.id, model);
    activities[id] = toActivity(row, answer, keys[index] ?? "", present);
    cells[id] = answer?.cells ?? {};
  });
  return {
    header,
    terms: defaultTerms(letterSet, businessHours, zone),
    areas: buildAreas(),
    roles: buildRoles(model, columns),
    activities,
    cells,
    chains: { [CALL_CHAIN]: callChain() },
  };
}
