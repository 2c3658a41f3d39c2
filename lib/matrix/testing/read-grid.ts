import { findDuty, sortDuties } from "../duties.ts";
import { BLANK } from "../matrix.ts";
import type { Party } from "../schema/header.ts";
import type { Assignment, Duty, When } from "../schema/role.ts";

export interface DrawnRole {
  readonly name: string;
  readonly party: Party;
}

export interface DrawnRow {
  readonly name: string;
  /** In the order of the roles; `undefined` where nothing is drawn. */
  readonly cells: readonly (Assignment | undefined)[];
}

export interface DrawnGrid {
  readonly roles: readonly DrawnRole[];
  readonly areas: readonly { readonly name: string; readonly rows: readonly DrawnRow[] }[];
}

const PARTIES: Readonly<Record<string, Party>> = {
  buyer: "buyer",
  provider: "provider",
  third: "third",
  others: "third",
  unknown: "unknown",
};
const WHENS: Readonly<Record<string, When>> = { business: "business", night: "out-of-hours" };

function readRole(text: string): DrawnRole {
  const slash = text.indexOf("/");
  const word = slash < 0 ? text : text.slice(0, slash);
  const party = PARTIES[word.trim().toLowerCase()];
  if (slash >= 0 && party === undefined) throw new Error(`“${word}” in the column “${text}” is not a party`);
  return { name: (slash < 0 ? text : text.slice(slash + 1)).trim(), party: party ?? "unknown" };
}

function readCell(text: string): Assignment | undefined {
  if (text === "") return undefined;
  if (text === "-") return { ...BLANK, notInvolved: true };
  const [letters = "", time] = text.split("@");
  const when = time === undefined ? "always" : WHENS[time];
  const duties = [...letters.replace(/[,/ ]/g, "")].map((letter) => findDuty(letter));
  const known = duties.filter((duty): duty is Duty => duty !== undefined);
  if (when === undefined || known.length !== duties.length) throw new Error(`“${text}” is not a cell`);
  return { duties: sortDuties(known), when, notInvolved: false };
}

function splitLine(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}

/** Reads a grid drawn in text; throws for what is not one, since a wrong drawing is a wrong test. */
export function readGrid(grid: string): DrawnGrid {
  const lines = grid.split("\n").filter((line) => line.trim() !== "");
  const [head = "", ...body] = lines;
  const roles = splitLine(head).slice(1).map(readRole);
  const areas: { name: string; rows: DrawnRow[] }[] = [];
  for (const line of body) {
    const [first = "", ...cells] = splitLine(line);
    if (/^[-:\s]*$/.test(first) && cells.every((cell) => /^[-:\s]+$/.test(cell))) continue;
    if (!first.startsWith("- ")) {
      areas.push({ name: first, rows: [] });
      continue;
    }
    if (cells.length > roles.length) throw new Error(`More cells than columns in “${line.trim()}”`);
    if (areas.length === 0) areas.push({ name: "Area", rows: [] });
    areas.at(-1)?.rows.push({ name: first.slice(2).trim(), cells: cells.map(readCell) });
  }
  return { roles, areas };
}
