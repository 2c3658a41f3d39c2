import { parseArgs } from "node:util";
import { isAccepted } from "#lib/checker/accepted.ts";
import type { Finding, Severity } from "#lib/checker/finding.ts";
import type { Content } from "#lib/matrix/content.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { parseArguments } from "./parse-arguments.ts";
import { readInput } from "./read-input.ts";
import { todayIn } from "./today-in.ts";

const SEVERITY_WORDS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  note: ["note", "notes"],
};

/** A finding as it is printed: names where the program has ids. */
interface NamedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly area: string | null;
  readonly activity: string | null;
  readonly role: string | null;
  readonly message: string;
}

function nameFindings(findings: readonly Finding[], { areas, roles }: Content): readonly NamedFinding[] {
  const areaNames = new Map<string, string>(areas.map((area) => [area.id, area.name]));
  const rows = areas.flatMap((area) => area.activities);
  const rowNames = new Map<string, string>(rows.map((row) => [row.id, row.name]));
  const areaOfRow = new Map<string, string>(rows.map((row) => [row.id, row.area]));
  const roleNames = new Map<string, string>(roles.map((role) => [role.id, role.name]));
  const nameOf = (names: ReadonlyMap<string, string>, id: string | null | undefined) =>
    id ? (names.get(id) ?? null) : null;
  return findings.map(({ rule, severity, area, activity, role, message }) => ({
    rule,
    severity,
    area: nameOf(areaNames, area ?? (activity && areaOfRow.get(activity))),
    activity: nameOf(rowNames, activity),
    role: nameOf(roleNames, role),
    message,
  }));
}

function countBySeverity(findings: readonly NamedFinding[]): string {
  const parts = (["error", "warning", "note"] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const [one, more] = SEVERITY_WORDS[severity];
    return `${count} ${count === 1 ? one : more}`;
  });
  return parts.join(", ");
}

function toText(findings: readonly NamedFinding[], rows: number, rulePack: number): string {
  const lines = findings.map(({ rule, severity, area, activity, role, message }) => {
    const place = [area, activity, role].filter((part) => part !== null).join(" › ");
    return `${severity.padEnd(7)}  ${place === "" ? "" : `${place}: `}${message} (${rule})`;
  });
  const checked = `Checked ${rows} ${rows === 1 ? "row" : "rows"} with rule pack ${rulePack}`;
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
  const found = check({ content, today: todayIn(content.terms.zone, now) });
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
