import type { Assignment, Duty } from "../../schema/role.ts";
import type { Fields, Tables } from "./history.ts";

const ORDER: readonly Duty[] = [
  "accountable",
  "responsible",
  "supports",
  "verifies",
  "consulted",
  "informed",
];
/** Which letters say more than a letter: what it would add is said already. */
const MORE: Readonly<Record<Duty, readonly Duty[]>> = {
  accountable: [],
  responsible: [],
  supports: ["responsible"],
  verifies: ["responsible"],
  consulted: ["accountable", "responsible", "supports", "verifies"],
  informed: ["accountable", "responsible", "supports", "verifies", "consulted"],
};
export const EMPTY: Assignment = { duties: [], when: "always", notInvolved: false };

export const inOrder = (duties: readonly Duty[]): Duty[] => ORDER.filter((duty) => duties.includes(duty));
const isSaid = (duty: Duty, among: readonly Duty[]) => MORE[duty].some((more) => among.includes(more));

export function cellOf(tables: Tables, row: string, role: string): Assignment {
  // Whatever the oracle puts into the table `cells` is an assignment.
  return (tables["cells"]?.[row]?.[role] as Assignment | undefined) ?? EMPTY;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const isLive = (row: Fields | undefined) => row !== undefined && row["removed"] !== true;

function parentOf(roles: Readonly<Record<string, Fields>>, id: string): string | null {
  const parent = text(roles[id]?.["foldsInto"]);
  if (parent === null || !isLive(roles[parent])) return null;
  // A circle folds into nothing.
  let above: string | null = parent;
  for (let steps = 0; above !== null && steps < 100; steps += 1) {
    if (above === id) return null;
    above = text(roles[above]?.["foldsInto"]);
  }
  return parent;
}

/** The column in which a role's letters show: the first on the way down to it that does not stand open. */
export function columnOf(tables: Tables, role: string): string | undefined {
  const roles = tables["role"] ?? {};
  if (!isLive(roles[role])) return undefined;
  const isOpen = (id: string) =>
    roles[id]?.["open"] === true &&
    Object.keys(roles).some((child) => isLive(roles[child]) && parentOf(roles, child) === id);
  const way: string[] = [];
  for (let at: string | null = role; at !== null; at = parentOf(roles, at)) way.unshift(at);
  const closed = way.find((id) => !isOpen(id));
  if (closed !== undefined) return closed;
  const holdsLetter = Object.keys(tables["activity"] ?? {}).some(
    (row) => isLive(tables["activity"]?.[row]) && cellOf(tables, row, role).duties.length > 0,
  );
  return roles[role]?.["foldsInto"] !== null || holdsLetter ? role : undefined;
}

/** The roles whose letters show in a column, itself first. */
export function membersOf(tables: Tables, column: string): readonly string[] {
  const others = Object.keys(tables["role"] ?? {}).filter(
    (role) => role !== column && columnOf(tables, role) === column,
  );
  return [column, ...others];
}

/** What a column shows: its own letters, and of the folded ones those that say more than is said. */
export function shownIn(tables: Tables, row: string, column: string): Assignment {
  const members = membersOf(tables, column);
  const own = cellOf(tables, row, column);
  if (members.length === 1) return own;
  const cells = members.map((role) => cellOf(tables, row, role));
  const all = cells.flatMap((cell) => cell.duties);
  const duties = inOrder([...own.duties, ...all.filter((duty) => !isSaid(duty, all))]);
  if (duties.length > 0) {
    const whens = cells.filter((cell) => cell.duties.length > 0).map((cell) => cell.when);
    const [first = "always"] = whens;
    return { duties, when: whens.every((when) => when === first) ? first : "always", notInvolved: false };
  }
  const isNobody = own.notInvolved || cells.slice(1).every((cell) => cell.notInvolved);
  return isNobody ? { ...EMPTY, notInvolved: true } : EMPTY;
}

function spread(tables: Tables, row: string, column: string, wanted: Assignment, keepsTimes: boolean) {
  const [, ...folded] = membersOf(tables, column);
  const next: Record<string, Assignment> = {};
  for (const role of folded) {
    const cell = cellOf(tables, row, role);
    if (cell.notInvolved) {
      next[role] = wanted.duties.length > 0 || wanted.notInvolved ? cell : EMPTY;
      continue;
    }
    const stay = cell.duties.filter((duty) => wanted.duties.includes(duty) || isSaid(duty, wanted.duties));
    const when = keepsTimes ? cell.when : wanted.when;
    next[role] = stay.length > 0 ? { duties: stay, when, notInvolved: false } : EMPTY;
  }
  const below = Object.values(next).flatMap((cell) => cell.duties);
  const shows = below.filter((duty) => !isSaid(duty, [...below, ...wanted.duties]));
  const duties = wanted.duties.filter((duty) => !shows.includes(duty));
  next[column] =
    duties.length > 0 || wanted.notInvolved
      ? { duties, when: wanted.when, notInvolved: wanted.notInvolved }
      : EMPTY;
  return next;
}

const withCells = (tables: Tables, row: string, cells: Readonly<Record<string, Assignment>>): Tables => ({
  ...tables,
  cells: { ...tables["cells"], [row]: { ...tables["cells"]?.[row], ...cells } },
});

/** The cells that make a column show a value: letters that folded roles hold stay with them where they can. */
export function spreadOver(
  tables: Tables,
  row: string,
  column: string,
  wanted: Assignment,
): Readonly<Record<string, Assignment>> {
  const gentle = spread(tables, row, column, wanted, true);
  const shown = shownIn(withCells(tables, row, gentle), row, column);
  const isShown =
    shown.when === wanted.when &&
    shown.notInvolved === wanted.notInvolved &&
    shown.duties.join() === wanted.duties.join();
  return isShown ? gentle : spread(tables, row, column, wanted, false);
}
