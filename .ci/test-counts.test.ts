import { expect, test } from "vitest";
import { countPlaywright, countVitest, readCounts } from "./test-counts.mjs";

test("a vitest file that could not be loaded counts as a failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{}] },
  ];
  const report = JSON.stringify({ numPassedTests: 7, numFailedTests: 1, testResults });
  expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
});

test("flaky browser tests and errors outside tests count as failures", () => {
  const report = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] });
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3 });
});

test("a report that is not there counts as one failure", () => {
  expect(readCounts("/nowhere/report.json", countVitest)).toEqual({ passed: 0, failed: 1 });
});
