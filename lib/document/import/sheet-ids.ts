import { hashText } from "#lib/matrix/fingerprint.ts";
import { AreaId } from "#lib/matrix/schema/ids.ts";

const DIGITS = 16;

const idOf = (kind: string, ...names: readonly string[]): string =>
  `${kind}-${hashText(JSON.stringify(names)).slice(0, DIGITS)}`;

/**
 * Ids for what a sheet names. They come from the names and never from the place, so that findings of a row keep their
 * key when other rows come, go or move.
 */
export const sheetIds = {
  area: (name: string): AreaId => AreaId.parse(idOf("area", name)),
  role: (name: string): string => idOf("role", name),
  row: (area: string, name: string): string => idOf("row", area, name),
} as const;

/** Numbers the second and later of the same ids: names may come twice. */
export function distinct(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return ids.map((id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
