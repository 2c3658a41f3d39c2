import type { LetterSet } from "./schema/header.ts";
import { type Assignment, DUTIES, type Duty, type When } from "./schema/role.ts";

const LETTERS: Readonly<Record<Duty, string>> = {
  accountable: "A",
  responsible: "R",
  supports: "S",
  verifies: "V",
  consulted: "C",
  informed: "I",
};

const DUTIES_OF_SET: Readonly<Record<LetterSet, readonly Duty[]>> = {
  RACI: ["accountable", "responsible", "consulted", "informed"],
  RASCI: ["accountable", "responsible", "supports", "consulted", "informed"],
  "RACI-V": ["accountable", "responsible", "verifies", "consulted", "informed"],
  "RASCI-V": ["accountable", "responsible", "supports", "verifies", "consulted", "informed"],
};

/** A duty is swallowed when the same column already does or owns more. */
const SWALLOWED_BY: Readonly<Record<Duty, readonly Duty[]>> = {
  accountable: [],
  responsible: [],
  supports: ["responsible"],
  verifies: ["responsible"],
  consulted: ["accountable", "responsible", "supports", "verifies"],
  informed: ["accountable", "responsible", "supports", "verifies", "consulted"],
};

export function letterOf(duty: Duty): string {
  return LETTERS[duty];
}

/** The duty behind a letter (capital or small), or `undefined` when no letter set knows it. */
export function findDuty(letter: string): Duty | undefined {
  return DUTIES.find((duty) => LETTERS[duty] === letter.toUpperCase());
}

export function dutiesOf(letterSet: LetterSet): readonly Duty[] {
  return DUTIES_OF_SET[letterSet];
}

/** Duties in their fixed order, each once. */
export function sortDuties(duties: Iterable<Duty>): Duty[] {
  const held = new Set(duties);
  return DUTIES.filter((duty) => held.has(duty));
}

/** The letters of a cell as one word: "AR"; blank is "". */
export function lettersOf(cell: Assignment): string {
  return cell.duties.map(letterOf).join("");
}

export function isBlank(cell: Assignment): boolean {
  return cell.duties.length === 0 && !cell.notInvolved;
}

export function sameAssignment(a: Assignment, b: Assignment): boolean {
  return (
    a.when === b.when &&
    a.notInvolved === b.notInvolved &&
    a.duties.length === b.duties.length &&
    a.duties.every((duty) => b.duties.includes(duty))
  );
}

/** The duties that still show when a set of duties stands in one column. */
export function undominated(duties: ReadonlySet<Duty>, among: ReadonlySet<Duty>): Duty[] {
  return sortDuties(duties).filter((duty) => !SWALLOWED_BY[duty].some((stronger) => among.has(stronger)));
}

/** The window of a folded cell: the common one, or always when they differ. */
export function mergeWhen(whens: readonly When[]): When {
  const [first = "always"] = whens;
  return whens.every((when) => when === first) ? first : "always";
}
