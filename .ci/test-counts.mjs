import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} TestCounts */

/**
 * How many tests of a vitest JSON report passed and failed; a file that could not run counts as one failure.
 * @param {string} text
 * @returns {TestCounts}
 */
export function countVitest(text) {
  const report = JSON.parse(text);
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const broken = files.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * How many tests of a Playwright JSON report passed and failed; flaky tests count as failed.
 * @param {string} text
 * @returns {TestCounts}
 */
export function countPlaywright(text) {
  const { stats, errors } = JSON.parse(text);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * Reads a report, or counts one failure when the tool left none.
 * @param {string} file
 * @param {(text: string) => TestCounts} count
 * @returns {TestCounts}
 */
export function readCounts(file, count) {
  return existsSync(file) ? count(readFileSync(file, "utf8")) : { passed: 0, failed: 1 };
}
