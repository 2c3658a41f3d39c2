import type { Matrix } from "../matrix.ts";
import { refuse } from "../refusal.ts";
import type { MatrixParts } from "../schema/op.ts";
import type { Write } from "../tables.ts";
import { accept, type Decision } from "./context.ts";

/** Fills a matrix that has nothing in it yet; refused when a part points at one that is missing. */
export function decideFill(matrix: Matrix, parts: MatrixParts): Decision {
  if (matrix.tables.header["matrix"]) return refuse("exists", "This matrix is filled already.");
  const lost = findLostReference(parts);
  if (lost) return refuse("not-found", `“${lost}” is named but is not in the file.`);
  const writes: Write[] = [
    { table: "header", id: "matrix", action: "add", row: parts.header },
    { table: "terms", id: "matrix", action: "add", row: parts.terms },
  ];
  for (const [id, row] of Object.entries(parts.areas)) writes.push({ table: "area", id, action: "add", row });
  for (const [id, row] of Object.entries(parts.roles)) writes.push({ table: "role", id, action: "add", row });
  for (const [id, row] of Object.entries(parts.chains))
    writes.push({ table: "chain", id, action: "add", row });
  for (const [id, row] of Object.entries(parts.activities))
    writes.push({ table: "activity", id, action: "add", row });
  for (const [id, row] of Object.entries(parts.cells))
    writes.push({ table: "cells", id, action: "add", row });
  for (const [id, row] of Object.entries(parts.settings ?? {}))
    writes.push({ table: "setting", id, action: "add", row });
  for (const [id, gap] of Object.entries(parts.gaps ?? {})) {
    writes.push({
      table: "gap",
      id,
      action: "add",
      row: { ...gap, buyer: null, provider: null, removed: false },
    });
  }
  return accept(...writes);
}

function findLostReference(parts: MatrixParts): string | undefined {
  const areas: Readonly<Record<string, unknown>> = parts.areas;
  const roles: Readonly<Record<string, unknown>> = parts.roles;
  const activities: Readonly<Record<string, unknown>> = parts.activities;
  const chains: Readonly<Record<string, unknown>> = parts.chains;
  const inActivities = Object.values(parts.activities).flatMap((activity) => [
    ...(areas[activity.area] === undefined ? [activity.area] : []),
    ...(activity.chain !== null && chains[activity.chain] === undefined ? [activity.chain] : []),
    ...activity.dependsOn.filter((id) => activities[id] === undefined),
  ]);
  const inRoles = Object.values(parts.roles).flatMap((role) =>
    role.foldsInto !== null && roles[role.foldsInto] === undefined ? [role.foldsInto] : [],
  );
  const inCells = Object.entries(parts.cells).flatMap(([activity, cells]) => [
    ...(activities[activity] === undefined ? [activity] : []),
    ...Object.keys(cells).filter((role) => roles[role] === undefined),
  ]);
  const inChains = Object.values(parts.chains).flatMap((chain) =>
    chain.steps
      .flatMap((step) => [step.role, ...(step.deputy === null ? [] : [step.deputy])])
      .filter((role) => roles[role] === undefined),
  );
  const inGaps = Object.values(parts.gaps ?? {}).flatMap(({ activity, role }) => [
    ...(activity !== null && activities[activity] === undefined ? [activity] : []),
    ...(role !== null && roles[role] === undefined ? [role] : []),
  ]);
  return [...inActivities, ...inRoles, ...inCells, ...inChains, ...inGaps][0];
}
