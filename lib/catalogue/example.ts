import type { Activity, TimeLimit } from "../matrix/schema/activity.ts";
import { RoleId } from "../matrix/schema/ids.ts";
import type { MatrixParts } from "../matrix/schema/op.ts";
import type { Role } from "../matrix/schema/role.ts";
import { decideAll } from "./decide-all.ts";
import { DEFAULT_BUSINESS_HOURS } from "./default-terms.ts";
import { EXAMPLE_FAULTS, withCells, withFields } from "./example-faults.ts";
import { EXAMPLE_TERMS } from "./example-terms.ts";
import { buildPreset, CALL_CHAIN } from "./preset.ts";
import type { RoleCode } from "./roles.ts";

const EXAMPLE_ROLES: readonly (readonly [RoleCode, Partial<Role>])[] = [
  ["B-Exec", { deputy: "Head of production" }],
  ["B-IT", { deputy: "Site technician, Ashby" }],
  ["M-Lead", { deputy: "Head of client services" }],
  ["M-Desk", { deputy: "Second desk at Lanternfield IT" }],
  ["T-ISP", { organisation: "Carrowline" }],
  ["T-Vendor", { organisation: "Millrace Systems" }],
];

const EXAMPLE_LIMITS: readonly (readonly [string, TimeLimit])[] = [
  ["HD-01", { amount: 15, unit: "minutes", clock: "business", from: "the call, e-mail or portal entry" }],
  ["HD-03", { amount: 4, unit: "hours", clock: "business", from: "the opening of the ticket" }],
  ["PA-09", { amount: 24, unit: "hours", clock: "around-the-clock", from: "the public warning of attacks" }],
  ["PA-13", { amount: 5, unit: "days", clock: "business", from: "the written request" }],
  ["BK-02", { amount: 4, unit: "hours", clock: "business", from: "the alarm of the failed job" }],
  ["MS-03", { amount: 1, unit: "hours", clock: "around-the-clock", from: "the hour in the leaver notice" }],
  ["SE-01", { amount: 15, unit: "minutes", clock: "around-the-clock", from: "the alert" }],
  [
    "SE-03",
    { amount: 30, unit: "minutes", clock: "around-the-clock", from: "the judgement that the alert is real" },
  ],
  ["SE-14", { amount: 24, unit: "hours", clock: "around-the-clock", from: "the hour the breach is known" }],
  ["AH-02", { amount: 2, unit: "minutes", clock: "around-the-clock", from: "the start of the call" }],
  [
    "AH-06",
    { amount: 10, unit: "minutes", clock: "around-the-clock", from: "the declaration of the emergency" },
  ],
  [
    "GR-03",
    { amount: 2, unit: "days", clock: "business", from: "the first or last working hour, counted back" },
  ],
];

const CALL_WAITS: Readonly<Record<string, number>> = { "M-Desk": 5, "M-Ops": 10, "B-Exec": 15 };

function withExampleDetails(parts: MatrixParts): MatrixParts {
  const roles = { ...parts.roles };
  for (const [code, fields] of EXAMPLE_ROLES) {
    const id = RoleId.parse(code);
    const role = roles[id];
    if (role) roles[id] = { ...role, ...fields };
  }
  const chain = parts.chains[CALL_CHAIN];
  const chains = chain
    ? {
        [CALL_CHAIN]: {
          ...chain,
          steps: chain.steps.map((step) => ({ ...step, waitMinutes: CALL_WAITS[step.role] ?? null })),
        },
      }
    : {};
  const limited = EXAMPLE_LIMITS.reduce(
    (made, [id, timeLimit]) => withFields(made, id, { timeLimit }),
    parts,
  );
  return { ...limited, roles, chains, terms: { ...parts.terms, ...EXAMPLE_TERMS } };
}

function withOpenEnds(parts: MatrixParts): MatrixParts {
  const undecided: Partial<Activity> = {
    undecided: true,
    ownerAct: null,
    splitBuyer: null,
    splitProvider: null,
    charge: null,
  };
  const open = withCells(withFields(parts, "HD-04", undecided), "HD-04", {});
  const outside: Partial<Activity> = {
    ...undecided,
    undecided: false,
    scope: "out",
    outHolder: "Marlowe Valve Works, with temporary staff of its own",
  };
  return withCells(withFields(open, "HD-08", outside), "HD-08", {});
}

/**
 * The example engagement: a manufacturer with two sites and its provider at the front desk, terms mostly agreed, one row
 * undecided, one outside the agreement, and the planted faults of `EXAMPLE_FAULTS`.
 */
export function buildExample(): MatrixParts {
  const preset = buildPreset({
    model: "front-desk",
    size: "must",
    columns: "folded",
    title: "Who does what: Marlowe Valve Works and Lanternfield IT",
    buyer: "Marlowe Valve Works",
    provider: "Lanternfield IT",
    businessHours: DEFAULT_BUSINESS_HOURS,
    zone: "Europe/London",
  });
  const agreed = withOpenEnds(withExampleDetails(decideAll(preset)));
  return EXAMPLE_FAULTS.reduce((parts, fault) => fault.plant(parts), agreed);
}
