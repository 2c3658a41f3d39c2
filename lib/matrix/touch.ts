import { BLANK } from "./matrix.ts";
import type { RoleId } from "./schema/ids.ts";
import type { Change, Write } from "./tables.ts";

function keysOfCells(write: Extract<Write, { table: "cells" }>, kind: string): readonly string[] {
  if (write.action === "add") return Object.keys(write.row).map((role) => `cells/${write.id}/${role}`);
  return Object.entries(write.after).flatMap(([role, after]) => {
    const key = `cells/${write.id}/${role}`;
    if (after === undefined || (kind !== "cell.add" && kind !== "cell.remove")) return [key];
    const old = write.before[role as RoleId] ?? BLANK;
    if (old.notInvolved !== after.notInvolved) return [key];
    const added = after.duties.filter((duty) => !old.duties.includes(duty)).map((duty) => `${key}+${duty}`);
    const removed = old.duties.filter((duty) => !after.duties.includes(duty)).map((duty) => `${key}-${duty}`);
    return [...added, ...removed];
  });
}

/** The keys of the fields that a change touched: `table/id/field`, and `…+duty` or `…-duty` for merging letters. */
export function touchedKeys(change: Pick<Change, "kind" | "writes">): readonly string[] {
  return change.writes.flatMap((write) => {
    if (write.table === "cells") return keysOfCells(write, change.kind);
    const fields: object = write.action === "add" ? write.row : write.after;
    return Object.keys(fields).map((field) => `${write.table}/${write.id}/${field}`);
  });
}
