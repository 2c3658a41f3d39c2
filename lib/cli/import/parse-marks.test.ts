import { expect, test } from "vitest";
import { parseMarks } from "./parse-marks.ts";

test("marks and their letters, or none for cells that stay empty", () => {
  expect(parseMarks(["x=R", "✔=A/R", "==I", "o="])).toEqual({
    ok: true,
    value: [
      { sign: "x", duties: ["responsible"] },
      { sign: "✔", duties: ["accountable", "responsible"] },
      { sign: "=", duties: ["informed"] },
      { sign: "o", duties: [] },
    ],
  });
});

test.each(["x", "=R", "x=maybe", "x=N/A"])("“%s” is refused with what is expected", (text) => {
  expect(parseMarks([text])).toMatchObject({ ok: false, message: expect.stringContaining('--mark "x=R"') });
});
