import { EMPTY } from "./columns.ts";
import { type Asked, record, text, type Verdict } from "./edits.ts";
import { type Entry, isSame, setField, type Tables, type Written } from "./history.ts";

const NEVER = /^(gap\.|row\.|terms\.(un)?confirm|edition\.|contact\.|matrix\.)/;
const CAN_BE_REMOVED = ["area", "role", "activity", "chain"];
const USUAL: Readonly<Record<string, unknown>> = { off: false, reason: null, threshold: null };

function isLetter(value: unknown): boolean {
  return value !== undefined && !isSame(value, EMPTY);
}

/** Whether somebody points at a row, or has put something into it, that was not there when it was added. */
function isUsed(tables: Tables, table: string, id: string, added: readonly Entry[]): boolean {
  const live = (name: string) => Object.values(tables[name] ?? {}).filter((row) => row["removed"] === false);
  switch (table) {
    case "area":
      return live("activity").some((row) => row["area"] === id);
    case "chain":
      return live("activity").some((row) => row["chain"] === id);
    case "activity":
      return (
        live("activity").some((row) => (row["dependsOn"] as readonly unknown[]).includes(id)) ||
        Object.entries(tables["cells"]?.[id] ?? {}).some(
          ([role, cell]) =>
            isLetter(cell) && !added.some((entry) => entry.table === "cells" && entry.field === role),
        )
      );
    case "role":
      return (
        live("role").some((role) => role["foldsInto"] === id) ||
        live("chain").some((chain) => JSON.stringify(chain["steps"]).includes(`"${id}"`)) ||
        Object.entries(tables["activity"] ?? {}).some(
          ([row, fields]) => fields["removed"] === false && isLetter(tables["cells"]?.[row]?.[id]),
        )
      );
    default:
      return false;
  }
}

function back(tables: Tables, entry: Entry): Written | undefined {
  const { table, id, field, before } = entry;
  const isAdded = before === undefined;
  if (table === "conflict" && isAdded) return undefined;
  if (isAdded && CAN_BE_REMOVED.includes(table)) return setField(tables, table, id, "removed", true);
  if (isAdded && table === "setting") return setField(tables, table, id, field, USUAL[field]);
  return setField(tables, table, id, field, isAdded ? EMPTY : before);
}

/** Takes back one's own change: each field goes to what it was before, unless somebody has built on it. */
export function undo(asked: Asked, kindOf: (op: string) => string | undefined): Verdict {
  const { history, now, body, by } = asked;
  const of = text(body["of"]);
  const entries = history.entries.filter((entry) => entry.op === of);
  const kind = kindOf(of);
  if (kind === undefined) return { refused: "not-found" };
  if (entries.some((entry) => entry.by !== by)) return { refused: "not-allowed" };
  if (NEVER.test(kind)) return { refused: "not-allowed" };
  const isBuiltUpon = entries.some((entry) => {
    if (entry.table === "conflict" && entry.before === undefined) return false;
    return !isSame(now[entry.table]?.[entry.id]?.[entry.field], entry.value);
  });
  const added = entries.filter((entry) => entry.before === undefined);
  const isInUse = [...new Set(added.map((entry) => `${entry.table} ${entry.id}`))].some((key) => {
    const [table = "", id = ""] = key.split(" ");
    return isUsed(now, table, id, added);
  });
  if (record(body)["force"] !== true && (isBuiltUpon || isInUse)) return { refused: "built-upon" };
  const wanted = new Map<string, Written>();
  for (const entry of entries.toReversed()) {
    const write = back(now, entry);
    if (write) wanted.set(`${write.table} ${write.id} ${write.field}`, write);
  }
  return { writes: [...wanted.values()].filter((write) => !isSame(write.before, write.value)) };
}
