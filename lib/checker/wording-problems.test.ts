import { expect, it } from "vitest";
import type { Content } from "#lib/matrix/content.ts";
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

const ENSURED = `
  |                              | Buyer/IT lead | Provider/Engineers |
  | Servers                      |               |                    |
  | - Patch the servers          | A             | R                  |
  | - Ensure server readiness    | A             | R                  |
  | - Ensure server security     | A             | R                  |
  | Network                      |               |                    |
  | - Ensure switch readiness    | A             | R                  |
  | - Ensure switch security     | A             | R                  |
`;

const ofWeasels = (options: DrawOptions, settings: Content["settings"] = {}) =>
  check({ content: { ...drawContent(ENSURED, options), settings }, today: "2026-04-20" }).filter(
    ({ rule }) => rule === "weasel-word",
  );

it("says once what stands in many rows, at the first of them, and with each of their texts as what it is about", () => {
  const [finding, ...rest] = ofWeasels({});
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    key: "weasel-word/ensure",
    severity: "warning",
    activity: "ensure-server-readiness",
    rows: [
      "ensure-server-readiness",
      "ensure-server-security",
      "ensure-switch-readiness",
      "ensure-switch-security",
    ],
    message: expect.stringContaining("4 rows say “ensure” or the like"),
  });
  expect(finding?.message).toContain("or say once, in the further clauses of the terms, what “ensure” means");
  const note = { activities: { "Ensure switch security": { note: "As needed" } } };
  const renamed = { activities: { "Ensure switch security": { name: "Ensure switch care" } } };
  expect(ofWeasels(note)[0]?.basis).toBe(finding?.basis);
  expect(ofWeasels(renamed)[0]?.basis).not.toBe(finding?.basis);
});

it("says it row by row where few rows are left, or where the setting wants it so", () => {
  const few = { activities: { "Ensure switch security": { name: "Harden the switches" } } };
  expect(ofWeasels(few).map(({ key }) => key)).toEqual([
    "weasel-word/ensure-server-readiness/name",
    "weasel-word/ensure-server-security/name",
    "weasel-word/ensure-switch-readiness/name",
  ]);
  const settings = { "weasel-word": { off: false, threshold: 4, reason: "One by one" } };
  expect(ofWeasels({}, settings)).toHaveLength(4);
});

it("keeps what binds apart from notes", () => {
  const notes = [
    "Patch the servers",
    "Ensure server readiness",
    "Ensure server security",
    "Ensure switch readiness",
  ];
  const activities = Object.fromEntries(notes.map((name) => [name, { note: "Ensure that it works" }]));
  expect(ofWeasels({ activities }).map(({ key, severity }) => [key, severity])).toEqual([
    ["weasel-word/ensure", "warning"],
    ["weasel-word/ensure-in-notes", "note"],
  ]);
});

it("is silent on a word that the terms define, in the terms too, and on no other", () => {
  const furtherClauses = "“Ensure” means: does the work, ensures the result and shows it.";
  expect(ofWeasels({ terms: { furtherClauses } })).toEqual([]);
  const other = { terms: { furtherClauses: "“Care” means: all of it, promptly." } };
  expect(ofWeasels(other).map(({ key }) => key)).toEqual([
    "weasel-word/ensure",
    "weasel-word/terms/furtherClauses",
  ]);
});
