import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { rowHash } from "#lib/matrix/fingerprint.ts";

/** A row with the content that it stands in and its number there. */
export interface PlacedRow {
  readonly content: Content;
  readonly row: ContentActivity;
  /** “2.7”; rows outside the agreement have none. */
  readonly number: string | null;
  readonly area: string;
}

export interface ComparedContents {
  readonly added: readonly PlacedRow[];
  readonly removed: readonly PlacedRow[];
  readonly changed: readonly { readonly before: PlacedRow; readonly after: PlacedRow }[];
  /** Rows that say the same and stand in another area or order. */
  readonly isReordered: boolean;
}

function placedRows(content: Content): ReadonlyMap<string, PlacedRow> {
  const placed = new Map<string, PlacedRow>();
  let position = 0;
  for (const area of content.areas) {
    if (area.scope === "in") position += 1;
    let index = 0;
    for (const row of area.activities) {
      const isIn = area.scope === "in" && row.scope === "in";
      if (isIn) index += 1;
      placed.set(row.id, { content, row, number: isIn ? `${position}.${index}` : null, area: area.name });
    }
  }
  return placed;
}

/** Compares two contents row by row; the order of the later one is kept. */
export function compareContents(before: Content, after: Content): ComparedContents {
  const old = placedRows(before);
  const fresh = placedRows(after);
  const kept = [...fresh.values()].flatMap((row) => {
    const was = old.get(row.row.id);
    return was === undefined ? [] : [{ before: was, after: row }];
  });
  const order = (rows: ReadonlyMap<string, PlacedRow>, others: ReadonlyMap<string, PlacedRow>): string =>
    [...rows.values()]
      .filter(({ row }) => others.has(row.id))
      .map(({ row, area }) => `${area} ${row.id}`)
      .join("\n");
  return {
    added: [...fresh.values()].filter(({ row }) => !old.has(row.id)),
    removed: [...old.values()].filter(({ row }) => !fresh.has(row.id)),
    changed: kept.filter(({ before: a, after: b }) => saysOther(a, b)),
    isReordered: order(old, fresh) !== order(fresh, old),
  };
}

function saysOther(a: PlacedRow, b: PlacedRow): boolean {
  if ((a.number === null) !== (b.number === null)) return true;
  return rowHash(a.row, a.content.roles) !== rowHash(b.row, b.content.roles);
}
