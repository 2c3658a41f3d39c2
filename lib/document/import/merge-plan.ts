import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { isBlank, sameAssignment } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import { byOrder } from "#lib/matrix/order.ts";
import { ActivityId, type RoleId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { findCatalogueRow } from "./coverage.ts";
import { roleKey } from "./role-key.ts";
import { fold } from "./words/fold.ts";

/** Where the letters of a brought role go: to a column that is there, to a new one, or nowhere. */
export type RoleTarget =
  | { readonly kind: "column"; readonly id: RoleId }
  | { readonly kind: "new" }
  | { readonly kind: "none" };

/** One cell of a row that is there, beside what was brought for it. */
export interface MergedCell {
  readonly role: RoleId;
  readonly now: Assignment;
  readonly brought: Assignment;
  /** `fills`: nothing stands there; `differs`: something else does. */
  readonly state: "same" | "fills" | "differs";
}

/** A row that was brought, and the row that is there and means the same, if one does. */
export interface MergedRow {
  readonly id: ActivityId;
  readonly name: string;
  readonly area: string;
  readonly match: Pick<ContentActivity, "id" | "name"> | null;
  readonly cells: readonly MergedCell[];
}

export type RoleTargets = Readonly<Record<string, RoleTarget>>;

/** A guess where each brought role belongs: the column of the same name, else the only one of its party. */
export function guessTargets({ roles }: Content, parts: MatrixParts): RoleTargets {
  const taken = new Set<string>();
  const guesses = byOrder(parts.roles).map(([key, role]): readonly [string, RoleTarget] => {
    const free = roles.filter(({ id }) => !taken.has(id));
    const named = free.find(({ name }) => roleKey(name) === roleKey(role.name));
    const ofParty = free.filter(({ party }) => party === role.party && party !== "unknown");
    const column = named ?? (ofParty.length === 1 ? ofParty[0] : undefined);
    if (column) taken.add(column.id);
    return [key, column ? { kind: "column", id: column.id } : { kind: "new" }];
  });
  return Object.fromEntries(guesses);
}

interface Known {
  readonly activity: ContentActivity;
  readonly area: string;
}

function onlyOne<T>(some: readonly T[]): T | undefined {
  return some.length === 1 ? some[0] : undefined;
}

/** Finds the row that means the same: by area and name, by a name that comes once, or by the catalogue. */
function createMatcher({ areas }: Content) {
  const known: readonly Known[] = areas.flatMap((area) =>
    area.activities.map((activity) => ({ activity, area: area.name })),
  );
  const taken = new Set<string>();
  return (name: string, area: string): ContentActivity | null => {
    const free = known.filter(({ activity }) => !taken.has(activity.id));
    const named = free.filter(({ activity }) => fold(activity.name) === fold(name));
    const same = onlyOne(named.filter((one) => fold(one.area) === fold(area))) ?? onlyOne(named);
    const row = same ? undefined : findCatalogueRow(name)?.id;
    const found =
      same ??
      (row === undefined ? undefined : onlyOne(free.filter(({ activity }) => activity.catalogueId === row)));
    if (found) taken.add(found.activity.id);
    return found?.activity ?? null;
  };
}

/** Puts brought rows beside those that are there; nothing is decided by it. */
export function planMerge(agreed: Content, parts: MatrixParts, targets: RoleTargets): readonly MergedRow[] {
  const match = createMatcher(agreed);
  return byOrder(parts.activities).map(([key, activity]): MergedRow => {
    const id = ActivityId.parse(key);
    const area = parts.areas[activity.area]?.name ?? "";
    const found = match(activity.name, area);
    const brought = Object.entries<Assignment>(parts.cells[id] ?? {});
    const cells = brought.flatMap(([role, cell]): MergedCell[] => {
      const target = targets[role];
      if (!found || target?.kind !== "column" || isBlank(cell)) return [];
      const now = found.cells[target.id] ?? BLANK;
      const state = sameAssignment(now, cell) ? "same" : isBlank(now) ? "fills" : "differs";
      return [{ role: target.id, now, brought: cell, state }];
    });
    return {
      id,
      name: activity.name,
      area,
      match: found && { id: found.id, name: found.name },
      cells,
    };
  });
}
