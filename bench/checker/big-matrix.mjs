import { createDice } from "./dice.mjs";
import { fill, LOOSE_NOTES, NOTES, PARTS, SITES, SYSTEMS } from "./texts.mjs";

/**
 * @typedef {{ duties: string[], when: string, notInvolved: boolean }} Cell
 * @typedef {Record<string, any>} Fields
 * @typedef {object} Parts
 * @property {Fields} header
 * @property {Fields} terms
 * @property {Record<string, Fields>} areas
 * @property {Record<string, Fields>} roles
 * @property {Record<string, Fields>} activities
 * @property {Record<string, Record<string, Cell>>} cells
 * @property {Record<string, Fields>} chains
 */

const REGIONS = ["North", "South", "East", "West", "Head office"];

/** Sorts as rows are numbered. @param {number} index */
const orderOf = (index) => `b${String(index).padStart(5, "0")}V`;
/** @param {string[]} duties @returns {Cell} */
const cellOf = (duties) => ({ duties, when: "always", notInvolved: false });

/**
 * Takes a fault into one row of many: what a table that two companies fill in holds after some weeks.
 * @param {Fields} row
 * @param {Record<string, Cell>} cells
 * @param {readonly string[]} roles
 * @param {import("./dice.mjs").Dice} dice
 */
function spoil(row, cells, roles, dice) {
  const held = Object.keys(cells);
  switch (dice.number(6)) {
    case 0:
      for (const role of held) delete cells[role];
      return;
    case 1:
      for (const role of held) {
        const duties = (cells[role]?.duties ?? []).filter((duty) => duty !== "accountable");
        if (duties.length === 0) delete cells[role];
        else cells[role] = cellOf(duties);
      }
      return;
    case 2:
      cells[dice.pick(roles)] = cellOf(["accountable"]);
      return;
    case 3:
      cells[dice.pick(roles)] = cellOf(["responsible"]);
      return;
    case 4:
      row.scope = "out";
      return;
    default:
      row.undecided = true;
  }
}

/**
 * @param {Fields} model the row of the preset that this one varies
 * @param {Record<string, Cell>} usual its usual cells
 * @param {readonly string[]} roles
 * @param {number} index
 * @param {import("./dice.mjs").Dice} dice
 */
function varyRow(model, usual, roles, index, dice) {
  const place = { system: dice.pick(SYSTEMS), site: dice.pick(SITES) };
  const isOwn = dice.isLucky(0.4);
  const note = dice.isLucky(0.05) ? dice.pick(LOOSE_NOTES) : dice.isLucky(0.25) ? dice.pick(NOTES) : null;
  /** @type {Fields} */
  const row = {
    ...model,
    catalogueId: isOwn ? null : model.catalogueId,
    name: isOwn ? `${model.name} of the ${place.system} in ${place.site} (${index})` : model.name,
    appliesTo: `${place.system} in ${place.site}, item ${index}`,
    undecided: false,
    note: note && fill(note, place),
    ...(dice.isLucky(0.1)
      ? { timeLimit: { amount: 4, unit: "hours", clock: "business", from: "the opening of the ticket" } }
      : {}),
  };
  /** @type {Record<string, Cell>} */
  const cells = { ...usual };
  for (const [at, duty] of ["accountable", "responsible"].entries()) {
    if (!Object.values(cells).some(({ duties }) => duties.includes(duty)))
      cells[roles[6 + at] ?? ""] ??= cellOf([duty]);
  }
  for (let more = dice.number(4); more > 0; more -= 1)
    cells[dice.pick(roles)] ??= cellOf([dice.pick(["consulted", "informed"])]);
  if (row.splitBuyer && dice.isLucky(0.5)) row.splitBuyer = fill(dice.pick(PARTS), place);
  if (row.splitProvider && dice.isLucky(0.5)) row.splitProvider = fill(dice.pick(PARTS), place);
  if (dice.isLucky(0.06)) spoil(row, cells, roles, dice);
  return { row, cells };
}

/**
 * A matrix as large as anybody will ever write one, out of a preset of the product with one column a role: its rows
 * over and over for systems and sites, each topic in an area a region, 40 of 100 in words of the parties' own, 5 of 100
 * with loose words in the note, 6 of 100 with a fault in letters or scope. The same seed gives the same matrix.
 * @param {Parts} preset
 * @param {{ readonly rows: number, readonly seed: number }} size
 * @returns {Parts}
 */
export function buildBigMatrix(preset, { rows, seed }) {
  const dice = createDice(seed);
  const models = Object.entries(preset.activities);
  const roles = Object.entries(preset.roles)
    .filter(([, role]) => role.foldsInto !== null)
    .map(([id]) => id);
  /** @type {Parts} */
  const parts = { ...preset, areas: {}, activities: {}, cells: {} };
  for (const [topic, area] of Object.entries(preset.areas)) {
    for (const region of REGIONS) {
      const order = orderOf(Object.keys(parts.areas).length);
      parts.areas[`${topic}-${region}`] = { ...area, name: `${area.name} (${region})`, order };
    }
  }
  for (let index = 0; index < rows; index += 1) {
    const [id, model] = models[index % models.length] ?? ["", {}];
    const { row, cells } = varyRow(model, preset.cells[id] ?? {}, roles, index, dice);
    const block = index - (index % models.length);
    parts.activities[`row-${index}`] = {
      ...row,
      area: `${model.area}-${dice.pick(REGIONS)}`,
      order: orderOf(index),
      dependsOn: row.dependsOn
        .map((/** @type {string} */ needed) => block + models.findIndex(([other]) => other === needed))
        .filter((/** @type {number} */ needed) => needed < rows)
        .map((/** @type {number} */ needed) => `row-${needed}`),
    };
    parts.cells[`row-${index}`] = cells;
  }
  return parts;
}
