import { DEFAULT_BUSINESS_HOURS } from "#lib/catalogue/default-terms.ts";
import { buildPreset } from "#lib/catalogue/preset.ts";
import { findDuty } from "#lib/matrix/duties.ts";
import { ActivityId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";

type DemoLetters = Readonly<Record<string, string>>;

/** Four rows as two companies might hand them in: one that nobody checks, one with two owners, two that are clear. */
const DEMO_ROWS: readonly (readonly [activity: string, letters: DemoLetters])[] = [
  ["HD-03", { buyer: "I", provider: "AR" }],
  ["BK-03", {}],
  ["AH-13", { buyer: "A", provider: "AR" }],
  ["MS-03", { buyer: "A", provider: "R" }],
];

/** The buyer owns the leaver's row and the provider does it: what the owner does is said. */
const OWNER_ACT = { act: "instruct", what: "by the leaver’s notice" } as const;

function cellOf(letters: string): Assignment {
  return {
    duties: [...letters].flatMap((letter) => findDuty(letter) ?? []),
    when: "always",
    notInvolved: false,
  };
}

/** The small matrix of the home page: three columns, four rows of the catalogue. */
export function buildDemoParts(): MatrixParts {
  const preset = buildPreset({
    model: "front-desk",
    size: "must",
    columns: "parties",
    title: "Try it",
    buyer: "Buyer",
    provider: "Provider",
    businessHours: DEFAULT_BUSINESS_HOURS,
    zone: "UTC",
  });
  const activities: MatrixParts["activities"] = {};
  const cells: MatrixParts["cells"] = {};
  for (const [key, letters] of DEMO_ROWS) {
    const id = ActivityId.parse(key);
    const row = preset.activities[id];
    if (!row) throw new Error(`The catalogue has no row ${key}`);
    activities[id] = {
      ...row,
      undecided: false,
      dependsOn: [],
      chain: null,
      ownerAct: row.ownerAct ?? OWNER_ACT,
    };
    cells[id] = Object.fromEntries(
      Object.entries(letters).map(([role, word]) => [RoleId.parse(role), cellOf(word)]),
    );
  }
  const header = { ...preset.header, letterSet: "RACI", model: "undecided", size: null } as const;
  return { ...preset, header, activities, cells, chains: {} };
}
