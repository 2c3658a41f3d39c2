import type { Content } from "./content.ts";
import { newRole } from "./new-rows.ts";
import { orderBetween } from "./order.ts";
import { type ClearlineFile, FILE_VERSION } from "./schema/file.ts";
import { type ActivityId, type AreaId, MatrixId, type RoleId } from "./schema/ids.ts";
import type { MatrixParts } from "./schema/op.ts";

/** A key for each, in the order in which they come. */
function withOrder<T>(items: readonly T[]): readonly (readonly [T, string])[] {
  let last: string | null = null;
  return items.map((item) => {
    last = orderBetween(last, null);
    return [item, last] as const;
  });
}

const byId = <K extends string, T>(entries: readonly (readonly [K, T])[]): Record<K, T> =>
  // The keys are those of the entries; Object.fromEntries forgets them.
  Object.fromEntries(entries) as Record<K, T>;

/**
 * The file of what an edition agreed. Its columns are roles; a role that was folded into one and that a call chain names
 * stays as a removed role. Accepted gaps come back as proposals.
 */
export function fileOfAgreed({ header, terms, ...content }: Content): ClearlineFile {
  const rows = withOrder(content.areas.flatMap(({ activities }) => activities));
  const folded = content.folded.map(
    ({ id, name, party }): readonly [RoleId, MatrixParts["roles"][RoleId]] => [
      id,
      { ...newRole({ name, party, order: orderBetween(null, null) }), removed: true },
    ],
  );
  const parts: MatrixParts = {
    ...{ header, terms, settings: { ...content.settings } },
    areas: byId<AreaId, MatrixParts["areas"][AreaId]>(
      withOrder(content.areas).map(([{ id, activities: _rows, ...area }, order]) => [id, { ...area, order }]),
    ),
    roles: byId<RoleId, MatrixParts["roles"][RoleId]>([
      ...withOrder(content.roles).map(
        ([{ id, folds: _folds, ...role }, order]) => [id, { ...role, order }] as const,
      ),
      ...folded,
    ]),
    activities: byId<ActivityId, MatrixParts["activities"][ActivityId]>(
      rows.map(([{ id, cells: _cells, ...row }, order]) => [id, { ...row, order }]),
    ),
    cells: byId(rows.map(([{ id, cells }]) => [id, cells] as const)),
    chains: byId(content.chains.map(({ id, ...chain }) => [id, chain] as const)),
    gaps: byId(
      content.gaps.map(
        ({ id, buyer: _buyer, provider: _provider, removed: _removed, ...gap }) => [id, gap] as const,
      ),
    ),
  };
  const origin = { matrix: MatrixId.parse("appendix"), revision: 0 };
  return { format: "clearline", version: FILE_VERSION, origin, parts, editions: [] };
}
