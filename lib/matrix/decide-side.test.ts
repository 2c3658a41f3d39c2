import { describe, expect, it } from "vitest";
import { applySide } from "./apply.ts";
import { decideSide } from "./decide-side.ts";
import { emptySideState, type SideState } from "./matrix.ts";
import { authorOf } from "./rights.ts";
import { SideOpBody } from "./schema/op.ts";
import { BUYER, PROVIDER } from "./testing/people.ts";

const note = (text: string) => SideOpBody.parse({ kind: "note.set", activity: "take-calls", note: { text } });
const contact = (side: string, name: string) =>
  SideOpBody.parse({
    kind: "contact.set",
    id: "ada",
    contact: {
      side,
      role: null,
      name,
      phone: "1",
      secondPhone: null,
      email: null,
      deputyName: null,
      deputyPhone: null,
      hours: null,
      note: null,
      confirmedOn: "2026-01-01",
      removed: false,
    },
  });

function write(state: SideState, body: SideOpBody): SideState {
  const decision = decideSide(state, "buyer", body, BUYER);
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

  it("takes nothing from the other side, from one who may only read, or of the other side's people", () => {
    expect(decideSide(emptySideState(), "buyer", note("One"), PROVIDER)).toMatchObject({
      code: "wrong-side",
    });
    expect(decideSide(emptySideState(), "buyer", note("One"), { ...BUYER, right: "comment" })).toMatchObject({
      code: "not-allowed",
    });
    expect(decideSide(emptySideState(), "buyer", contact("provider", "Piotr"), BUYER)).toMatchObject({
      code: "wrong-side",
    });
  });
});
