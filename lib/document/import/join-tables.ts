import type { Grid } from "../grid/grid.ts";
import type { ReadCell } from "./column-profile.ts";
import { findLayout, SURE_ENOUGH } from "./find-layout.ts";
import { guessParty } from "./guess-party.ts";
import type { Layout } from "./layout.ts";
import { type FoundRole, type ReadTable, readTable } from "./read-table.ts";
import { roleKey } from "./role-key.ts";
import { viewOf } from "./table-view.ts";
import { kindsOfHeading } from "./words/heading-words.ts";

/** Tables that are one matrix, their roles named alike. */
export interface TableGroup {
  readonly tables: readonly ReadTable[];
  readonly roles: readonly FoundRole[];
}

const partyOf = ({ name, group }: FoundRole) => {
  const own = guessParty(name);
  return own === "unknown" ? guessParty(group) : own;
};

/** Which role of a matrix each role of a further table is; `undefined` when the table belongs to another matrix. */
function matchRoles(
  known: readonly FoundRole[],
  roles: readonly FoundRole[],
): ReadonlyMap<string, string> | undefined {
  const matches = new Map<string, string>();
  roles.forEach((role, index) => {
    const same = known.find(({ key }) => key === role.key);
    const beside = known[index];
    const isSide =
      known.length === roles.length &&
      beside &&
      partyOf(beside) !== "unknown" &&
      partyOf(beside) === partyOf(role);
    const match = same ?? (isSide ? beside : undefined);
    if (match && ![...matches.values()].includes(match.key)) matches.set(role.key, match.key);
  });
  return matches.size * 2 > Math.min(known.length, roles.length) ? matches : undefined;
}

const namesIn = ({ rows }: ReadTable): ReadonlySet<string> =>
  new Set(rows.map(({ text }) => text.toLowerCase()));

/** The same activities under the same roles again are another matrix, or another state of it. */
function repeats(group: TableGroup, table: ReadTable): boolean {
  const own = namesIn(table);
  const heading = table.layout.view.grid.headings.join();
  return group.tables.some((other) => {
    const others = namesIn(other);
    const shared = [...own].filter((name) => others.has(name)).length;
    return (
      shared > 1 &&
      shared * 2 >= Math.min(own.size, others.size) &&
      (heading === "" || other.layout.view.grid.headings.join() === heading)
    );
  });
}

function rename(table: ReadTable, matches: ReadonlyMap<string, string>): ReadTable {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: new Map([...row.cells].map(([key, cell]) => [matches.get(key) ?? key, cell])),
  }));
  return { ...table, rows };
}

function joinTo(group: TableGroup, table: ReadTable): TableGroup | undefined {
  const matches = matchRoles(group.roles, table.roles);
  if (!matches || repeats(group, table)) return undefined;
  const fresh = table.roles.filter(({ key }) => !matches.has(key));
  return { tables: [...group.tables, rename(table, matches)], roles: [...group.roles, ...fresh] };
}

/** Gathers tables that belong together, in their order. */
export function joinTables(tables: readonly ReadTable[]): readonly TableGroup[] {
  const groups: TableGroup[] = [];
  for (const table of tables) {
    const index = groups.findIndex((group) => joinTo(group, table) !== undefined);
    const group = groups[index];
    const joined = group && joinTo(group, table);
    if (joined) groups[index] = joined;
    else groups.push({ tables: [table], roles: table.roles });
  }
  return groups;
}

const SEARCHED = 6;

/** A table without a letter of its own whose headings are those of a matrix that was found: it is read like it. */
export function findAlike(grid: Grid, top: number, like: TableGroup): Layout | undefined {
  const [first] = like.tables;
  if (first?.layout.shape !== "wide" || first.layout.view.isTurned) return undefined;
  const view = viewOf(grid, false, top);
  for (let header = 0; header < Math.min(SEARCHED, view.height - 1); header += 1) {
    const named = Array.from({ length: view.width }, (_, column) => column).filter(
      (column) => view.begins(header, column) && view.text(header, column) !== "",
    );
    const roles = named.filter((column) => {
      const name = view.text(header, column);
      const party = guessParty(name);
      return like.roles.some(
        (role) => role.key === roleKey(name) || (party !== "unknown" && partyOf(role) === party),
      );
    });
    const activity = named.find((column) => !roles.includes(column));
    if (roles.length === like.roles.length && activity !== undefined && activity < Math.min(...roles)) {
      const found = roles.map((column) => ({ column, name: view.text(header, column), group: "" }));
      const note = named.find((column) => kindsOfHeading(view.text(header, column)).has("note")) ?? null;
      return {
        shape: "wide",
        view,
        header,
        activity,
        area: null,
        note,
        ignored: [],
        roles: found,
        score: SURE_ENOUGH,
        evidence: 0,
      };
    }
  }
  return undefined;
}

/** All tables of a grid that are surely matrices, one under the other, and what could be one. */
export function readTablesOf(
  grid: Grid,
  read: ReadCell,
): { readonly tables: readonly ReadTable[]; readonly best: Layout | undefined } {
  const tables: ReadTable[] = [];
  let best: Layout | undefined;
  let top = 0;
  while (top < grid.rows.length - 1) {
    const layout = findLayout(grid, read, top);
    if (layout && (!best || layout.score > best.score)) best = layout;
    if (!layout || layout.score < SURE_ENOUGH) break;
    const table = readTable(layout, read);
    if (table.rows.length > 0) tables.push(table);
    if (layout.view.isTurned || table.end <= layout.header) break;
    top += table.end;
  }
  return { tables, best };
}
