import { v7 } from "uuid";
import type { Content, ContentArea } from "#lib/matrix/content.ts";
import { newActivity, newRole } from "#lib/matrix/new-rows.ts";
import { orderBetween } from "#lib/matrix/order.ts";
import type { Area } from "#lib/matrix/schema/activity.ts";
import type { Party } from "#lib/matrix/schema/header.ts";
import { ActivityId, AreaId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Role } from "#lib/matrix/schema/role.ts";

export const NEW_ACTIVITY_NAME = "New activity";

function orderAfter(rows: readonly { readonly order: string }[], at: number): string {
  return orderBetween(rows[at]?.order ?? null, rows[at + 1]?.order ?? null);
}

/** A blank row after the row at an index of its area; -1 puts it first. */
export function addActivityBody(
  area: ContentArea,
  after: number,
): { readonly id: ActivityId; readonly body: OpBody } {
  const id = ActivityId.parse(v7());
  const order = orderAfter(area.activities, after);
  const activity = newActivity({ area: area.id, order, name: NEW_ACTIVITY_NAME });
  return { id, body: { kind: "activity.add", id, activity, cells: {} } };
}

export function addAreaBody(
  content: Content,
  fields: Pick<Area, "name" | "topic">,
): { readonly id: AreaId; readonly body: OpBody } {
  const id = AreaId.parse(v7());
  const order = orderAfter(content.areas, content.areas.length - 1);
  return { id, body: { kind: "area.add", id, area: { ...fields, scope: "in", order, removed: false } } };
}

export function addRoleBody(
  order: string,
  fields: {
    readonly name: string;
    readonly party: Party;
    readonly hours: Role["hours"];
    readonly foldsInto: RoleId | null;
  },
): { readonly id: RoleId; readonly body: OpBody } {
  const id = RoleId.parse(v7());
  const role = newRole({ ...fields, order });
  return { id, body: { kind: "role.add", id, role } };
}

/** The op that puts a row one place up or down; into the neighbouring area at the end of its own. */
export function moveActivityBody(content: Content, id: ActivityId, by: -1 | 1): OpBody | undefined {
  const areaAt = content.areas.findIndex((area) => area.activities.some((row) => row.id === id));
  const area = content.areas[areaAt];
  if (!area) return undefined;
  const at = area.activities.findIndex((row) => row.id === id);
  const target = at + by;
  if (target >= 0 && target < area.activities.length) {
    const order = orderAfter(area.activities, by === 1 ? target : target - 1);
    return { kind: "activity.edit", id, fields: { order } };
  }
  const neighbour = content.areas[areaAt + by];
  if (!neighbour) return undefined;
  const order = orderAfter(neighbour.activities, by === 1 ? -1 : neighbour.activities.length - 1);
  return { kind: "activity.edit", id, fields: { area: neighbour.id, order } };
}

/** The op that puts an area one place up or down. */
export function moveAreaBody(content: Content, id: AreaId, by: -1 | 1): OpBody | undefined {
  const at = content.areas.findIndex((area) => area.id === id);
  const target = at + by;
  if (at < 0 || target < 0 || target >= content.areas.length) return undefined;
  return {
    kind: "area.edit",
    id,
    fields: { order: orderAfter(content.areas, by === 1 ? target : target - 1) },
  };
}
