import { canonicalJson, type Json } from "./canonical-json.ts";
import type { ContentActivity } from "./content.ts";
import { sameAssignment } from "./duties.ts";
import { BLANK } from "./matrix.ts";
import type { Activity } from "./schema/activity.ts";
import type { RoleId } from "./schema/ids.ts";
import type { OpBody } from "./schema/op.ts";

const PLACE: ReadonlySet<string> = new Set(["id", "cells", "order", "area"]);

/** The ops that give a row back what it said before: fields and cells that differ, not its place. */
export function restoreRow(now: ContentActivity, then: ContentActivity): readonly OpBody[] {
  const fields: Partial<Activity> = {};
  const { id: _id, cells: _cells, ...before } = then;
  for (const key of Object.keys(before) as (keyof Activity)[]) {
    if (PLACE.has(key) || canonicalJson(now[key] as Json) === canonicalJson(before[key] as Json)) continue;
    Object.assign(fields, { [key]: before[key] });
  }
  const roles = new Set([...Object.keys(now.cells), ...Object.keys(then.cells)]);
  const cells = [...roles].flatMap((key): readonly OpBody[] => {
    const role = key as RoleId;
    const cell = then.cells[role] ?? BLANK;
    return sameAssignment(now.cells[role] ?? BLANK, cell)
      ? []
      : [{ kind: "cell.set", activity: now.id, role, cell }];
  });
  // The letters first: an owner settles an undecided row, and the fields say what it was before.
  return Object.keys(fields).length > 0 ? [...cells, { kind: "activity.edit", id: now.id, fields }] : cells;
}
