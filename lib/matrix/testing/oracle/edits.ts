import { doneSince, type History, isSame, setFields, type Tables, type Written } from "./history.ts";

export type Verdict =
  | { readonly writes: readonly Written[]; readonly conflict?: true }
  /** A code of the closed list of refusals. */
  | { readonly refused: string };

export interface Asked {
  readonly history: History;
  readonly now: Tables;
  readonly op: string;
  readonly body: Body;
  readonly by: string;
  readonly side: "buyer" | "provider";
  readonly base: number;
  readonly at: string;
}

/** An op's body, read field by field. */
export type Body = Readonly<Record<string, unknown>> & { readonly kind: string };

export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};
export const text = (value: unknown): string => (typeof value === "string" ? value : "");

const CAN_BE_REMOVED = ["area", "role", "activity", "chain"];

/** Keeps two values beside each other; nothing else. */
export function keepBoth(
  asked: Asked,
  field: string,
  losing: unknown,
  standing: unknown,
  body: unknown,
): readonly Written[] {
  return setFields(asked.now, "conflict", asked.op, { field, losing, standing, body, settled: null });
}

/** Adds a row, unless it is there. */
export function add({ now }: Asked, table: string, id: string, row: object): Verdict {
  return now[table]?.[id] ? { refused: "exists" } : { writes: setFields(now, table, id, row) };
}

/** Edits go field by field: what somebody else wrote since is kept beside, the rest is written. */
export function edit(asked: Asked, table: string, id: string, fields: object, whole = false): Verdict {
  const { now, history, base, by } = asked;
  const row = now[table]?.[id];
  if (!row) return { refused: "not-found" };
  const wanted = record(fields);
  if (CAN_BE_REMOVED.includes(table) && row["removed"] === true) {
    if (isSame(fields, { removed: true })) return { writes: [] };
    if (wanted["removed"] !== false) return { refused: "removed" };
  }
  const isInRemovedArea = table === "activity" && now["area"]?.[text(row["area"])]?.["removed"] === true;
  if (isInRemovedArea && wanted["area"] === undefined && wanted["removed"] !== true)
    return { refused: "removed" };
  const changed = Object.keys(wanted).filter((field) => !isSame(row[field], wanted[field]));
  const isLate = (field: string) => doneSince(history, { table, id, field }, base, by).length > 0;
  const isPlace = (field: string) => field === "area" || field === "order";
  const late = changed.filter((field) => {
    if (whole) return changed.some(isLate);
    return isPlace(field) ? changed.filter(isPlace).some(isLate) : isLate(field);
  });
  const take = (from: object, names: readonly string[]) =>
    Object.fromEntries(names.map((field) => [field, record(from)[field]]));
  const free = changed.filter((field) => !late.includes(field));
  const writes = setFields(now, table, id, take(wanted, free));
  if (late.length === 0) return { writes };
  const losing = take(wanted, late);
  const kept = keepBoth(
    asked,
    late.map((field) => `${table}/${id}/${field}`).join(" "),
    losing,
    take(row, late),
    whole ? asked.body : { ...asked.body, fields: losing },
  );
  return { writes: [...writes, ...kept], conflict: true };
}

/** Refuses to point at what was never there, or is there no more. */
export function pointsAtNothing({ now, body }: Asked): string | undefined {
  const gone = (table: string, id: unknown) => {
    if (id === undefined || id === null) return undefined;
    const row = now[table]?.[text(id)];
    if (!row) return "not-found";
    return row["removed"] === true ? "removed" : undefined;
  };
  const unknown = (table: string, id: unknown) =>
    id === null || id === undefined || now[table]?.[text(id)] ? undefined : "not-found";
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  switch (body.kind) {
    case "activity.add":
    case "activity.edit": {
      const fields = record(body["activity"] ?? body["fields"]);
      const others = list(fields["dependsOn"]).map((id) =>
        id === body["id"] ? "not-found" : unknown("activity", id),
      );
      return gone("area", fields["area"]) ?? gone("chain", fields["chain"]) ?? others.find((code) => code);
    }
    case "role.add":
    case "role.edit": {
      const parent = record(body["role"] ?? body["fields"])["foldsInto"];
      const code = gone("role", parent);
      if (code || typeof parent !== "string") return code;
      let above: unknown = parent;
      for (let steps = 0; typeof above === "string" && steps < 100; steps += 1) {
        if (above === body["id"]) return "invalid";
        above = now["role"]?.[above]?.["foldsInto"];
      }
      return undefined;
    }
    case "chain.add":
    case "chain.edit": {
      const steps = list(record(body["chain"] ?? body["fields"])["steps"]).map(record);
      return steps
        .flatMap((step) => [step["role"], step["deputy"]])
        .map((id) => unknown("role", id))
        .find((code) => code);
    }
    case "gap.propose": {
      const gap = record(body["gap"]);
      return unknown("activity", gap["activity"]) ?? unknown("role", gap["role"]);
    }
    default:
      return undefined;
  }
}

const MOST: Readonly<Record<string, number>> = { activity: 2000, role: 40, area: 100 };

/** Refuses what would be more than a matrix holds, or a row that comes back into an area that is gone. */
export function leavesTooMuch(before: Tables, after: Tables, writes: readonly Written[]): string | undefined {
  const live = (tables: Tables, table: string) =>
    Object.values(tables[table] ?? {}).filter((row) => row["removed"] === false).length;
  for (const [table, most] of Object.entries(MOST)) {
    if (live(after, table) > most && live(after, table) > live(before, table)) return "too-many";
  }
  const isLost = writes.some(({ table, id, field }) => {
    if (table !== "activity" || (field !== "area" && field !== "removed")) return false;
    const row = after["activity"]?.[id];
    return row?.["removed"] === false && after["area"]?.[text(row["area"])]?.["removed"] === true;
  });
  return isLost ? "removed" : undefined;
}
