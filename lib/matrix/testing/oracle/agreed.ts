import { columnOf, EMPTY, shownIn } from "./columns.ts";
import type { Fields, Tables } from "./history.ts";

/** Rows in order: by their key, then by their id. */
function inPlace(rows: Readonly<Record<string, Fields>> | undefined): readonly (readonly [string, Fields])[] {
  const keyOf = ([id, row]: readonly [string, Fields]) => `${String(row["order"])} ${id}`;
  return Object.entries(rows ?? {})
    .filter(([, row]) => row["removed"] !== true)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function without(row: Fields, ...fields: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));
}

const columnsIn = (tables: Tables): readonly string[] => [
  ...new Set(Object.keys(tables["role"] ?? {}).flatMap((role) => columnOf(tables, role) ?? [])),
];

export function isShownRow(tables: Tables, id: string): boolean {
  const row = tables["activity"]?.[id];
  return (
    row !== undefined &&
    row["removed"] !== true &&
    tables["area"]?.[String(row["area"])]?.["removed"] === false
  );
}

/** What somebody says yes to in a row: its texts, its letters, and who stands behind the letters; not its place. */
export function rowText(tables: Tables, id: string): string {
  const cells = columnsIn(tables)
    .toSorted()
    .flatMap((role) => {
      const cell = shownIn(tables, id, role);
      if (JSON.stringify(cell) === JSON.stringify(EMPTY)) return [];
      const { name, party, hours, zone } = tables["role"]?.[role] ?? {};
      return [{ role, cell, name, party, hours, zone }];
    });
  const row = without(tables["activity"]?.[id] ?? {}, "removed", "order", "area");
  return JSON.stringify([Object.entries(row).sort(), cells]);
}

/** What somebody says yes to in the terms. */
export function termsText(tables: Tables): string {
  const header = without(tables["header"]?.["matrix"] ?? {}, "title", "origin", "size");
  const chains = Object.entries(tables["chain"] ?? {})
    .filter(([, chain]) => chain["removed"] !== true)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    Object.entries(header).sort(),
    Object.entries(tables["terms"]?.["matrix"] ?? {}).sort(),
    chains,
  ]);
}

export function shownRows(tables: Tables): readonly string[] {
  return Object.keys(tables["activity"] ?? {}).filter((id) => isShownRow(tables, id));
}

/** Everything that is agreed, in the order in which it prints. */
export function agreedText(tables: Tables): string {
  const columns = new Set(columnsIn(tables));
  const roles = treeOrder(tables)
    .filter((id) => columns.has(id))
    .map((id) => [
      id,
      without(
        tables["role"]?.[id] ?? {},
        "order",
        "removed",
        "foldsInto",
        "open",
        "note",
        "capacity",
        "catalogueId",
      ),
    ]);
  const steps = Object.values(tables["chain"] ?? {})
    .filter((chain) => chain["removed"] !== true)
    .flatMap((chain) => JSON.stringify(chain["steps"]).match(/"(role|deputy)":"[^"]+"/g) ?? [])
    .map((match) => match.split('"')[3] ?? "");
  const folded = [...new Set(steps)]
    .sort()
    .filter((id) => !columns.has(id))
    .map((id) => [id, tables["role"]?.[id]?.["name"], tables["role"]?.[id]?.["party"]]);
  const areas = inPlace(tables["area"]).map(([id, area]) => [
    id,
    without(area, "order", "removed"),
    inPlace(tables["activity"])
      .filter(([, row]) => row["area"] === id)
      .map(([row]) => rowText(tables, row)),
  ]);
  const gaps = Object.entries(tables["gap"] ?? {})
    .filter(([, gap]) => gap["removed"] !== true && gap["buyer"] !== null && gap["provider"] !== null)
    .map(([id, gap]) => [id, without(gap, "buyer", "provider", "removed")])
    .sort();
  const settings = Object.entries(tables["setting"] ?? {})
    .filter(([, setting]) => setting["off"] === true || setting["threshold"] !== null)
    .sort();
  const title = tables["header"]?.["matrix"]?.["title"];
  return JSON.stringify([title, termsText(tables), roles, folded, areas, gaps, settings]);
}

function treeOrder(tables: Tables): readonly string[] {
  const isUnder = (role: Fields, parent: string | null) =>
    parent === null
      ? typeof role["foldsInto"] !== "string" || tables["role"]?.[role["foldsInto"]]?.["removed"] !== false
      : role["foldsInto"] === parent;
  const walk = (parent: string | null, depth: number): readonly string[] =>
    depth > 50
      ? []
      : inPlace(tables["role"])
          .filter(([, role]) => isUnder(role, parent))
          .flatMap(([id]) => [id, ...walk(id, depth + 1)]);
  return walk(null, 0);
}

/** Whether nothing stands between the draft and a final, errors of the checker apart. */
export function isReady(tables: Tables): boolean {
  const rows = shownRows(tables);
  const isSaid = (id: string, text: string) =>
    ["buyer", "provider"].every((side) => {
      const yes = tables["confirmation"]?.[id]?.[side];
      return typeof yes === "object" && yes !== null && "text" in yes && yes.text === text;
    });
  const isDecided = rows.every((id) => {
    const row = tables["activity"]?.[id];
    const area = tables["area"]?.[String(row?.["area"])];
    return row?.["undecided"] !== true || row["scope"] === "out" || area?.["scope"] === "out";
  });
  const isSettled = Object.values(tables["conflict"] ?? {}).every(({ settled }) => settled !== null);
  return (
    rows.length > 0 &&
    isDecided &&
    isSettled &&
    rows.every((id) => isSaid(id, rowText(tables, id))) &&
    isSaid("terms", termsText(tables))
  );
}
