import { dutiesOf, letterOf } from "#lib/matrix/duties.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { lineList } from "#lib/wording/line-list.ts";
import { lettersOfRow } from "../../about.ts";
import { takeLetter } from "../../fixes/cell-fixes.ts";
import { defineRule, NOTHING, type Problem } from "../../rule.ts";
import type { Held, RowSlice } from "../../slices.ts";

function isAnyStrange(held: readonly Held[], known: readonly Duty[]): boolean {
  for (const { cell } of held) for (const duty of cell.duties) if (!known.includes(duty)) return true;
  return false;
}

/** The letters of a row that its set does not have; one fix takes each of them away. */
function strangeLetters(slice: RowSlice): Problem<"outside"> {
  const { row, held, header } = slice;
  const known = dutiesOf(header.letterSet);
  const strange = held.flatMap(({ role, cell }) =>
    cell.duties.filter((duty) => !known.includes(duty)).map((duty) => ({ role, duty })),
  );
  const letters = [...new Set(strange.map(({ duty }) => letterOf(duty)))];
  return {
    message: "outside",
    values: { row: row.name, letters: lineList(letters), set: header.letterSet },
    ids: [row.id],
    activity: row.id,
    about: { letters: lettersOfRow(slice), set: header.letterSet },
    fixes: strange.map(({ role, duty }) =>
      takeLetter(`Take ${letterOf(duty)} from ${role.name}`, row.id, role.id, duty, false),
    ),
  };
}

export const rule = defineRule({
  id: "letter-unknown",
  group: "row",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "ownerless",
  messages: {
    outside:
      "“{row}” uses {letters}, which the letters {set} do not have. Take another letter, or choose a set that has it.",
  },
  replaces: [],
  check: (slice) =>
    slice.isAgreed && isAnyStrange(slice.held, dutiesOf(slice.header.letterSet))
      ? [strangeLetters(slice)]
      : NOTHING,
});
