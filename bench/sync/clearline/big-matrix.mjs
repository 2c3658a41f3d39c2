import { assignmentOf, ROLES, ROWS, roleId, rowId } from "../load/cells.mjs";
import { openVisitor } from "./visitor.mjs";

const AREAS = 10;
const VERBS = ["Review", "Install", "Approve", "Test", "Renew", "Document", "Escalate", "Monitor", "Restore"];
const THINGS = [
  "backup report",
  "security updates",
  "firewall rules",
  "new accounts",
  "certificate",
  "licences",
];
const PLACES = [
  "file server",
  "warehouse",
  "Microsoft 365 tenant",
  "payroll system",
  "branch office",
  "web shop",
];
const TIMES = [
  "each morning",
  "within four hours",
  "before the month ends",
  "after each change",
  "on request",
];
const creator = { side: "buyer", name: "Bea Buyer", title: "IT lead" };
const preset = {
  model: "fully-managed",
  size: "core",
  title: "Model of a row",
  buyer: "Harbour Street Foods",
  provider: "Millbank Managed IT",
  businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
  zone: "Europe/London",
};

/**
 * @template T
 * @param {number} count
 * @param {(index: number) => readonly [string, T]} entry
 */
const table = (count, entry) => Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)));
/** @param {number} index */
const order = (index) => `b${String(index).padStart(4, "0")}V`;

/**
 * A name as a person writes one, different in each row and far from alphabetical.
 * @param {number} index
 */
function nameOf(index) {
  const mixed = Math.imul(index + 1, 2_654_435_761) >>> 0;
  /** @param {readonly string[]} words @param {number} shift */
  const pick = (words, shift) => words[(mixed >>> shift) % words.length];
  const words = [pick(VERBS, 3), "the", pick(THINGS, 9), "of the", pick(PLACES, 15), pick(TIMES, 21)];
  return `${words.join(" ")} (${(mixed >>> 8).toString(36)})`;
}

/**
 * The parts of a matrix of 1,000 activities in 10 areas and 8 roles, all 8,000 cells filled. How a row, a role and an
 * area look is taken from a matrix that the product makes itself, so that a new field needs no change here.
 * @param {number} port
 */
export async function readBigMatrix(port) {
  const visitor = openVisitor(port);
  const { id } = await visitor.send("POST", "/matrices", { preset, creator });
  const { parts } = await visitor.send("GET", `/matrices/${id}/file`);
  const activity = {
    ...Object.values(parts.activities)[0],
    catalogueId: null,
    dependsOn: [],
    undecided: false,
  };
  const role = { ...Object.values(parts.roles)[0], catalogueId: null, foldsInto: null, open: false };
  const area = { ...Object.values(parts.areas)[0], topic: null };
  return {
    ...{ header: { ...parts.header, title: "One thousand rows" }, terms: parts.terms, chains: {} },
    areas: table(AREAS, (index) => [
      `area-${index}`,
      { ...area, name: `Area ${index}`, order: order(index) },
    ]),
    roles: table(ROLES, (index) => [
      roleId(index),
      { ...role, name: `Role ${index}`, party: index % 2 === 0 ? "buyer" : "provider", order: order(index) },
    ]),
    activities: table(ROWS, (index) => [
      rowId(index),
      {
        ...activity,
        area: `area-${Math.floor((index * AREAS) / ROWS)}`,
        name: nameOf(index),
        order: order(index),
      },
    ]),
    cells: table(ROWS, (row) => [
      rowId(row),
      table(ROLES, (index) => [roleId(index), assignmentOf(row * ROLES + index, 0)]),
    ]),
  };
}

/**
 * @param {number} port
 * @param {unknown} parts
 * @returns {Promise<{ id: string, manager: import("./visitor.mjs").Visitor }>}
 */
export async function createMatrix(port, parts) {
  const manager = openVisitor(port);
  const { id } = await manager.send("POST", "/matrices", { parts, creator });
  return { id, manager };
}

/**
 * Lets people of both sides in, by a link a side, and gives the cookie of each.
 * @param {number} port
 * @param {{ id: string, manager: import("./visitor.mjs").Visitor }} matrix
 * @param {number} count the manager is one of them
 * @returns {Promise<readonly string[]>}
 */
export async function joinPeople(port, { id, manager }, count) {
  const cookies = [manager.cookie()];
  if (count === 1) return cookies;
  const provider = openVisitor(port);
  const links = `/matrices/${id}/links`;
  const first = await manager.send("POST", links, { side: "provider", right: "manage", label: "First" });
  await provider.send("POST", "/join", { secret: secretOf(first), name: "Pat Provider", title: "" });
  cookies.push(provider.cookie());
  const buyers = await manager.send("POST", links, { side: "buyer", right: "edit", label: "Buyers" });
  const providers = await provider.send("POST", links, {
    side: "provider",
    right: "edit",
    label: "Providers",
  });
  for (let index = 2; index < count; index += 1) {
    const visitor = openVisitor(port);
    const secret = secretOf(index % 2 === 0 ? buyers : providers);
    await visitor.send("POST", "/join", { secret, name: `Person ${index}`, title: "" });
    cookies.push(visitor.cookie());
  }
  return cookies;
}

/** @param {{ url: string }} link */
function secretOf({ url }) {
  return url.split("#")[1] ?? "";
}
