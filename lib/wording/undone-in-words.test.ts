import { describe, expect, it } from "vitest";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { PROVIDER } from "#lib/matrix/testing/people.ts";
import { undoneInWords } from "./undone-in-words.ts";

const GRID = "| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | A | R |\n| - Close tickets | | |";

function undone(...bodies: readonly object[]): string {
  const log = openLog(drawMatrix(GRID));
  const sent = bodies.map((body) => log.must(OpBody.parse(body)));
  const before = log.matrix();
  for (const { id } of sent.toReversed()) log.must({ kind: "undo", of: id, force: false });
  return undoneInWords("undo", before, log.matrix());
}

const set = (activity: string, role: string) => ({
  kind: "cell.set",
  activity,
  role,
  cell: { duties: ["informed"], when: "always", notInvolved: false },
});

describe("what was undone", () => {
  it("names field, row and both values", () => {
    expect(undone({ kind: "activity.edit", id: "take-calls", fields: { note: "By mail" } })).toBe(
      "Undone: changed the note of the row “Take calls” from “By mail” to nothing.",
    );
    expect(undone(set("take-calls", "buyer"))).toBe(
      "Undone: changed “Buyer” in “Take calls” from informed to accountable.",
    );
    expect(undone({ kind: "activity.edit", id: "take-calls", fields: { removed: true } })).toBe(
      "Undone: brought back the row “Take calls”.",
    );
  });

  it("counts what does not fit", () => {
    expect(
      undone(
        set("take-calls", "buyer"),
        set("take-calls", "provider"),
        set("close-tickets", "buyer"),
        set("close-tickets", "provider"),
      ),
    ).toMatch(/^Undone: changed .*, changed .* and made 2 more changes\.$/);
  });

  it("says that a conflict stands open again", () => {
    const log = openLog(drawMatrix(GRID));
    const edit = (note: string) =>
      OpBody.parse({ kind: "activity.edit", id: "take-calls", fields: { note } });
    log.must(edit("Theirs"), { by: PROVIDER });
    const { id } = log.send(edit("Mine"), { base: 1 });
    const settled = log.must(OpBody.parse({ kind: "conflict.settle", id, choice: "standing" }));
    const before = log.matrix();
    log.must({ kind: "undo", of: settled.id, force: false });
    expect(undoneInWords("undo", before, log.matrix())).toBe("Undone: opened a conflict again.");
  });

  it("says of a redo that it was done again", () => {
    const { matrix } = openLog(drawMatrix(GRID));
    expect(undoneInWords("redo", matrix(), matrix())).toBe("Done again.");
  });
});
