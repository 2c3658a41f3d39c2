import { expect, test } from "vitest";
import { pageTexts } from "../testing/page-texts.ts";
import { bytesOf } from "../testing/render.ts";
import { type FindingLine, layoutFindings } from "./layout-findings.ts";

const FINDING: FindingLine = {
  severity: "error",
  rule: "no-owner",
  place: "Help desk: Answer calls",
  message: "Nobody owns this.",
  why: "Each side assumes that the other one does.",
  suggestion: "Northwind, Service desk owns it",
  accepted: false,
};

const INPUT = {
  title: "Who does what",
  buyer: "Contoso",
  provider: "Northwind",
  checkedRows: 83,
  rulePack: 1,
  today: "2026-03-02",
  paper: "a4",
} as const;

async function printed(findings: readonly FindingLine[]): Promise<string> {
  const texts = await pageTexts(await bytesOf(layoutFindings({ ...INPUT, findings })));
  return texts.join(" ").replace(/\s+/gu, " ");
}

test("the report groups findings by weight, with place, reason and a way out", async () => {
  const text = await printed([FINDING, { ...FINDING, severity: "warning", message: "Two roles do this." }]);
  expect(text).toContain("1 to fix, 1 more to look at. 83 rows checked on 2 March 2026 with rule pack 1.");
  expect(text.indexOf("To fix before signing (1)")).toBeLessThan(text.indexOf("To look at (1)"));
  for (const said of [FINDING.place, FINDING.message, FINDING.why, FINDING.suggestion, FINDING.rule]) {
    expect(text).toContain(said);
  }
});

test("a finding that both sides accepted is counted apart", async () => {
  const text = await printed([{ ...FINDING, accepted: true }]);
  expect(text).toContain("0 to fix, 0 more to look at.");
  expect(text).toContain("Accepted by both sides (1)");
  expect(text).not.toContain("To fix before signing");
});

test("an empty report says what was checked", async () => {
  expect(await printed([])).toContain("0 to fix, 0 more to look at. 83 rows checked");
});
