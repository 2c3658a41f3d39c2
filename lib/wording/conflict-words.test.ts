import { describe, expect, it } from "vitest";
import { listOpenConflicts } from "#lib/matrix/conflicts.ts";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import { choiceWords, conflictValue, settledInWords } from "./conflict-words.ts";
import { placeInWords } from "./field-place.ts";
import { whoseInWords } from "./whose-value.ts";

const COMPANIES = { buyer: "Contoso", provider: "Northwind" };

function drawConflict(late: object, early: object) {
  const log = openLog(
    drawMatrix("| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | A | R |\n| Backup | | |"),
  );
  const { revision } = log.start;
  log.must(OpBody.parse(early), { by: PROVIDER });
  log.send(OpBody.parse(late), { by: BUYER, base: revision });
  const [open] = listOpenConflicts(log.matrix());
  if (!open) throw new Error("These do not clash");
  return { log, open };
}

const edit = (fields: object) => ({ kind: "activity.edit", id: "take-calls", fields });
const note = () => drawConflict(edit({ note: "Mine" }), edit({ note: "Theirs" }));

describe("a conflict in words", () => {
  it("says whose a value is from the reader's point of view", () => {
    const { losing, standing } = note().open.conflict;
    expect(whoseInWords(losing.by, BUYER.participant, COMPANIES)).toBe("Yours");
    expect(whoseInWords(standing.by, BUYER.participant, COMPANIES)).toBe("Northwind, Piotr Nowak");
    expect(whoseInWords(losing.by, PROVIDER.participant, COMPANIES)).toBe("Contoso, Ada Brandt");
  });

  it("names the choices from the reader's point of view", () => {
    const { conflict } = note().open;
    expect(choiceWords(conflict, BUYER.participant)).toEqual({ losing: "Use mine", standing: "Keep theirs" });
    expect(choiceWords(conflict, PROVIDER.participant)).toEqual({
      losing: "Use theirs",
      standing: "Keep mine",
    });
    expect(choiceWords(conflict, "somebody")).toEqual({
      losing: "Use Ada Brandt's",
      standing: "Keep Piotr Nowak's",
    });
  });

  it.each<[object, object, string, string, string]>([
    [edit({ note: "Mine" }), edit({ note: "Theirs" }), "“Take calls”, note", "Mine", "Theirs"],
    [
      edit({ area: "backup", order: "a5" }),
      edit({ order: "a7" }),
      "“Take calls”, area and place",
      "Backup",
      "Help desk",
    ],
    [
      { kind: "terms.edit", fields: { clockStopsAtClose: true } },
      { kind: "terms.edit", fields: { clockStopsAtClose: false } },
      "the terms, ",
      "Yes",
      "No",
    ],
    [
      { kind: "area.edit", id: "help-desk", fields: { name: "Desk" } },
      { kind: "area.edit", id: "help-desk", fields: { name: "Calls" } },
      "the area “Calls”, name",
      "Desk",
      "Calls",
    ],
    [
      { kind: "role.edit", id: "buyer", fields: { party: "third" } },
      { kind: "role.edit", id: "buyer", fields: { party: "provider" } },
      "the column “Buyer”, party",
      "Others",
      "Provider",
    ],
    [
      { kind: "header.edit", fields: { title: "One" } },
      { kind: "header.edit", fields: { title: "Two" } },
      "the matrix, title",
      "One",
      "Two",
    ],
  ])("%j against %j", (late, early, where, losing, standing) => {
    const { log, open } = drawConflict(late, early);
    expect(placeInWords(log.matrix(), open.place)).toContain(where);
    expect(conflictValue(log.matrix(), open, open.conflict.losing.value)).toBe(losing);
    expect(conflictValue(log.matrix(), open, open.conflict.standing.value)).toBe(standing);
  });

  it.each([
    ["losing", BUYER, "Ada Brandt used their own value."],
    ["losing", PROVIDER, "Piotr Nowak used the value of Ada Brandt."],
    ["standing", PROVIDER, "Piotr Nowak kept their own value."],
    ["other", BUYER, "Ada Brandt wrote another value."],
  ] as const)("settled as “%s”: tells who chose what", (choice, by, words) => {
    const { log, open } = note();
    log.must({ kind: "conflict.settle", id: open.id, choice }, { by });
    const conflict = log.matrix().tables.conflict[open.id];
    expect(conflict && settledInWords(conflict)).toBe(words);
  });
});
