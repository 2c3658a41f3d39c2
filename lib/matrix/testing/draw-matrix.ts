import { type Content, content } from "../content.ts";
import type { DrawOptions } from "../draw-options.ts";
import { matrixOfParts } from "../file.ts";
import type { Matrix } from "../matrix.ts";
import { orderBetween } from "../order.ts";
import { GapId, MatrixId, RuleId } from "../schema/ids.ts";
import { MatrixParts, type ProposedGap } from "../schema/op.ts";
import { BLANK_ACTIVITY, BLANK_AREA, BLANK_HEADER, BLANK_ROLE, BLANK_TERMS } from "./blank-rows.ts";
import { readGrid } from "./read-grid.ts";

/** The id that a drawn name gets: “Answer a user's call” becomes `answer-a-user-s-call`. */
export function drawnId(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function createNaming(): (name: string) => { readonly id: string; readonly order: string } {
  const taken = new Set<string>();
  let order: string | null = null;
  return (name) => {
    const stem = drawnId(name) || "row";
    let id = stem;
    for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`;
    taken.add(id);
    order = orderBetween(order, null);
    return { id, order };
  };
}

function refuseUnknownNames(
  options: Readonly<Record<string, unknown>> | undefined,
  drawn: readonly string[],
): void {
  const stray = Object.keys(options ?? {}).find((name) => !drawn.includes(name));
  if (stray !== undefined) throw new Error(`Nothing named “${stray}” is drawn`);
}

/**
 * The parts of a drawn matrix. The first line names the columns (`Buyer/IT lead`, or a bare party), a line without a
 * dash begins an area, a line with one is a row. Cells: letters, `-` (not involved), `R@night`, `R@business`.
 */
export function drawParts(grid: string, options: DrawOptions = {}): MatrixParts {
  const drawn = readGrid(grid);
  refuseUnknownNames(
    options.areas,
    drawn.areas.map((area) => area.name),
  );
  refuseUnknownNames(
    options.roles,
    drawn.roles.map((role) => role.name),
  );
  refuseUnknownNames(
    options.activities,
    drawn.areas.flatMap((area) => area.rows.map((row) => row.name)),
  );
  const nameRole = createNaming();
  const nameArea = createNaming();
  const nameActivity = createNaming();
  const roles = drawn.roles.map(({ name, party }) => {
    const { id, order } = nameRole(name);
    return { id, row: { ...BLANK_ROLE, name, party, order, ...options.roles?.[name] } };
  });
  const parts = {
    header: { ...BLANK_HEADER, ...options.header },
    terms: { ...BLANK_TERMS, ...options.terms },
    areas: new Map<string, object>(),
    roles: Object.fromEntries(roles.map(({ id, row }) => [id, row])),
    activities: new Map<string, object>(),
    cells: new Map<string, object>(),
    chains: new Map<string, object>(),
  };
  for (const area of drawn.areas) {
    const { id: areaId, order } = nameArea(area.name);
    parts.areas.set(areaId, { ...BLANK_AREA, name: area.name, order, ...options.areas?.[area.name] });
    for (const row of area.rows) {
      const { id, order: place } = nameActivity(row.name);
      parts.activities.set(id, {
        ...BLANK_ACTIVITY,
        area: areaId,
        name: row.name,
        order: place,
        ...options.activities?.[row.name],
      });
      parts.cells.set(
        id,
        Object.fromEntries(
          roles.flatMap(({ id: role }, at) => (row.cells[at] ? [[role, row.cells[at]]] : [])),
        ),
      );
    }
  }
  for (const [id, chain] of Object.entries(options.chains ?? {})) {
    parts.chains.set(id, { name: id, steps: [], afterLastStep: null, removed: false, ...chain });
  }
  return MatrixParts.parse({
    ...parts,
    areas: Object.fromEntries(parts.areas),
    activities: Object.fromEntries(parts.activities),
    cells: Object.fromEntries(parts.cells),
    chains: Object.fromEntries(parts.chains),
  });
}

/** A matrix at revision 1, filled with parts; throws when they do not fit together. */
export function fillMatrix(parts: MatrixParts, id = "drawn"): Matrix {
  const filled = matrixOfParts(MatrixId.parse(id), parts);
  if (!filled.ok) throw new Error(filled.message);
  return filled.value;
}

/** A matrix drawn as a text grid, at revision 1; see `drawParts` for the drawing. */
export function drawMatrix(grid: string, options: DrawOptions = {}): Matrix {
  return fillMatrix(drawParts(grid, options));
}

/** What is agreed in a drawn matrix. */
export function drawContent(grid: string, options: DrawOptions = {}): Content {
  return { ...content(drawMatrix(grid, options)), gaps: Object.entries(options.gaps ?? {}).map(acceptedGap) };
}

function acceptedGap([id, fields]: [string, Partial<ProposedGap>]): Content["gaps"][number] {
  return {
    id: GapId.parse(id),
    key: `no-owner/${id}`,
    basis: "0".repeat(64),
    rule: RuleId.parse("no-owner"),
    activity: null,
    role: null,
    sentence: "Calls at night are not answered until the second engineer starts.",
    reason: "The second engineer starts in May.",
    owner: "Service manager",
    until: "2026-06-30",
    ...fields,
    buyer: null,
    provider: null,
    removed: false,
  };
}
