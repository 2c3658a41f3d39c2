import { canonicalJson, type Json } from "../canonical-json.ts";
import type { Matrix } from "../matrix.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { ActivityId, OpId, RoleId } from "../schema/ids.ts";
import type { OpBody } from "../schema/op.ts";
import type { Tables, Write } from "../tables.ts";
import { clash } from "./clash.ts";
import { accept, type DecideContext, type Decision } from "./context.ts";
import { isRemovedTwice, refuseGone, refuseGoneRow, refuseUnknown } from "./gone.ts";

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
    // A field that is younger than the matrix has said nothing so far.
    before[key] = row[key] === undefined ? (null as Tables[K][typeof key]) : row[key];
    after[key] = value;
    changed.push(key);
  }
  // A write of one table; TypeScript does not follow the generic into the union.
  return { write: { table, id, action: "edit", before, after } as unknown as Write, changed };
}

/** What an op carries whole is taken or kept whole; of named fields each stands for itself. */
const WHOLE: ReadonlySet<EditableTable> = new Set(["setting", "contact"]);
/** A place is an area and an order in it: one without the other says nothing. */
const PLACE: ReadonlySet<string> = new Set(["area", "order"]);

function partsOf(table: EditableTable, changed: readonly string[]): readonly (readonly string[])[] {
  if (WHOLE.has(table)) return [changed];
  const place = changed.filter((field) => PLACE.has(field));
  const others = changed.filter((field) => !PLACE.has(field)).map((field) => [field]);
  return place.length > 0 ? [place, ...others] : others;
}

function pick(row: object, fields: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)));
}

/**
 * Edits fields of one row. Fields that somebody else has touched since the base are kept as a conflict; the other
 * fields of the same op are written.
 */
export function decideEdit<K extends EditableTable>(
  matrix: Matrix,
  op: { readonly id: OpId; readonly body: OpBody },
  context: DecideContext,
  target: { readonly table: K; readonly id: string; readonly fields: Partial<Tables[K]> },
): Decision {
  const { table, id } = target;
  const rows: Readonly<Record<string, Tables[K]>> = matrix.tables[table];
  const row = rows[id];
  if (row === undefined) return refuse("not-found", `There is no ${table} “${id}” in this matrix.`);
  if (isRemovedTwice(matrix, target)) return accept();
  const gone = refuseGoneRow(matrix, target);
  if (gone) return gone;
  const { write, changed } = editOf(table, id, row, target.fields);
  if (changed.length === 0 || write.action !== "edit") return accept();
  const keysOf = (fields: readonly string[]) => fields.map((field) => `${table}/${id}/${field}`);
  const late = partsOf(table, changed)
    .filter((part) => context.touchedSince(keysOf(part), context.base))
    .flat();
  const touch = context.touchedSince(keysOf(late), context.base);
  if (!touch) return accept(write);
  const losing = pick(write.after, late);
  const kept = clash(
    context,
    { id: op.id, body: "fields" in op.body ? { ...op.body, fields: losing } : op.body },
    touch,
    {
      activity: table === "activity" ? (id as ActivityId) : null,
      field: keysOf(late).join(" "),
      losing,
      standing: pick(write.before, late),
    },
  );
  const free = changed.filter((field) => !late.includes(field));
  if (free.length === 0) return kept;
  // The same edit with fewer fields.
  const rest = { ...write, before: pick(write.before, free), after: pick(write.after, free) } as Write;
  const message = `${touch.by.name} changed a part of this at the same time; both values are kept until somebody chooses, and the rest is saved.`;
  return { ...kept, message, writes: [rest, ...kept.writes] };
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
  switch (body.kind) {
    case "activity.add":
    case "activity.edit": {
      const fields = body.kind === "activity.add" ? body.activity : body.fields;
      const lost = fields.dependsOn?.find((id) => activity[id] === undefined || id === body.id);
      return (
        (fields.area === undefined ? undefined : refuseGone("area", fields.area, area[fields.area])) ??
        (fields.chain ? refuseGone("call chain", fields.chain, chain[fields.chain]) : undefined) ??
        (lost ? refuseUnknown("other row", lost) : undefined)
      );
    }
    case "role.add":
    case "role.edit": {
      const parent = (body.kind === "role.add" ? body.role : body.fields).foldsInto;
      if (!parent) return undefined;
      return refuseGone("column", parent, role[parent]) ?? refuseLoop(matrix, body.id, parent);
    }
    case "chain.add":
    case "chain.edit": {
      const { steps = [] } = body.kind === "chain.add" ? body.chain : body.fields;
      const lost = steps
        .flatMap((step) => [step.role, step.deputy])
        .find((id) => id !== null && role[id] === undefined);
      return lost ? refuseUnknown("role", lost) : undefined;
    }
    case "gap.propose":
      if (body.gap.activity && !activity[body.gap.activity]) return refuseUnknown("row", body.gap.activity);
      return body.gap.role && !role[body.gap.role] ? refuseUnknown("role", body.gap.role) : undefined;
    default:
      return undefined;
  }
}
