import { expect, test } from "vitest";
import { emptyMatrix, type Matrix } from "#lib/matrix/matrix.ts";
import { MatrixId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import { sayInForce } from "./in-force-on.tsx";

const BY = { participant: ParticipantId.parse("ada"), side: "buyer", name: "Ada" } as const;

function edition(number: number, effectiveFrom: string, at: string): Edition {
  const signature = { name: "Ada", title: "Head", statement: "Yes", by: BY, at };
  return {
    number,
    fingerprint: String(number).repeat(64),
    previous: null,
    contentHash: "0".repeat(64),
    effectiveFrom,
    frozen: { by: BY, at, revision: 1 },
    buyer: signature,
    provider: signature,
    elsewhere: null,
    withdrawn: false,
  };
}

const empty = emptyMatrix(MatrixId.parse("m"));
const first = edition(1, "2026-03-01", "2026-02-20T10:00:00.000Z");
const second = edition(2, "2026-08-10", "2026-08-15T10:00:00.000Z");
const matrix: Matrix = { ...empty, tables: { ...empty.tables, edition: { 1: first, 2: second } } };

test.each([
  ["2026-02-01T02:00", "No edition was in force then."],
  ["2026-05-01T02:00", "Edition 1 was in force, from 1 March 2026; the next one holds from 10 August 2026."],
  [
    "2026-08-12T02:00",
    "Edition 2 was in force, from 10 August 2026. It was signed after that moment: until then people worked by edition 1.",
  ],
  ["2026-09-12T02:00", "Edition 2 was in force, from 10 August 2026."],
])("%s: %s", (local, sentence) => {
  expect(sayInForce(matrix, "Europe/Berlin", local)).toBe(sentence);
});
