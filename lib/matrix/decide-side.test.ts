import { describe, expect, it } from "vitest";
import { applySide } from "./apply.ts";
import { decideSide } from "./decide-side.ts";
import { emptyMatrix, emptySideState, type SideState } from "./matrix.ts";
import { notePlace } from "./notes.ts";
import { type Actor, authorOf } from "./rights.ts";
import { MatrixId } from "./schema/ids.ts";
import { SideOpBody } from "./schema/op.ts";
import { BLANK_CONTACT } from "./testing/blank-rows.ts";
import { BUYER, PROVIDER } from "./testing/people.ts";

const note = (text: string) => SideOpBody.parse({ kind: "note.set", activity: "take-calls", note: { text } });
const contact = (side: string, name: string) =>
  SideOpBody.parse({
    kind: "contact.set",
    id: "ada",
    contact: { ...BLANK_CONTACT, side, name, phone: "1" },
  });

const seenBy = (actor: Actor) => ({ actor, at: "", matrix: emptyMatrix(MatrixId.parse("drawn")) });

function write(state: SideState, body: SideOpBody): SideState {
  const decision = decideSide(state, "buyer", body, seenBy(BUYER));
  if (!decision.ok) throw new Error(decision.message);
  return applySide(state, {
    id: "op",
    stream: "buyer",
    revision: state.revision + 1,
    at: "",
    by: authorOf(BUYER),
    kind: body.kind,
    group: null,
    writes: decision.writes,
  });
}

describe("a side's own stream", () => {
  it("keeps notes and contacts, the last writer wins", () => {
    const state = [note("One"), note("Two"), contact("buyer", "Ada"), contact("buyer", "Bea")].reduce(
      write,
      emptySideState(),
    );
    expect(state.revision).toBe(4);
    expect(state.tables.note["take-calls"]).toEqual({ text: "Two" });
    expect(state.tables.contact["ada"]?.name).toBe("Bea");
  });

  it("keeps notes on a cell, a row and the matrix apart, and says where each stands", () => {
    const cell = SideOpBody.parse({
      kind: "note.set",
      activity: "take-calls",
      role: "desk",
      note: { text: "Cell" },
    });
    const whole = SideOpBody.parse({ kind: "note.set", activity: null, note: { text: "Whole" } });
    const { note: notes } = [note("Row"), cell, whole].reduce(write, emptySideState()).tables;
    expect(Object.values(notes).map(({ text }) => text)).toEqual(["Row", "Cell", "Whole"]);
    expect(Object.keys(notes).map(notePlace)).toEqual([
      { activity: "take-calls", role: null },
      { activity: "take-calls", role: "desk" },
      null,
    ]);
  });

  it("lets those who may comment write notes, and contacts only those who may edit", () => {
    const by = { ...BUYER, right: "comment" } as const;
    expect(decideSide(emptySideState(), "buyer", note("One"), seenBy(by))).toMatchObject({ ok: true });
    expect(decideSide(emptySideState(), "buyer", contact("buyer", "Ada"), seenBy(by))).toMatchObject({
      code: "not-allowed",
    });
  });

  it("refuses a column without a row, and one note too many with the figure", () => {
    const column = SideOpBody.parse({ kind: "note.set", activity: null, role: "desk", note: { text: "x" } });
    expect(decideSide(emptySideState(), "buyer", column, seenBy(BUYER))).toMatchObject({ code: "invalid" });
    const full: SideState = {
      revision: 1,
      tables: {
        contact: {},
        answers: {},
        note: Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`row-${at}`, { text: "x" }])),
      },
    };
    expect(decideSide(full, "buyer", note("One"), seenBy(BUYER))).toMatchObject({
      code: "too-many",
      message: "Your side would hold 5001 notes; it can hold 5000.",
    });
    const old = SideOpBody.parse({ kind: "note.set", activity: "row-7", note: { text: "y" } });
    expect(decideSide(full, "buyer", old, seenBy(BUYER))).toMatchObject({ ok: true });
  });

  it("takes nothing from the other side, from one who may only read, or of the other side's people", () => {
    expect(decideSide(emptySideState(), "buyer", note("One"), seenBy(PROVIDER))).toMatchObject({
      code: "wrong-side",
    });
    expect(
      decideSide(emptySideState(), "buyer", note("One"), seenBy({ ...BUYER, right: "view" })),
    ).toMatchObject({
      code: "not-allowed",
      message: "Your link lets you view; this needs the right to comment.",
    });
    expect(decideSide(emptySideState(), "buyer", contact("provider", "Piotr"), seenBy(BUYER))).toMatchObject({
      code: "wrong-side",
    });
  });
});
