import { expect, test } from "vitest";
import { findInForceAt } from "./in-force-at.ts";
import { instantIn } from "./instant-in.ts";
import { emptyMatrix, type Matrix } from "./matrix.ts";
import { MatrixId, ParticipantId } from "./schema/ids.ts";
import type { Edition } from "./schema/record.ts";

const BY = { participant: ParticipantId.parse("ada"), side: "buyer", name: "Ada" } as const;

function edition(number: number, effectiveFrom: string, signedAt: string): Edition {
  const signature = { name: "Ada", title: "Head", statement: "Yes", by: BY, at: signedAt };
  return {
    number,
    fingerprint: String(number).repeat(64),
    previous: null,
    contentHash: "0".repeat(64),
    effectiveFrom,
    frozen: { by: BY, at: signedAt, revision: 1 },
    buyer: signature,
    provider: signature,
    elsewhere: null,
    withdrawn: false,
  };
}

const matrix: Matrix = {
  ...emptyMatrix(MatrixId.parse("m")),
  tables: {
    ...emptyMatrix(MatrixId.parse("m")).tables,
    edition: {
      1: edition(1, "2026-03-01", "2026-02-20T10:00:00.000Z"),
      2: edition(2, "2026-08-10", "2026-08-15T10:00:00.000Z"),
    },
  },
};
const at = (local: string) =>
  findInForceAt(matrix, { day: local.slice(0, 10), instant: instantIn("Europe/Berlin", local) });

test("before the first edition takes effect nothing is in force", () => {
  expect(at("2026-02-28T23:59").edition).toBeUndefined();
});

test("an edition holds from the beginning of its day in the matrix's zone until the next takes effect", () => {
  expect(at("2026-03-01T00:00")).toMatchObject({ edition: { number: 1 }, until: "2026-08-10" });
  expect(at("2026-08-09T23:59").edition?.number).toBe(1);
  expect(at("2026-08-20T02:00")).toMatchObject({
    edition: { number: 2 },
    until: null,
    signedThen: undefined,
  });
});

test("an edition that was signed after the moment says which one people had until then", () => {
  const found = at("2026-08-12T02:00");
  expect(found.edition?.number).toBe(2);
  expect(found.signedThen?.number).toBe(1);
});

test.each([
  ["Europe/Berlin", "2026-08-12T02:00", "2026-08-12T00:00:00.000Z"],
  ["America/New_York", "2026-01-12T22:30", "2026-01-13T03:30:00.000Z"],
  ["Asia/Kolkata", "2026-08-12T02:00", "2026-08-11T20:30:00.000Z"],
  ["Europe/Berlin", "2026-10-25T12:00", "2026-10-25T11:00:00.000Z"],
])("in %s %s is %s", (zone, local, instant) => {
  expect(instantIn(zone, local)).toBe(instant);
});
