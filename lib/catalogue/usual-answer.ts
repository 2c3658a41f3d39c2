import { findDuty } from "../matrix/duties.ts";
import type { Activity, Charge } from "../matrix/schema/activity.ts";
import type { EngagementModel } from "../matrix/schema/header.ts";
import { RoleId } from "../matrix/schema/ids.ts";
import type { Assignment, Duty, RowCells } from "../matrix/schema/role.ts";
import { findCatalogueActivity } from "./activities.ts";
import type { CatalogueActivity, UsualDuties } from "./catalogue-activity.ts";
import { CATALOGUE_ROLES, ROLE_CODES, type RoleCode } from "./roles.ts";

/** What changes in a row when the parties take the usual answer: its cells, and the texts that these cells call for. */
export interface UsualAnswer {
  readonly cells: RowCells;
  readonly fields: Pick<Activity, "undecided" | "ownerAct" | "splitBuyer" | "splitProvider" | "charge">;
}

function dutiesOfLetters(letters: string): Duty[] {
  return [...letters].map((letter) => {
    const duty = findDuty(letter);
    if (duty === undefined)
      throw new Error(`The catalogue uses the letter ${letter}, which no letter set has`);
    return duty;
  });
}

function codesWith(duties: UsualDuties, letters: string): readonly RoleCode[] {
  return ROLE_CODES.filter((code) => [...(duties[code] ?? "")].some((letter) => letters.includes(letter)));
}

function partiesWith(duties: UsualDuties, letters: string): ReadonlySet<string> {
  return new Set(codesWith(duties, letters).map((code) => CATALOGUE_ROLES[code].party));
}

function cellsOf(duties: UsualDuties): RowCells {
  const cells: Record<RoleId, Assignment> = {};
  for (const code of ROLE_CODES) {
    const letters = duties[code];
    if (letters === undefined) continue;
    cells[RoleId.parse(code)] = { duties: dutiesOfLetters(letters), when: "always", notInvolved: false };
  }
  return cells;
}

function chargeOf(activity: CatalogueActivity, duties: UsualDuties): Charge | null {
  return partiesWith(duties, "ARSVCI").has("provider") ? activity.charge : null;
}

/** The row's answer for given duties: owner's act, split and charge stand only where these duties call for them. */
export function answerWith(activity: CatalogueActivity, duties: UsualDuties): UsualAnswer {
  const owners = partiesWith(duties, "A");
  const isDoneOutside = [...partiesWith(duties, "R")].some((party) => !owners.has(party));
  const performers = partiesWith(duties, "RS");
  const split = performers.has("buyer") && performers.has("provider") ? activity.split : null;
  return {
    cells: cellsOf(duties),
    fields: {
      undecided: false,
      ownerAct: isDoneOutside ? activity.ownerAct : null,
      splitBuyer: split?.buyer ?? null,
      splitProvider: split?.provider ?? null,
      charge: chargeOf(activity, duties),
    },
  };
}

/** Each answer is put together once. */
const ANSWERS = new Map<string, UsualAnswer>();

/** What the market usually answers in a row, or `null` where it has no usual answer in this model. */
export function usualAnswer(catalogueId: string, model: EngagementModel): UsualAnswer | null {
  const activity = findCatalogueActivity(catalogueId);
  if (!activity || model === "undecided") return null;
  const usual = activity.usual[model];
  if (usual === "open" || usual === "none") return null;
  const key = `${model} ${catalogueId}`;
  const answer = ANSWERS.get(key) ?? answerWith(activity, usual);
  ANSWERS.set(key, answer);
  return answer;
}

/** The cells of the usual answer alone, or `null` where there is none. */
export function usualCells(catalogueId: string, model: EngagementModel): RowCells | null {
  return usualAnswer(catalogueId, model)?.cells ?? null;
}
