import { dutiesOf, letterOf } from "#lib/matrix/duties.ts";
import { lineList } from "#lib/wording/line-list.ts";
import { lettersOfRow } from "../../about.ts";
import { takeLetter } from "../../fixes/cell-fixes.ts";
import { defineRule } from "../../rule.ts";

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
  check(slice) {
    const { row, held, header, isAgreed } = slice;
    if (!isAgreed) return [];
    const known = dutiesOf(header.letterSet);
    if (held.every(({ cell }) => cell.duties.every((duty) => known.includes(duty)))) return [];
    const strange = held.flatMap(({ role, cell }) =>
      cell.duties.filter((duty) => !known.includes(duty)).map((duty) => ({ role, duty })),
    );
    const letters = [...new Set(strange.map(({ duty }) => letterOf(duty)))];
    return [
      {
        message: "outside",
        values: { row: row.name, letters: lineList(letters), set: header.letterSet },
        ids: [row.id],
        activity: row.id,
        about: { letters: lettersOfRow(slice), set: header.letterSet },
        fixes: strange.map(({ role, duty }) =>
          takeLetter(`Take ${letterOf(duty)} from ${role.name}`, row.id, role.id, duty, false),
        ),
      },
    ];
  },
});
