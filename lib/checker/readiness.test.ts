import { describe, expect, it } from "vitest";
import { confirmationsOf } from "#lib/matrix/confirmation.ts";
import { content } from "#lib/matrix/content.ts";
import { rowHash, termsHash } from "#lib/matrix/fingerprint.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import { check } from "./check.ts";
import { readinessOf } from "./readiness.ts";

const read = (matrix: Matrix) => {
  const agreed = content(matrix);
  return readinessOf(
    agreed,
    check({ content: agreed, today: "2026-04-20" }),
    confirmationsOf(matrix, agreed),
  );
};

const GRID = `
  |                                    | Buyer/IT lead | Provider/Service desk |
  | Help desk                          |               |                       |
  | - Answer the calls of named users  | I             | A/R                   |
  | Patching                           |               |                       |
  | - Install patches on the servers   | I             | R                     |`;

describe("readiness", () => {
  it("says of each area why it is not ready, and of all which are not", () => {
    const { isReady, sentence, parts } = read(drawMatrix(GRID));
    expect(isReady).toBe(false);
    expect(sentence).toBe(
      "The model is not ready, because 3 of 3 parts are not: Help desk, Patching and What holds for all rows.",
    );
    expect(parts.map((part) => part.sentence)).toEqual([
      "Help desk is not ready, because Northwind Mills has 1 row to confirm and Harbor IT has 1 row to confirm.",
      "Patching is not ready, because 1 error is open, Northwind Mills has 1 row to confirm and Harbor IT has 1 row to confirm.",
      "What holds for all rows is not ready, because Northwind Mills has not confirmed the terms and Harbor IT has not confirmed the terms.",
    ]);
    expect(parts[1]?.findings.map(({ rule }) => rule)).toEqual(["no-owner"]);
  });

  it("names rows that are still to be decided, and leaves out what is outside of the agreement", () => {
    const { parts } = read(
      drawMatrix(GRID, {
        areas: { "Help desk": { scope: "out" } },
        activities: { "Install patches on the servers": { undecided: true } },
      }),
    );
    expect(parts.map(({ name }) => name)).toEqual(["Patching", "What holds for all rows"]);
    expect(parts[0]?.sentence).toContain("because 1 row is still to be decided");
    expect(parts[0]?.undecided).toEqual(["install-patches-on-the-servers"]);
  });

  it("is ready once every row is decided, free of findings and confirmed by both", () => {
    const log = openLog(
      drawMatrix(`
        |                                    | Buyer/IT lead | Provider/Service desk |
        | Help desk                          |               |                       |
        | - Answer the calls of named users  | I             | A/R                   |`),
    );
    const agreed = content(log.matrix());
    for (const by of [BUYER, PROVIDER]) {
      for (const row of agreed.areas.flatMap(({ activities }) => activities))
        log.must(OpBody.parse({ kind: "row.confirm", activity: row.id, hash: rowHash(row, agreed.roles) }), {
          by,
        });
      log.must(OpBody.parse({ kind: "terms.confirm", hash: termsHash(agreed) }), { by });
    }
    const { isReady, sentence, parts } = read(log.matrix());
    expect(sentence).toBe("The model is ready.");
    expect(isReady).toBe(true);
    expect(parts.map((part) => part.sentence)).toEqual([
      "Help desk is ready.",
      "What holds for all rows is ready.",
    ]);
  });
});
