import { findDuty } from "../matrix/duties.ts";
import { orderBetween } from "../matrix/order.ts";
import type { Activity } from "../matrix/schema/activity.ts";
import { ActivityId, AreaId, RoleId } from "../matrix/schema/ids.ts";
import type { MatrixParts } from "../matrix/schema/op.ts";
import type { Assignment, RowCells } from "../matrix/schema/role.ts";
import type { RoleCode } from "./roles.ts";

/** A fault left in the example for people to find. */
export interface PlantedFault {
  /** The rules of which one reports it. */
  readonly rules: readonly string[];
  /** The row that it stands in; `null` where a whole row is missing. */
  readonly activity: string | null;
  readonly plant: (parts: MatrixParts) => MatrixParts;
}

type Letters = Readonly<Partial<Record<RoleCode, string>>>;

/** Cells from letters: `{ "B-IT": "AR" }`. */
export function cellsFrom(letters: Letters): RowCells {
  const cells: Record<RoleId, Assignment> = {};
  for (const [code, word] of Object.entries(letters)) {
    const duties = [...word].flatMap((letter) => findDuty(letter) ?? []);
    cells[RoleId.parse(code)] = { duties, when: "always", notInvolved: false };
  }
  return cells;
}

/** The parts with some fields of one row replaced; throws when the row is not there. */
export function withFields(parts: MatrixParts, activity: string, fields: Partial<Activity>): MatrixParts {
  const id = ActivityId.parse(activity);
  const old = parts.activities[id];
  if (!old) throw new Error(`The example has no row ${activity}`);
  return { ...parts, activities: { ...parts.activities, [id]: { ...old, ...fields } } };
}

/** The parts with all cells of one row replaced. */
export function withCells(parts: MatrixParts, activity: string, letters: Letters): MatrixParts {
  return { ...parts, cells: { ...parts.cells, [ActivityId.parse(activity)]: cellsFrom(letters) } };
}

function withoutRow(parts: MatrixParts, activity: string): MatrixParts {
  const { [ActivityId.parse(activity)]: _row, ...activities } = parts.activities;
  const { [ActivityId.parse(activity)]: _cells, ...cells } = parts.cells;
  return { ...parts, activities, cells };
}

/** A row that the parties wrote themselves, at the end of its area. */
function withOwnRow(
  parts: MatrixParts,
  id: string,
  fields: Pick<Activity, "name" | "rhythm" | "evidence">,
  topic: string,
  letters: Letters,
) {
  const area = AreaId.parse(topic);
  const last = Object.values(parts.activities)
    .filter((activity) => activity.area === area)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .at(-1);
  if (!last) throw new Error(`The example has no row in the area ${topic}`);
  const row: Activity = {
    ...last,
    ...fields,
    catalogueId: null,
    order: orderBetween(last.order, null),
    kind: "act",
    hours: null,
    undecided: false,
    charge: null,
    ownerAct: null,
    splitBuyer: null,
    splitProvider: null,
    timeLimit: null,
    chain: null,
    dependsOn: [],
    evidenceHolder: "buyer",
  };
  return withCells(
    { ...parts, activities: { ...parts.activities, [ActivityId.parse(id)]: row } },
    id,
    letters,
  );
}

export const EXAMPLE_FAULTS: readonly PlantedFault[] = [
  {
    rules: ["owner-in-each-party"],
    activity: "BK-03",
    plant: (parts) => withCells(parts, "BK-03", { "B-IT": "AR", "M-Lead": "A" }),
  },
  {
    rules: ["restore-test-missing"],
    activity: null,
    plant: (parts) => withoutRow(parts, "BK-04"),
  },
  {
    rules: ["no-owner"],
    activity: "BK-08",
    plant: (parts) => withCells(parts, "BK-08", { "B-IT": "R" }),
  },
  {
    rules: ["nobody-does-it"],
    activity: "BK-06",
    plant: (parts) => withCells(parts, "BK-06", { "B-IT": "A", "M-Ops": "C" }),
  },
  {
    rules: ["two-owners"],
    activity: "AH-10",
    plant: (parts) => withCells(parts, "AH-10", { "M-Lead": "A", "M-Ops": "AR", "B-IT": "I" }),
  },
  {
    rules: ["after-hours-no-owner", "coverage-hole"],
    activity: "AH-05",
    plant: (parts) => withCells(parts, "AH-05", { "B-IT": "AR", "M-Ops": "I" }),
  },
  {
    rules: ["shared-without-split"],
    activity: "GR-02",
    plant: (parts) => withFields(parts, "GR-02", { splitBuyer: null }),
  },
  {
    rules: ["owner-act-unsaid"],
    activity: "PA-07",
    plant: (parts) => withFields(parts, "PA-07", { ownerAct: null }),
  },
  {
    rules: ["third-party-as-owner"],
    activity: "VE-01",
    plant: (parts) => withCells(parts, "VE-01", { "T-ISP": "AR", "M-Desk": "C", "B-IT": "I" }),
  },
  {
    rules: ["placeholder-left"],
    activity: "ST-13",
    plant: (parts) => withFields(parts, "ST-13", { note: "The report arrives on day [●] of each month." }),
  },
  {
    rules: ["activity-too-vague"],
    activity: "own-server-support",
    plant: (parts) =>
      withOwnRow(
        parts,
        "own-server-support",
        { name: "Server support", rhythm: "each", evidence: "Ticket with cause and fix" },
        "help-desk",
        {
          "B-IT": "AR",
        },
      ),
  },
  {
    rules: ["weasel-word"],
    activity: "own-machine-makers",
    plant: (parts) =>
      withOwnRow(
        parts,
        "own-machine-makers",
        {
          name: "Coordinate remote access for the machine makers as needed",
          rhythm: "each",
          evidence: "Log of the remote sessions",
        },
        "vendor-management",
        { "B-IT": "A", "B-App": "R" },
      ),
  },
];
