import type { Json } from "#lib/matrix/canonical-json.ts";
import { lettersOfRow } from "./about.ts";
import { isSameTime } from "./owners.ts";
import type { RowSlice } from "./slices.ts";

/** Both signing parties do the row at the same time. */
export function isDoneByBoth({ doers }: RowSlice): boolean {
  if (doers.length < 2) return false;
  for (const a of doers)
    for (const b of doers)
      if (a.role.party === "buyer" && b.role.party === "provider" && isSameTime(a, b)) return true;
  return false;
}

/** The sides whose part is not written, as the parties are called. */
export function missingParts({ row, header }: RowSlice): readonly string[] {
  return [
    ...(row.splitBuyer?.trim() ? [] : [header.buyer]),
    ...(row.splitProvider?.trim() ? [] : [header.provider]),
  ];
}

/** What a finding about the parts of a row is about. */
export function splitOfRow(slice: RowSlice): Json {
  return {
    letters: lettersOfRow(slice),
    buyer: slice.row.splitBuyer ?? "",
    provider: slice.row.splitProvider ?? "",
  };
}
