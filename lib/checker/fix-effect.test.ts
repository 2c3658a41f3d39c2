import { describe, expect, it } from "vitest";
import { content } from "#lib/matrix/content.ts";
import { RuleId } from "#lib/matrix/schema/ids.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { BUYER } from "#lib/matrix/testing/people.ts";
import { check } from "./check.ts";
import { effectOfFix } from "./fix-effect.ts";
import { certainFixes } from "./fixes/certain-fixes.ts";

const TODAY = "2026-04-20";
const GRID = `
  |                                  | Buyer/IT lead | Provider/Engineers |
  | Servers                          |               |                    |
  | - Install patches on the servers | I             | R                  |`;

const trial = { actor: { ...BUYER, right: "edit" as const }, today: TODAY };

describe("the effect of a fix", () => {
  it("names what it mends and what it brings, and leaves the matrix alone", () => {
    const matrix = drawMatrix(GRID);
    const before = JSON.stringify(matrix);
    const [finding] = check({ content: content(matrix), today: TODAY });
    const { mends, brings, refusal } = effectOfFix(matrix, finding?.fixes[0]?.bodies ?? [], trial);
    expect([mends.map(({ rule }) => rule), brings, refusal]).toEqual([["no-owner"], [], null]);
    expect(JSON.stringify(matrix)).toBe(before);
    const blank = { duties: [], when: "always", notInvolved: false } as const;
    const [role] = content(matrix).roles.filter(({ party }) => party === "provider");
    const [row] = content(matrix).areas.flatMap(({ activities }) => activities);
    if (!role || !row) throw new Error("Nothing was drawn");
    const worse = effectOfFix(
      matrix,
      [{ kind: "cell.set", activity: row.id, role: role.id, cell: { ...blank, duties: [] } }],
      trial,
    );
    expect(worse.brings.map(({ rule }) => rule)).toEqual(["idle-role"]);
  });

  it("says why a fix cannot be made", () => {
    const matrix = drawMatrix(GRID);
    const [finding] = check({ content: content(matrix), today: TODAY });
    const reader = { ...trial, actor: { ...BUYER, right: "view" as const } };
    expect(effectOfFix(matrix, finding?.fixes[0]?.bodies ?? [], reader).refusal).toMatch(/edit/);
  });
});

describe("all certain fixes of a kind", () => {
  const area = (topic: "backup-review" | "security-escalation") => ({ topic });
  const areas = { Backup: area("backup-review"), Security: area("security-escalation") };
  const findings = check({
    content: content(
      drawMatrix(
        `
        |                          | Buyer/IT lead | Provider/Engineers |
        | Backup                   |               |                    |
        | - Read the backup report | I             | A/R                |
        | Security                 |               |                    |
        | - Read the alert list    | I             | A/R                |`,
        { areas },
      ),
    ),
    today: TODAY,
  });

  it("are those of that rule, and nothing where the choice is open", () => {
    const rule = RuleId.parse("restore-test-missing");
    const { count, bodies } = certainFixes(findings, rule);
    expect([count, bodies.map(({ kind }) => kind)]).toEqual([1, ["activity.add"]]);
    expect(certainFixes(findings, RuleId.parse("no-owner"))).toEqual({ count: 0, bodies: [] });
  });
});
