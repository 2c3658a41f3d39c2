import { describe, expect, it } from "vitest";
import { BLANK_ACTIVITY, BLANK_ROLE } from "../testing/blank-rows.ts";
import { Op } from "./op.ts";

const envelope = { id: "op-1", stream: "shared", base: 1, group: null };
const reads = (body: object, rest: object = {}) => Op.safeParse({ ...envelope, body, ...rest }).success;
const rename = (name: unknown) => ({ kind: "activity.edit", id: "row", fields: { name } });
const cell = (value: object) => ({ kind: "cell.set", activity: "row", role: "buyer", cell: value });

describe("an op as sent", () => {
  it("is read when it is well formed", () => {
    expect(reads(rename("Answer calls"))).toBe(true);
    expect(reads(rename("Answer calls"), { base: "op-0" })).toBe(true);
    expect(reads(cell({ duties: ["responsible", "accountable"], when: "always", notInvolved: false }))).toBe(
      true,
    );
  });

  it.each([
    ["a name of 10,000 characters", rename("x".repeat(10_000))],
    ["a name that says nothing", rename("  \t ")],
    ["a name on two lines", rename("one\ntwo")],
    ["control characters", rename("bell\u0007")],
    ["a line separator", rename("one\u2028two")],
    ["half a character", rename("\ud83d")],
    ["a name that is no text", rename(7)],
    ["an edit of nothing", { kind: "activity.edit", id: "row", fields: {} }],
    ["an edit of a field that there is not", { kind: "activity.edit", id: "row", fields: { colour: "red" } }],
    ["an edit of where a matrix came from", { kind: "header.edit", fields: { origin: null } }],
    ["an unknown letter", cell({ duties: ["boss"], when: "always", notInvolved: false })],
    ["a letter as a letter", { kind: "cell.add", activity: "row", role: "buyer", duty: "A" }],
    ["“not involved” that holds a letter", cell({ duties: ["informed"], when: "always", notInvolved: true })],
    ["an id of every object", { kind: "activity.edit", id: "constructor", fields: { name: "x" } }],
    ["an id that would leave its folder", { kind: "activity.edit", id: "../row", fields: { name: "x" } }],
    [
      "hours that end before they begin",
      {
        kind: "role.edit",
        id: "buyer",
        fields: { hours: { kind: "windows", windows: [{ days: [1], from: "18:00", to: "08:00" }] } },
      },
    ],
    ["a day that there is not", { kind: "terms.edit", fields: { reviewDate: "2026-02-30" } }],
    [
      "an order key that cannot be used",
      { kind: "role.add", id: "new", role: { ...BLANK_ROLE, order: "a0V0" } },
    ],
    [
      "a row with too many dependencies",
      {
        kind: "activity.add",
        id: "new",
        activity: { ...BLANK_ACTIVITY, dependsOn: Array.from({ length: 51 }, (_, at) => `row-${at}`) },
        cells: {},
      },
    ],
    ["an unknown kind", { kind: "matrix.explode" }],
  ])("is refused with %s", (_title, body) => {
    expect(reads(body)).toBe(false);
  });

  it("is refused with an envelope that is none", () => {
    expect(reads(rename("x"), { base: -1 })).toBe(false);
    expect(reads(rename("x"), { base: 1.5 })).toBe(false);
    expect(reads(rename("x"), { stream: "other" })).toBe(false);
    expect(reads(rename("x"), { stream: "buyer" })).toBe(false);
    expect(reads(rename("x"), { admin: true })).toBe(false);
  });

  it("keeps text as one form and without the blanks around it, and letters in their order", () => {
    const read = Op.parse({ ...envelope, body: rename("  Gro\u0308\u00dfe ") });
    expect(read.body).toMatchObject({ fields: { name: "Gr\u00f6\u00dfe" } });
    const sorted = Op.parse({
      ...envelope,
      body: cell({ duties: ["informed", "accountable", "informed"], when: "always", notInvolved: false }),
    });
    expect(sorted.body).toMatchObject({ cell: { duties: ["accountable", "informed"] } });
  });
});
