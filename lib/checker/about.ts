import type { Json } from "#lib/matrix/canonical-json.ts";
import { compact } from "#lib/matrix/canonical-json.ts";
import type { Hours } from "#lib/matrix/schema/hours.ts";
import type { RowSlice } from "./slices.ts";

/** The letters of a row with the parties of their roles: what a finding about letters is about. */
export function lettersOfRow({ row, held }: RowSlice): Json {
  const cells: Record<string, Json> = {};
  for (const { role, letters } of held) cells[role.id] = letters;
  return { kind: row.kind, cells };
}

/** The same, for a problem of one row. */
export function lettersWhenAsked(slice: RowSlice): () => Json {
  return () => lettersOfRow(slice);
}

function hoursJson(hours: Hours | null): Json {
  if (hours?.kind !== "windows") return hours?.kind ?? null;
  return hours.windows.map(({ days, from, to }) => ({ days: [...days], from, to }));
}

/** Letters, promised hours and working hours: what a finding about hours is about. */
export function hoursOfRow(slice: RowSlice): Json {
  const { row, held, terms } = slice;
  return (
    compact({
      letters: lettersOfRow(slice),
      promised: hoursJson(row.hours),
      roles: Object.fromEntries(
        held.map(({ role }) => [role.id, { hours: hoursJson(role.hours), zone: role.zone }]),
      ),
      business: hoursJson({ kind: "windows", windows: terms.businessHours }),
      zone: terms.zone,
    }) ?? {}
  );
}
