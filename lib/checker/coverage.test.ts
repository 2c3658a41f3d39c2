import { describe, expect, it } from "vitest";
import { buildPreset, type PresetChoice } from "#lib/catalogue/preset.ts";
import { content } from "#lib/matrix/content.ts";
import type { DrawOptions } from "#lib/matrix/draw-options.ts";
import { drawContent, drawParts, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { check, checkWith } from "./check.ts";
import { rowsInWords } from "./rows-in-words.ts";
import { RULE_DOCS } from "./rules/docs.ts";
import { RULES } from "./rules/index.ts";
import { WHOLE_CATALOGUE } from "./testing/whole-catalogue.ts";

const TODAY = "2026-04-20";
/** What a role holds in all changes with each row that goes. */
const COLUMN_RULES: ReadonlySet<string> = new Set(
  RULES.filter(({ group }) => group === "column").map(({ id }) => id),
);

const found = (grid: string, options?: DrawOptions) =>
  check({ content: drawContent(grid, options), today: TODAY });

function foundWithout(ids: readonly string[], choice: PresetChoice = WHOLE_CATALOGUE) {
  const parts = buildPreset(choice);
  const gone = new Set<string>(ids);
  const activities = Object.fromEntries(
    Object.entries(parts.activities).flatMap(([id, row]) =>
      gone.has(id) ? [] : [[id, { ...row, dependsOn: row.dependsOn.filter((other) => !gone.has(other)) }]],
    ),
  );
  const cells = Object.fromEntries(Object.entries(parts.cells).filter(([id]) => !gone.has(id)));
  return check({ content: content(fillMatrix({ ...parts, activities, cells })), today: TODAY }).filter(
    ({ rule }) => !COLUMN_RULES.has(rule),
  );
}

describe("an open term", () => {
  const GRID = `
    |                                                | Buyer/Sponsor | Provider/Desk |
    | Help desk                                      |               |               |
    | - Answer a call                                | C             | A/R           |
    | Projects                                       |               |               |
    | - Write the scope                              | C             | A/R           |
    | Nights                                         |               |               |
    | - Give standing authority to isolate a machine | A/R           | C             |`;
  const areas = {
    "Help desk": { topic: "help-desk" as const },
    Projects: { topic: "projects" as const },
    Nights: { topic: "after-hours" as const },
  };
  const weights = (options: DrawOptions) =>
    Object.fromEntries(
      found(GRID, { areas, ...options }).map(({ rule, severity }): [string, string] => [rule, severity]),
    );

  it("is a note while the parties have said none of theirs, and a warning from then on", () => {
    for (const [terms, severity] of [
      [{}, "note"],
      [{ disputeFirstStep: "  " }, "note"],
      [{ disputeFirstStep: "The IT lead and the service manager talk." }, "warning"],
    ] as const) {
      expect(weights({ terms })).toMatchObject({
        "after-hours-terms-open": severity,
        "project-line-missing": severity,
        "standing-authority-without-limit": severity,
      });
    }
  });
});

describe("a row of the catalogue that is taken out", () => {
  const ASKED: readonly (readonly [rule: string, ids: readonly string[]])[] = [
    ["caller-check-missing", ["HD-13"]],
    ["change-approval-missing", ["PR-06"]],
    ["contract-exit-missing", ["GR-04"]],
    ["edr-unowned", ["SE-13"]],
    ["insurance-facts", ["ST-10"]],
    ["joiner-leaver-trigger", ["GR-03"]],
    ["no-containment-authority", ["SE-03", "SE-04", "AH-07", "AH-14"]],
    ["no-voice-to-leadership", ["ST-03"]],
    ["patch-exception-unowned", ["PA-07", "PA-13"]],
    ["provider-breach-notice-missing", ["SE-14"]],
    ["recovery-target-unset", ["BK-01"]],
    ["renewal-unowned", ["VE-07"]],
    ["restore-test-missing", ["BK-04"]],
    ["saas-backup-silent", ["BK-05"]],
    ["tenant-keys", ["MS-01"]],
    ["unreported-buyer-change", ["PR-07"]],
    ["vendor-unlisted", ["VE-02"]],
    ["who-declares-incident", ["AH-13", "SE-15"]],
  ];
  const before = new Set(foundWithout([]).map(({ key }) => key));

  it.each(ASKED)(
    "is asked for by %s, and by no other rule, whatever words other rows share with it",
    (rule, ids) => {
      const fresh = foundWithout(ids).filter(({ key }) => !before.has(key));
      expect(fresh.map((finding) => finding.rule)).toEqual([rule]);
    },
  );

  it("is asked for once more by no list of must-haves", () => {
    const rules = foundWithout(["BK-04", "HD-02"]).filter(({ key }) => !before.has(key));
    expect(rules.map(({ rule }) => rule)).toEqual(["restore-test-missing", "must-have-row-missing"]);
    expect(rules.at(-1)?.message).toMatch(/^The catalogue's must-have row “Give every ticket a priority/);
  });

  it("is missed by nobody where the parties chose a size that has no such row", () => {
    const core = foundWithout([], { ...WHOLE_CATALOGUE, size: "core" }).map(({ rule }) => rule);
    expect(core).toContain("must-have-row-missing");
    for (const rule of ["renewal-unowned", "recovery-target-unset", "unreported-buyer-change"])
      expect(core).not.toContain(rule);
  });
});

it("names three rows and counts the others, but never counts a single one", () => {
  expect(rowsInWords(["a"])).toBe("“a”");
  expect(rowsInWords(["a", "b", "c", "d"])).toBe("“a”, “b”, “c” and “d”");
  expect(rowsInWords(["a", "b", "c", "d", "e"])).toBe("“a”, “b”, “c” and 2 more");
});

describe("a row that the parties have yet to decide", () => {
  const JUDGED_BY_LETTERS: ReadonlySet<string> = new Set([
    "charge-unsaid",
    "evidence-no-holder",
    "evidence-none",
    "exception-approved-by-doer",
    "exit-keys-late",
    "incident-help-price",
    "no-escalation-path",
    "provider-reviews-own-access",
    "response-word-undefined",
    "reviewer-is-doer",
    "rhythm-none",
    "standing-authority-without-limit",
    "vendor-row-no-authority",
  ]);
  const drawings = RULES.filter(({ id }) => JUDGED_BY_LETTERS.has(id)).flatMap((rule) =>
    (RULE_DOCS[rule.id]?.examples ?? []).flatMap(({ title, grid, options, finds }) =>
      finds === null ? [] : [{ id: rule.id, rule, title, grid, options }],
    ),
  );

  it.each(drawings)("is no matter for $id yet: $title", ({ rule, grid, options }) => {
    const parts = drawParts(grid, options);
    const activities = Object.fromEntries(
      Object.entries(parts.activities).map(([id, row]) => [id, { ...row, undecided: true }]),
    );
    const open = content(fillMatrix({ ...parts, activities }));
    expect(checkWith([rule], { content: open, today: TODAY, stage: rule.stage })).toEqual([]);
  });
});
