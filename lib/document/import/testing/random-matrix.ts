import type { Dice } from "./dice.ts";
import { TONGUES, type Tongue } from "./tongues.ts";

/** A row to print: letters by the place of the role, in the order R A C I S V; empty for nothing. */
export interface PlainRow {
  readonly name: string;
  readonly letters: readonly string[];
}

/** A matrix to print and to find again. */
export interface PlainMatrix {
  readonly tongue: Tongue;
  readonly roles: readonly { readonly name: string; readonly side: 0 | 1 }[];
  readonly areas: readonly { readonly name: string; readonly rows: readonly PlainRow[] }[];
}

function lettersOf(dice: Dice, roles: number): readonly string[] {
  const letters = Array.from({ length: roles }, () => dice.pick(["", "", "C", "I", "C", "I", "CI"]));
  const owner = dice.below(roles);
  const doer = dice.chance(0.45) ? owner : dice.below(roles);
  // A row that nobody owns, and one that two do it, must come back as they are.
  if (dice.chance(0.94)) letters[owner] = "A";
  letters[doer] = letters[doer] === "A" ? "AR" : "R";
  if (dice.chance(0.1)) letters[dice.below(roles)] = "R";
  if (!letters.some((letter) => letter.includes("A")) && dice.chance(0.8)) letters[owner] = "A";
  return letters;
}

/** Makes up a matrix; names of activities come again in other areas. */
export function randomMatrix(dice: Dice): PlainMatrix {
  const tongue = dice.chance(0.4) ? TONGUES[0] : dice.pick(TONGUES);
  const wanted = 2 + dice.below(5);
  const names = dice.chance(0.25) ? [...tongue.sides] : dice.some(tongue.roles, wanted);
  const half = Math.ceil(names.length / 2);
  const roles = names.map((name, at) => ({ name, side: at < half ? (0 as const) : (1 as const) }));
  const areas = dice.some(tongue.areas, 1 + dice.below(4)).map((name) => {
    const seen = new Set<string>();
    const rows = Array.from({ length: 3 + dice.below(6) }, () => {
      const [act, thing] = [
        dice.pick([tongue.acts[0] ?? "", ...tongue.acts]),
        dice.pick([tongue.things[0] ?? "", ...tongue.things]),
      ];
      return tongue.isVerbLast ? `${thing} ${act}` : `${act} ${thing}`;
    })
      .filter((row) => !seen.has(row) && seen.add(row))
      .map((row) => ({ name: row, letters: lettersOf(dice, roles.length) }));
    return { name, rows };
  });
  return { tongue, roles, areas };
}
