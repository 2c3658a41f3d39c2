import { canonicalJson, type Json } from "../canonical-json.ts";
import type { Matrix } from "../matrix.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { ActivityId, OpId, RoleId } from "../schema/ids.ts";
import type { OpBody } from "../schema/op.ts";
import type { Tables, Write } from "../tables.ts";
import { clash } from "./clash.ts";
import { accept, type DecideContext, type Decision } from "./context.ts";

type EditableTable = "header" | "terms" | "area" | "role" | "activity" | "chain" | "setting" | "contact";

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json);
}

/** The edit that a patch makes of a row, without the fields that have the value already. */
function editOf<K extends EditableTable>(
  table: K,
  id: string,
  row: Tables[K],
  fields: Partial<Tables[K]>,
): { readonly write: Write; readonly changed: readonly string[] } {
  const before: Partial<Tables[K]> = {};
  const after: Partial<Tables[K]> = {};
  const changed: string[] = [];
  for (const key in fields) {
    const value = fields[key];
    if (value === undefined || same(row[key], value)) continue;
    before[key] = row[key];
    after[key] = value;
    changed.push(key);
  }
  // A write of one table; TypeScript does not follow the generic into the union.
  return { write: { table, id, action: "edit", before, after } as unknown as Write, changed };
}

const WORDS: Readonly<Partial<Record<EditableTable, string>>> = {
  activity: "row",
  area: "area",
  role: "column",
  chain: "call chain",
};

/** Whether a row of a table that keeps removed rows is one of them; a contact comes back by being written again. */
function isRemoved(table: EditableTable, row: object): boolean {
  return WORDS[table] !== undefined && "removed" in row && row.removed === true;
}

/** Edits fields of one row; a field that somebody else has touched since the base is a conflict. */
export function decideEdit<K extends EditableTable>(
  matrix: Matrix,
  op: { readonly id: OpId; readonly body: OpBody },
  context: DecideContext,
  target: { readonly table: K; readonly id: string; readonly fields: Partial<Tables[K]> },
): Decision {
  const rows: Readonly<Record<string, Tables[K]>> = matrix.tables[target.table];
  const row = rows[target.id];
  if (row === undefined)
    return refuse("not-found", `There is no ${target.table} “${target.id}” in this matrix.`);
  if (isRemoved(target.table, row)) {
    const fields: { readonly removed?: boolean } = target.fields;
    if (fields.removed === true && Object.keys(fields).length === 1) return accept();
    if (fields.removed !== false)
      return refuse(
        "removed",
        `This ${WORDS[target.table]} was removed. Restore it from the history first; your text is kept here.`,
      );
  }
  const { write, changed } = editOf(target.table, target.id, row, target.fields);
  if (changed.length === 0) return accept();
  const keys = changed.map((field) => `${target.table}/${target.id}/${field}`);
  const touch = context.touchedSince(keys, context.base);
  if (touch && write.action === "edit") {
    return clash(context, op, touch, {
      activity: target.table === "activity" ? (target.id as ActivityId) : null,
      field: keys.join(" "),
      losing: write.after,
      standing: write.before,
    });
  }
  return accept(write);
}

function refuseLoop(matrix: Matrix, id: RoleId, parent: RoleId): Refusal | undefined {
  const seen = new Set<string>();
  for (
    let above: RoleId | null = parent;
    above !== null && !seen.has(above);
    above = matrix.tables.role[above]?.foldsInto ?? null
  ) {
    if (above === id) return refuse("invalid", "A role cannot fold into itself.");
    seen.add(above);
  }
  return undefined;
}

/** Refuses references to rows that are not there, and roles that would fold into themselves. */
export function refuseBrokenReference(matrix: Matrix, body: OpBody): Refusal | undefined {
  const { area, activity, chain, role } = matrix.tables;
  const missing = (what: string, id: string) =>
    refuse("not-found", `There is no ${what} “${id}” in this matrix.`);
  switch (body.kind) {
    case "activity.add":
    case "activity.edit": {
      const fields = body.kind === "activity.add" ? body.activity : body.fields;
      if (fields.area !== undefined && area[fields.area]?.removed !== false)
        return missing("area", fields.area);
      if (fields.chain && chain[fields.chain]?.removed !== false) return missing("call chain", fields.chain);
      const lost = fields.dependsOn?.find((id) => activity[id] === undefined || id === body.id);
      return lost ? missing("other row", lost) : undefined;
    }
    case "role.add":
    case "role.edit": {
      const parent = (body.kind === "role.add" ? body.role : body.fields).foldsInto;
      if (!parent) return undefined;
      return role[parent]?.removed === false ? refuseLoop(matrix, body.id, parent) : missing("role", parent);
    }
    case "chain.add":
    case "chain.edit": {
      const { steps = [] } = body.kind === "chain.add" ? body.chain : body.fields;
      const lost = steps
        .flatMap((step) => [step.role, step.deputy])
        .find((id) => id !== null && role[id] === undefined);
      return lost ? missing("role", lost) : undefined;
    }
    case "gap.propose":
      if (body.gap.activity && !activity[body.gap.activity]) return missing("row", body.gap.activity);
      return body.gap.role && !role[body.gap.role] ? missing("role", body.gap.role) : undefined;
    default:
      return undefined;
  }
}
