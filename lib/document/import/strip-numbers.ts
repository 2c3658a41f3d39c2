import type { PlacedRow } from "./place-rows.ts";
import type { Repair } from "./sheet-place.ts";

const AREA = /^(\d+)[.)]?\s+(?=\S)/;
const ROW = /^(\d+)\.(\d+)[.)]?\s+(?=\S)/;

/**
 * Takes away the numbers of a document whose areas are counted 1, 2, 3 and whose rows 1.1, 1.2, 2.1 without a gap: they
 * say where a row stands and are no part of its name. Any other numbers stay.
 */
export function stripNumbers(placed: readonly PlacedRow[], repairs: Repair[]): readonly PlacedRow[] {
  let [area, row, last] = [0, 0, ""];
  for (const one of placed) {
    if (one.area !== last) {
      last = one.area;
      area = Number(AREA.exec(one.area)?.[1] ?? 0);
      row = 0;
    }
    row += 1;
    const found = ROW.exec(one.row.text);
    if (area === 0 || Number(found?.[1]) !== area || Number(found?.[2]) !== row) return placed;
  }
  if (placed.length < 2) return placed;
  const said = "the numbers of areas and rows count them and were left out of their names";
  repairs.push({ sheet: "", row: 0, column: "", said });
  return placed.map((one) => ({
    ...one,
    area: one.area.replace(AREA, ""),
    row: { ...one.row, text: one.row.text.replace(ROW, "") },
  }));
}
