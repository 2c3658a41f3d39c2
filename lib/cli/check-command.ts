import { parseArgs } from "node:util";
import { isAccepted } from "#lib/checker/accepted.ts";
import { SEVERITIES } from "#lib/checker/finding.ts";
import { type NamedFinding, nameFindings, placeInWords } from "#lib/checker/name-findings.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { SEVERITY_WORDS } from "#lib/wording/severity-words.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { parseArguments } from "./parse-arguments.ts";
import { readInput } from "./read-input.ts";

function countBySeverity(findings: readonly NamedFinding[]): string {
  const parts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const { one, more } = SEVERITY_WORDS[severity];
    return countOf(count, one, more);
  });
  return parts.join(", ");
}

function toText(findings: readonly NamedFinding[], rows: number, rulePack: number): string {
  const lines = findings.map((finding) => {
    const { rule, severity, message } = finding;
    const place = placeInWords(finding);
    return `${severity.padEnd(7)}  ${place === "" ? "" : `${place}: `}${message} (${rule})`;
  });
  const checked = `Checked ${countOf(rows, "row", "rows")} with rule pack ${rulePack}`;
  return `${[...lines, `${checked}: ${countBySeverity(findings)}.`].join("\n")}\n`;
}

/** `check FILE [--format text|json]`: what the rules find in a file; findings that both sides accepted are left out. */
export async function runCheck(
  args: readonly string[],
  { now, check, rulePack }: Surroundings,
): Promise<Outcome> {
  const parsed = parseArguments(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string", default: "text" } },
    }),
  );
  if (!parsed.ok) return fail(parsed.message);
  const { positionals, values } = parsed.value;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    return fail("Name one file to check: clearline check FILE.");
  if (values.format !== "text" && values.format !== "json") {
    return fail(`“${values.format}” is not a format. Use --format text or --format json.`);
  }
  const input = await readInput(path);
  if (!input.ok) return fail(input.message);
  const { content } = input;
  const found = check({ content, today: dayIn(content.terms.zone, now) });
  const findings = nameFindings(
    found.filter((finding) => !isAccepted(finding, content.gaps)),
    content,
  );
  const rows = content.areas.reduce((sum, area) => sum + area.activities.length, 0);
  return {
    exitCode: findings.some(({ severity }) => severity === "error") ? 1 : 0,
    out:
      values.format === "json"
        ? `${JSON.stringify({ rulePack, findings })}\n`
        : toText(findings, rows, rulePack),
    err: input.notices.map((notice) => `${notice}\n`).join(""),
  };
}
