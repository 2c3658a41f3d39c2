import { placeInWords } from "#lib/checker/name-findings.ts";
import { type CheckedFile, type CheckedFinding, type CheckReport, openFindings } from "./check-report.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

// Half of a pair that stands alone is caught by the last range: with the flag `u`, whole pairs are one character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu;

/** Text for an attribute or between tags of XML 1.0; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"\t\n\r]/g, (found) => ESCAPES[found] ?? found);
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>, inner: string): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  return inner === "" ? `<${name}${words.join("")}/>` : `<${name}${words.join("")}>${inner}</${name}>`;
}

function outcomeOf({ finding, state, gap }: CheckedFinding): string {
  if (state === "accepted") return tag("skipped", { message: `Accepted by both sides: ${gap?.reason}` }, "");
  if (state === "known")
    return tag("skipped", { message: `Known from the baseline: ${finding.message}` }, "");
  if (finding.severity !== "error")
    return tag("system-out", {}, xmlText(`${finding.severity}: ${finding.message}`));
  return tag("failure", { type: finding.rule, message: finding.message }, xmlText(finding.message));
}

function toCase(checked: CheckedFinding, { path }: CheckedFile): string {
  const { finding, named, region } = checked;
  const place = placeInWords(named);
  const name = `${finding.rule}: ${place === "" ? "whole matrix" : place}`;
  const inner = outcomeOf(checked);
  return tag("testcase", { classname: path, name, file: path, line: region.startLine }, inner);
}

function toSuite(file: CheckedFile): string {
  const { path, findings } = file;
  const cases = findings.map((finding) => toCase(finding, file));
  // A suite without a case counts as one that did not run.
  if (cases.length === 0) cases.push(tag("testcase", { classname: path, name: "no findings" }, ""));
  const failures = openFindings(file).filter(({ finding }) => finding.severity === "error").length;
  const skipped = findings.filter(({ state }) => state !== "open").length;
  const counts = { name: path, tests: cases.length, failures, errors: 0, skipped };
  return tag("testsuite", counts, `\n${cases.join("\n")}\n`);
}

/**
 * The report as JUnit XML: a suite a file, a case a finding. Errors that count fail; accepted and known findings are
 * skipped; warnings and notes pass and say so; a file that could not be read is an error.
 */
export function toJunit({ files, unread }: CheckReport): string {
  const suites = [
    ...files.map(toSuite),
    ...unread.map(({ path, message }) => {
      const error = tag("error", { type: "not-read", message }, "");
      const one = tag("testcase", { classname: path, name: "is read" }, error);
      return tag("testsuite", { name: path, tests: 1, failures: 0, errors: 1, skipped: 0 }, `\n${one}\n`);
    }),
  ];
  const all = tag("testsuites", { name: "clearline check" }, `\n${suites.join("\n")}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
}
