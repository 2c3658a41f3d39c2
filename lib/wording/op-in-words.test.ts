import { describe, expect, it } from "vitest";
import { OpBody, SideOpBody } from "#lib/matrix/schema/op.ts";
import { BLANK_ACTIVITY } from "#lib/matrix/testing/blank-rows.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { copyOfOp, opInWords } from "./op-in-words.ts";

const matrix = drawMatrix(
  "| | Buyer | Provider/Desk |\n| Help desk | | |\n| - Take calls | A | R |\n| - Close tickets | | |",
  { chains: { calls: {} } },
);
const told = (body: object) => opInWords(OpBody.parse(body), matrix);
const LONG = "This is a text that somebody has thought about for longer than a minute. ".repeat(8).trim();

describe("an op in words", () => {
  it("keeps a long text whole", () => {
    expect(told({ kind: "activity.edit", id: "take-calls", fields: { note: LONG } })).toEqual({
      where: "“Take calls”",
      texts: [{ label: "Note", text: LONG }],
    });
  });

  it.each<[object, string, string]>([
    [
      {
        kind: "cell.set",
        activity: "take-calls",
        role: "desk",
        cell: { duties: ["responsible", "accountable"], when: "business", notInvolved: false },
      },
      "“Take calls”, column “Desk”",
      "Responsible and accountable, in business hours (AR (business hours))",
    ],
    [
      {
        kind: "cell.set",
        activity: "take-calls",
        role: "desk",
        cell: { duties: [], when: "always", notInvolved: true },
      },
      "“Take calls”, column “Desk”",
      "Not involved, agreed",
    ],
    [
      { kind: "cell.add", activity: "take-calls", role: "desk", duty: "informed" },
      "“Take calls”, column “Desk”",
      "Is told",
    ],
    [{ kind: "terms.edit", fields: { spendingCase: "500 euros" } }, "the terms", "500 euros"],
    [
      { kind: "header.edit", fields: { model: "front-desk" } },
      "the matrix",
      "Co-managed, provider at the front desk",
    ],
    [
      { kind: "activity.edit", id: "take-calls", fields: { dependsOn: ["close-tickets"] } },
      "“Take calls”",
      "Close tickets",
    ],
    [
      { kind: "activity.edit", id: "take-calls", fields: { area: "help-desk", order: "a5" } },
      "“Take calls”",
      "Help desk",
    ],
    [
      { kind: "activity.edit", id: "take-calls", fields: { order: "a5" } },
      "“Take calls”",
      "Its place in the list",
    ],
    [{ kind: "role.edit", id: "desk", fields: { removed: true } }, "the column “Desk”", "Removed"],
    [
      {
        kind: "chain.edit",
        id: "calls",
        fields: { steps: [{ role: "desk", deputy: "buyer", waitMinutes: 15, note: "Ring twice" }] },
      },
      "the call chain “calls”",
      "Desk, deputy Buyer, 15 minutes, Ring twice",
    ],
  ])("%j", (body, where, text) => {
    expect(told(body)).toMatchObject({ where, texts: [{ text }] });
  });

  it("tells of a new row what was written, and not what it begins with", () => {
    const activity = { ...BLANK_ACTIVITY, area: "help-desk", name: "Call back", note: "Within an hour" };
    const cells = { desk: { duties: ["responsible"], when: "always", notInvolved: false } };
    const words = told({ kind: "activity.add", id: "new", activity, cells });
    expect(words.where).toBe("the new row “Call back”");
    expect(copyOfOp(words)).toBe(
      "Area: Help desk\nName: Call back\nNote: Within an hour\nDesk: Responsible (R)",
    );
  });

  it("tells a side's own note as that side's", () => {
    const body = SideOpBody.parse({
      kind: "note.set",
      activity: "take-calls",
      note: { text: "They are slow." },
    });
    expect(opInWords(body, matrix)).toEqual({
      where: "your side's note on “Take calls”",
      texts: [{ label: "Note", text: "They are slow." }],
    });
  });

  it("copies one text as it stands", () => {
    expect(copyOfOp(told({ kind: "activity.edit", id: "take-calls", fields: { note: LONG } }))).toBe(LONG);
  });
});
