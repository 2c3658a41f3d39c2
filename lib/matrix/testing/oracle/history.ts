/** A row as the oracle knows it: fields and values, whatever the table. */
export type Fields = Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

/** One field written once; a letter that was only added or taken away says so. */
export interface Written {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
  readonly before: unknown;
  /** `set`, or `+duty` and `-duty` of letters that merge. */
  readonly how: readonly string[];
}

export interface Entry extends Written {
  readonly op: string;
  readonly revision: number;
  readonly by: string;
}

/** Every write to every field since the beginning, and nothing else. */
export interface History {
  readonly start: Tables;
  readonly entries: readonly Entry[];
  readonly revision: number;
}

/** All values as of a revision: the start, and then every write up to there, one after the other. */
export function valuesAt({ start, entries }: Pick<History, "start" | "entries">, revision: number): Tables {
  const tables: Record<string, Record<string, Record<string, unknown>>> = structuredClone(
    start as Record<string, Record<string, Record<string, unknown>>>,
  );
  for (const entry of entries) {
    if (entry.revision > revision) continue;
    const rows = tables[entry.table] ?? {};
    tables[entry.table] = rows;
    rows[entry.id] = { ...rows[entry.id], [entry.field]: entry.value };
  }
  return tables;
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** What somebody else did to a field after a revision. */
export function doneSince(
  history: History,
  place: { readonly table: string; readonly id: string; readonly field: string },
  base: number,
  reader: string,
): readonly string[] {
  return history.entries
    .filter(
      (entry) =>
        entry.table === place.table &&
        entry.id === place.id &&
        entry.field === place.field &&
        entry.revision > base &&
        entry.by !== reader,
    )
    .flatMap((entry) => entry.how);
}

/** A write of one field, as a `set`. */
export function setField(tables: Tables, table: string, id: string, field: string, value: unknown): Written {
  return { table, id, field, value, before: tables[table]?.[id]?.[field], how: ["set"] };
}

/** Writes that give a row these fields. */
export function setFields(tables: Tables, table: string, id: string, fields: object): readonly Written[] {
  return Object.entries(fields).map(([field, value]) => setField(tables, table, id, field, value));
}
