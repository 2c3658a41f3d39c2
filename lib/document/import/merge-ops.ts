import type { Content } from "#lib/matrix/content.ts";
import { dutiesOf } from "#lib/matrix/duties.ts";
import { byOrder, orderBetween } from "#lib/matrix/order.ts";
import { LETTER_SETS } from "#lib/matrix/schema/header.ts";
import { ActivityId, AreaId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts, OpBody } from "#lib/matrix/schema/op.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import type { MergedRow, RoleTargets } from "./merge-plan.ts";
import { fold } from "./words/fold.ts";

/** What somebody chose for the rows of a merge, by the id of the brought row. */
export interface MergeChoices {
  /** Rows that are not there yet and come in. */
  readonly added: ReadonlySet<string>;
  /** Rows whose differing cells are overwritten with what was brought. */
  readonly overwritten: ReadonlySet<string>;
}

export interface MergeInput {
  readonly agreed: Content;
  readonly parts: MatrixParts;
  readonly targets: RoleTargets;
  readonly rows: readonly MergedRow[];
  readonly choices: MergeChoices;
  readonly newId: () => string;
}

/** Letters that the matrix does not have yet make its set of letters larger. */
function widenLetters({ agreed, parts }: MergeInput): readonly OpBody[] {
  const used = new Set(
    Object.values(parts.cells).flatMap((row) =>
      Object.values<Assignment>(row).flatMap(({ duties }) => duties),
    ),
  );
  const wanted = new Set([...used, ...dutiesOf(agreed.header.letterSet)]);
  const letterSet =
    LETTER_SETS.find((set) => [...wanted].every((duty) => dutiesOf(set).includes(duty))) ?? "RASCI-V";
  return letterSet === agreed.header.letterSet ? [] : [{ kind: "header.edit", fields: { letterSet } }];
}

/**
 * The ops of a merge, as one gesture: new columns, new areas and new rows at their ends, letters into empty cells, and
 * into others only where somebody said so.
 */
export function mergeOps(input: MergeInput): readonly OpBody[] {
  const { agreed, parts, targets, rows, choices, newId } = input;
  const ops: OpBody[] = [...widenLetters(input)];
  const columns = new Map<string, RoleId>();
  let order = agreed.roles.at(-1)?.order ?? null;
  for (const [key, role] of byOrder(parts.roles)) {
    const target = targets[key];
    if (target?.kind === "column") columns.set(key, target.id);
    if (target?.kind !== "new") continue;
    const id = RoleId.parse(newId());
    order = orderBetween(order, null);
    columns.set(key, id);
    ops.push({ kind: "role.add", id, role: { ...role, order, foldsInto: null } });
  }

  const areas = new Map(agreed.areas.map(({ id, name }) => [fold(name), id]));
  const byTopic = new Map(
    agreed.areas.flatMap(({ id, topic }) => (topic === null ? [] : [[topic, id] as const])),
  );
  const ends = new Map(agreed.areas.map(({ id, activities }) => [id, activities.at(-1)?.order ?? null]));
  let areaOrder = agreed.areas.at(-1)?.order ?? null;
  const areaOf = (brought: AreaId): AreaId | undefined => {
    const area = parts.areas[brought];
    if (!area) return undefined;
    const known = areas.get(fold(area.name)) ?? (area.topic === null ? undefined : byTopic.get(area.topic));
    if (known) return known;
    const id = AreaId.parse(newId());
    areaOrder = orderBetween(areaOrder, null);
    areas.set(fold(area.name), id);
    ends.set(id, null);
    ops.push({ kind: "area.add", id, area: { ...area, order: areaOrder } });
    return id;
  };
  const cellsOf = (key: ActivityId): Readonly<Record<RoleId, Assignment>> =>
    Object.fromEntries(
      Object.entries<Assignment>(parts.cells[key] ?? {}).flatMap(([role, cell]) => {
        const column = columns.get(role);
        return column ? [[column, cell]] : [];
      }),
    );

  for (const row of rows) {
    const brought = parts.activities[row.id];
    if (!brought) continue;
    if (!row.match) {
      const area = choices.added.has(row.id) ? areaOf(brought.area) : undefined;
      if (!area) continue;
      const at = orderBetween(ends.get(area) ?? null, null);
      ends.set(area, at);
      ops.push({
        kind: "activity.add",
        id: ActivityId.parse(newId()),
        activity: { ...brought, area, order: at, catalogueId: null, chain: null, dependsOn: [] },
        cells: cellsOf(row.id),
      });
      continue;
    }
    const activity = row.match.id;
    for (const { role, brought: cell, state } of row.cells)
      if (state === "fills" || (state === "differs" && choices.overwritten.has(row.id)))
        ops.push({ kind: "cell.set", activity, role, cell });
    for (const [key, cell] of Object.entries<Assignment>(parts.cells[row.id] ?? {})) {
      const column = targets[key]?.kind === "new" ? columns.get(key) : undefined;
      if (column) ops.push({ kind: "cell.set", activity, role: column, cell });
    }
  }
  return ops;
}
