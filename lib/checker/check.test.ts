import { describe, expect, it } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { content } from "#lib/matrix/content.ts";
import type { DrawOptions } from "#lib/matrix/draw-options.ts";
import { GapId } from "#lib/matrix/schema/ids.ts";
import { drawContent, drawMatrix, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { ruleId } from "#lib/matrix/testing/ids.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { PROVIDER } from "#lib/matrix/testing/people.ts";
import { countBlocking, isAccepted, lapsedGaps } from "./accepted.ts";
import { check } from "./check.ts";
import type { Finding } from "./finding.ts";
import { RULE_DOCS } from "./rules/docs.ts";
import { fillMessage } from "./to-finding.ts";

const TODAY = "2026-04-20";
const GRID = `
  |                     | Buyer/IT lead | Provider/Engineers |
  | Backup              |               |                    |
  | - Review the report | A/R           | A                  |
  | - Rotate the keys   |               |                    |
  | - Restore a file    | I             | A/R                |
`;

const found = (grid: string, options?: DrawOptions) =>
  check({ content: drawContent(grid, options), today: TODAY });
const keys = (findings: readonly Finding[]) => findings.map(({ key }) => key);

describe("check", () => {
  it("gives one finding for one fault, named by rule and ids", () => {
    expect(keys(found(GRID))).toEqual(
      ["empty-row/rotate-the-keys", "owner-in-each-party/review-the-report"].sort((a, b) => (a < b ? -1 : 1)),
    );
  });

  it("says the replaced finding when the one that replaces it is switched off", () => {
    const matrix = openLog(drawMatrix(GRID));
    matrix.must({
      kind: "setting.edit",
      rule: ruleId("owner-in-each-party"),
      setting: { off: true, reason: "Counsel settles it", threshold: null },
    });
    expect(keys(check({ content: content(matrix.matrix()), today: TODAY }))).toContain(
      "two-owners/review-the-report",
    );
  });

  it("takes a threshold from the settings", () => {
    const log = openLog(
      drawMatrix("| | Provider/Desk | Provider/Engineers |\n| - Close a ticket | A/R | R |"),
    );
    log.must({
      kind: "setting.edit",
      rule: ruleId("too-many-doers"),
      setting: { off: false, reason: null, threshold: 1 },
    });
    expect(keys(check({ content: content(log.matrix()), today: TODAY }))).toEqual([
      "too-many-doers/close-a-ticket",
    ]);
  });

  it("puts the gravest first", () => {
    const severities = check({ content: content(fillMatrix(buildExample())), today: TODAY }).map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual(
      [...severities].sort(
        (a, b) => ["error", "warning", "note"].indexOf(a) - ["error", "warning", "note"].indexOf(b),
      ),
    );
    expect(new Set(severities)).toEqual(new Set(["error", "warning", "note"]));
  });

  it("gives every finding a key of its own", () => {
    const all = keys(check({ content: content(fillMatrix(buildExample())), today: TODAY }));
    expect(new Set(all).size).toBe(all.length);
  });

  it("bases a finding on what it is about and on nothing else", () => {
    const basis = (grid: string, options?: DrawOptions) =>
      found(grid, options).find(({ rule }) => rule === "owner-in-each-party")?.basis;
    expect(
      basis(GRID, { header: { title: "Another" }, activities: { "Review the report": { note: "Read it" } } }),
    ).toBe(basis(GRID));
    expect(basis(GRID.replace("| A/R           | A ", "| A             | A "))).not.toBe(basis(GRID));
  });

  it("throws for a message whose place nobody filled, since that is our own fault", () => {
    expect(() => fillMessage("Nobody owns “{row}”.", {})).toThrow("no value for {row}");
    expect(fillMessage("the row “{row}”.", { row: "{owner}" })).toBe("The row “{owner}”.");
  });
});

describe("an accepted gap", () => {
  function withGap(accepted: boolean) {
    const log = openLog(drawMatrix(GRID));
    const finding = check({ content: content(log.matrix()), today: TODAY }).find(
      ({ rule }) => rule === "empty-row",
    );
    if (!finding) throw new Error("The drawing has an empty row");
    const { key, basis, rule, activity, role } = finding;
    const sentence = "The keys are not rotated until May.";
    const id = GapId.parse("gap");
    log.must({
      kind: "gap.propose",
      id,
      gap: {
        key,
        basis,
        rule,
        activity,
        role,
        sentence,
        reason: "No tool",
        owner: "Ada",
        until: "2026-05-01",
      },
    });
    if (accepted) log.must({ kind: "gap.accept", id }, { by: PROVIDER });
    return { log, finding };
  }

  it("lets an error pass once both sides have said yes, and not before", () => {
    for (const accepted of [false, true]) {
      const { log, finding } = withGap(accepted);
      const now = content(log.matrix());
      expect(isAccepted(finding, now.gaps)).toBe(accepted);
      expect(countBlocking(check({ content: now, today: TODAY }), now.gaps)).toBe(accepted ? 1 : 2);
    }
  });

  it("lapses when what it is about changes", () => {
    const { log, finding } = withGap(true);
    if (!finding.activity) throw new Error("The gap is about a row");
    log.must({ kind: "activity.edit", id: finding.activity, fields: { kind: "decision" } });
    const now = content(log.matrix());
    const findings = check({ content: now, today: TODAY });
    expect(lapsedGaps(findings, now.gaps).map(({ key }) => key)).toEqual([finding.key]);
    expect(countBlocking(findings, now.gaps)).toBe(2);
  });
});

describe("a fix", () => {
  const drawings = Object.entries(RULE_DOCS).flatMap(([rule, { examples }]) =>
    examples.flatMap(({ title, grid, options, finds }) =>
      finds === null ? [] : [{ rule, title, grid, options }],
    ),
  );
  const errorsOf = (findings: readonly Finding[]) =>
    keys(findings.filter(({ severity }) => severity === "error"));

  it.each(drawings)(
    "of $rule is accepted, ends the finding, and where certain brings no new error: $title",
    ({ rule, grid, options }) => {
      const start = drawMatrix(grid, options);
      const before = check({ content: content(start), today: TODAY });
      for (const finding of before.filter((one) => one.rule === rule)) {
        for (const fix of finding.fixes) {
          const log = openLog(start);
          for (const body of fix.bodies) log.must(body);
          const after = check({ content: content(log.matrix()), today: TODAY });
          expect([fix.label, keys(after).includes(finding.key)]).toEqual([fix.label, false]);
          if (fix.certain)
            expect(errorsOf(after).filter((key) => !errorsOf(before).includes(key))).toEqual([]);
        }
      }
    },
  );

  it("holds for every finding of the example engagement", () => {
    const start = fillMatrix(buildExample());
    const before = check({ content: content(start), today: TODAY });
    const fixed = before.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
    expect(fixed.length).toBeGreaterThan(5);
    expect(fixed.some(({ fix }) => fix.certain)).toBe(true);
    for (const { finding, fix } of fixed) {
      const log = openLog(start);
      for (const body of fix.bodies) log.must(body);
      const after = check({ content: content(log.matrix()), today: TODAY });
      expect([finding.key, fix.label, keys(after).includes(finding.key)]).toEqual([
        finding.key,
        fix.label,
        false,
      ]);
      const fresh = errorsOf(after).filter((key) => !errorsOf(before).includes(key));
      if (fix.certain) expect([fix.label, fresh]).toEqual([fix.label, []]);
    }
  });

  it("takes the usual answer of the catalogue in whatever columns stand open", () => {
    const options = {
      activities: { "Rotate the keys": { catalogueId: "HD-01" } },
      header: { model: "fully-managed" as const },
    };
    const labels = (grid: string) =>
      found(grid, options).flatMap(({ fixes }) => fixes.map(({ label }) => label));
    expect(labels("| | Buyer | Provider |\n| - Rotate the keys | | |")).toContain(
      "Take the usual answer of the catalogue",
    );
    expect(labels("| | Buyer/Chef | Provider/Waiter |\n| - Rotate the keys | | |")).not.toContain(
      "Take the usual answer of the catalogue",
    );
  });

  it("gives an added row the id that the caller makes", () => {
    const drawn = drawContent("| | Buyer | Provider |\n| Backup | | |\n| - Run the backup jobs | I | A/R |", {
      areas: { Backup: { topic: "backup-review" } },
    });
    const [fix] =
      check({ content: drawn, today: TODAY, newId: () => "fresh" }).find(
        ({ rule }) => rule === "restore-test-missing",
      )?.fixes ?? [];
    expect(fix?.bodies[0]).toMatchObject({
      kind: "activity.add",
      id: "fresh",
      activity: { catalogueId: "BK-04", undecided: true },
    });
  });
});
