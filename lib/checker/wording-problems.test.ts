import { expect, it } from "vitest";
import type { DrawOptions } from "#lib/matrix/draw-options.ts";
import { drawContent } from "#lib/matrix/testing/draw-matrix.ts";
import { check } from "./check.ts";

const GRID = `
  |                     | Buyer/IT lead | Provider/Engineers |
  | Backup              |               |                    |
  | - Review the report | A/R           | I                  |
`;

const found = (options: DrawOptions) =>
  check({ content: drawContent(GRID, options), today: "2026-04-20" }).map(
    ({ key, severity, message }) => [key, severity, message] as const,
  );

it("reads the steps of a call chain and what follows the last one", () => {
  const step = { role: "it-lead", deputy: null, waitMinutes: 5, note: "Calls back as soon as possible" };
  const findings = found({
    chains: { night: { name: "Night calls", steps: [step], afterLastStep: "TBD" } },
  });
  expect(findings).toContainEqual([
    "weasel-word/terms/night/1",
    "warning",
    expect.stringContaining("Step 1 of “Night calls” says “as soon as possible”"),
  ]);
  expect(findings).toContainEqual([
    "placeholder-left/terms/night/after",
    "error",
    expect.stringContaining("What follows the last step of “Night calls” still holds a blank: “TBD”"),
  ]);
});

it("gives one finding for a text, however many wordings stand in it, and weighs a note less", () => {
  const texts = { note: "Promptly, as needed, etc.", splitBuyer: "Reads it promptly and as needed." };
  const keys = found({ activities: { "Review the report": texts } }).map(([key, severity]) => [
    key,
    severity,
  ]);
  expect(keys).toContainEqual(["weasel-word/review-the-report/note", "note"]);
  expect(keys).toContainEqual(["weasel-word/review-the-report/splitBuyer", "warning"]);
  expect(keys.filter(([key]) => key?.startsWith("weasel-word"))).toHaveLength(2);
});

it("leaves the words of a row outside the agreement alone, but not its blanks", () => {
  const outside = { scope: "out" as const, outHolder: "TBD", note: "Any and all work, promptly." };
  const keys = found({ activities: { "Review the report": outside } }).map(([key]) => key);
  expect(keys.filter((key) => key.includes("/review-the-report/"))).toEqual([
    "placeholder-left/review-the-report/outHolder",
  ]);
});
