import { expect, test } from "vitest";
import type { Finding } from "#lib/checker/finding.ts";
import { content } from "#lib/matrix/content.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId, areaId, gapId, roleId, ruleId } from "#lib/matrix/testing/ids.ts";
import { pageTexts } from "../testing/page-texts.ts";
import { bytesOf } from "../testing/render.ts";
import { type FindingsSource, findingsInput, settingsInWords } from "./findings-input.ts";
import { layoutFindings } from "./layout-findings.ts";

const LINE = "Findings for discussion, not part of the agreement";
const CONTENT = content(
  drawMatrix(`
  |                  | Buyer/IT lead | Provider/Service desk |
  | Help desk        |               |                       |
  | - Close a ticket | A             | R                     |
  | - Take calls     | A             | R                     |
  | Patching         |               |                       |
  | - Patch a server | A             | R                     |
`),
);

const found = (rule: string, message: string, differs: Partial<Finding> = {}): Finding => ({
  key: `${rule}/${differs.activity ?? differs.role ?? ""}`,
  basis: "0".repeat(64),
  rule: ruleId(rule),
  severity: "error",
  costs: "ownerless",
  stage: "drafting",
  area: null,
  activity: null,
  rows: [],
  role: null,
  message,
  fixes: [],
  ...differs,
});

const onRow = (row: string) => ({ activity: activityId(row) });

async function pagesOf(findings: readonly Finding[], differs: Partial<FindingsSource> = {}) {
  const input = findingsInput({
    ...{ content: CONTENT, findings, known: 0, rulePack: 9, stage: "drafting", today: "2026-03-02" },
    whyOf: (rule) => `Because of ${rule}.`,
    ...differs,
  });
  const pages = await pageTexts(await bytesOf(layoutFindings(input)));
  return pages.map((page) => page.replace(/\s+/gu, " "));
}

const printed = async (...args: Parameters<typeof pagesOf>) => (await pagesOf(...args)).join(" ");

function inOrder(text: string, said: readonly string[]): void {
  let from = 0;
  for (const words of said) {
    const at = text.indexOf(words, from);
    expect(at, `“${words}” behind ${from} of: ${text}`).toBeGreaterThanOrEqual(0);
    from = at + words.length;
  }
}

test("findings stand by area, then by weight; those of no area first", async () => {
  const text = await printed([
    found("a-rule", "A patching note.", { ...onRow("patch-a-server"), severity: "note" }),
    found("b-rule", "A help desk note.", { ...onRow("take-calls"), severity: "note" }),
    found("c-rule", "A help desk error.", onRow("close-a-ticket")),
    found("d-rule", "An area warning.", { area: areaId("help-desk"), severity: "warning" }),
    found("e-rule", "A column warning.", { role: roleId("service-desk"), severity: "warning" }),
  ]);
  inOrder(text, [
    "3 rows checked: 1 error, 2 warnings, 2 notes.",
    "The matrix as a whole (1)",
    "A column warning.",
    "Help desk (3)",
    "A help desk error.",
    "An area warning.",
    "A help desk note.",
    "Patching (1)",
    "A patching note.",
    "Why these rules speak",
  ]);
});

test("each finding has its place, weight, rule, reason and what would settle it", async () => {
  const fixes = [{ label: "Service desk owns it", certain: false, bodies: [] }];
  const place = { ...onRow("close-a-ticket"), role: roleId("service-desk"), fixes };
  const text = await printed([found("no-owner", "Nobody owns this. Name one role.", place)]);
  inOrder(text, [
    "Close a ticket › Service desk",
    "Error",
    "Nobody owns this. Name one role.",
    "What would settle it: Service desk owns it",
    "Rule no-owner",
    "Because of no-owner.",
  ]);
});

test("what both sides accepted is listed apart with reason, owner and end, and does not count", async () => {
  const finding = found("no-owner", "Nobody owns this.", onRow("take-calls"));
  const gap = {
    ...{ id: gapId("g1"), key: finding.key, basis: finding.basis, rule: finding.rule },
    ...{ activity: finding.activity, role: null, sentence: "Nobody takes calls until May." },
    ...{
      reason: "No staff",
      owner: "Ada Brandt",
      until: "2026-05-01",
      buyer: null,
      provider: null,
      removed: false,
    },
  };
  const text = await printed([finding], { content: { ...CONTENT, gaps: [gap] } });
  inOrder(text, [
    "0 errors, 0 warnings, 0 notes. 1 accepted by both sides.",
    "Accepted by both sides (1)",
    "Help desk › Take calls",
    "Nobody takes calls until May. (rule no-owner)",
    "No staff",
    "Ada Brandt",
    "1 May 2026",
  ]);
  expect(text).not.toContain("Help desk (1)");
});

test("every page says what it is not, and page, day, pack and stage", async () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    found("no-owner", `Nobody owns number ${at}. ${"Say who does. ".repeat(6)}`, onRow("take-calls")),
  );
  const pages = await pagesOf(many, { stage: "before-signing", known: 4 });
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(LINE);
    expect(page).toContain("Rule pack 9 · stage before signing · checked on 2 March 2026");
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
  }
  expect(pages[0]).toContain("4 more known from before and not listed.");
});

test("an empty report says what was checked", async () => {
  expect(await printed([])).toContain("3 rows checked: 0 errors, 0 warnings, 0 notes.");
});

test("rules that the matrix has set otherwise stand in the report with their reasons", () => {
  const settings = {
    [ruleId("no-owner")]: { off: true, reason: "Owners come in week two.", threshold: null },
  };
  const said = settingsInWords({ settings });
  expect(said).toEqual(["no-owner: off. Owners come in week two."]);
  expect(
    settingsInWords({ settings: { [ruleId("too-many-doers")]: { off: false, reason: null, threshold: 4 } } }),
  ).toEqual(["too-many-doers: set at 4."]);
});
