import { expect, test } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { content } from "./content.ts";
import { matrixJson } from "./fingerprint.ts";
import { readAgreed } from "./read-agreed.ts";
import { drawMatrix, fillMatrix } from "./testing/draw-matrix.ts";

const PLACE = { number: 3, previous: "a".repeat(64) };

test("what is read from a matrix.json hashes to the same fingerprint", () => {
  const sparse = drawMatrix(
    "| | Buyer/IT lead | Provider/Desk |\n| Help desk |\n| - Answer calls | A | R@night |",
  );
  for (const matrix of [fillMatrix(buildExample()), sparse]) {
    const agreed = content(matrix);
    const text = matrixJson(agreed, PLACE);
    const read = readAgreed(text);
    expect(read).toMatchObject({ ok: true, edition: 3, previous: PLACE.previous });
    if (read.ok) expect(matrixJson(read.content, PLACE)).toBe(text);
  }
});

test.each([
  ["no JSON", "{", "This is not the matrix.json of an appendix"],
  ["another file", '{"format":"clearline"}', "This is not the matrix.json of an appendix"],
  ["a newer version", '{"format":"clearline-matrix","version":2}', "has version 2"],
  ["a wrong value", '{"format":"clearline-matrix","version":1,"edition":"x"}', "header.title"],
])("%s is refused with its reason", (_, text, reason) => {
  const read = readAgreed(text);
  expect(read.ok ? "" : read.message).toContain(reason);
});

test("a value that is there and wrong is not replaced by nothing", () => {
  const text = matrixJson(content(fillMatrix(buildExample())), PLACE).replace(
    '"zone":"Europe',
    '"zone":7,"x":"',
  );
  const read = readAgreed(text);
  expect(read.ok).toBe(false);
});
