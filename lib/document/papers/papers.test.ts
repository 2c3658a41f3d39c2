import { describe, expect, it } from "vitest";
import { decideAll } from "#lib/catalogue/decide-all.ts";
import { buildExample } from "#lib/catalogue/example.ts";
import { buildPreset } from "#lib/catalogue/preset.ts";
import { check } from "#lib/checker/check.ts";
import { STORIES } from "#lib/drill/stories/index.ts";
import { content } from "#lib/matrix/content.ts";
import { drawContent, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { spellDocument } from "../layout/spell-document.ts";
import { createSpeller } from "../pdf/spell-unprintable.ts";
import { pageTexts } from "../testing/page-texts.ts";
import { bytesOf, FONTS } from "../testing/render.ts";
import { afterInWords } from "./layout-drill.ts";
import { modelInWords } from "./layout-overview.ts";
import { findRealModel, ownersByArea } from "./ownership.ts";
import { PAPER_LINE } from "./paper-frame.ts";
import { drillPaper, layoutPaper, type PaperSource, PHASES_PAPER, whatIfPaper } from "./papers.ts";
import { dutiesBySide, keptDecisions, needsFrom } from "./side-duties.ts";

const TODAY = "2026-03-02";
const matrix = fillMatrix(buildExample());
const example = content(matrix);
const source: PaperSource = {
  matrix,
  content: example,
  findings: check({ content: example, today: TODAY }),
  side: "buyer",
  today: TODAY,
  phases: [],
};

function paperOf(name: string, from = source): LayoutDocument {
  const document = layoutPaper(name, from);
  if (!document) throw new Error(`There is no paper ${name}`);
  return document;
}

async function printed(document: LayoutDocument): Promise<readonly string[]> {
  const pages = await pageTexts(await bytesOf(spellDocument(document, createSpeller(FONTS))));
  return pages.map((page) => page.replace(/\s+/gu, " "));
}

const pagesOf = (name: string, from = source) => printed(paperOf(name, from));

const TWO_PHASES: PaperSource["phases"] = (["Exit", "Today"] as const).map((phase) => ({
  ...{ phase, matrix, isRoot: phase === "Today", alone: null },
}));

const DRAWN = drawContent(
  `
  |                    | Buyer/IT lead | Buyer/Sponsor | Provider/Desk |
  | Backup             |               |               |               |
  | - Review backups   |               |               | AR            |
  | - Approve the plan |               | A             | R             |
  | - Restore files    | C             |               | AR            |
  | - Keep the keys    | AR            |               |               |
  | - Test a restore   |               |               | R             |
`,
  {
    activities: {
      "Review backups": { rhythm: "weekly", dependsOn: ["keep-the-keys"] },
      "Keep the keys": { rhythm: "yearly" },
      "Approve the plan": { ownerAct: { act: "approve", what: "the plan" }, rhythm: "yearly" },
      "Restore files": { splitBuyer: "Names the file.", rhythm: "daily" },
    },
  },
);

it.each([
  [0, "+0 min"],
  [120, "+120 min"],
  [210, "+3 h 30 min"],
  [2880, "+2 days"],
  [3840, "+2 days 16 h"],
])("%i minutes after a night began are %s", (minute, told) => {
  expect(afterInWords({ minute })).toBe(told);
});

describe("two pages", () => {
  it("sort a role's duties by how often they come round", () => {
    const [desk] = dutiesBySide(DRAWN, "provider");
    expect(desk?.duties.map(({ row }) => row.name)).toEqual([
      "Restore files",
      "Review backups",
      "Approve the plan",
      "Test a restore",
    ]);
  });

  it("keep decisions with whoever owns them, and name what the other side needs, also work that theirs waits for", () => {
    expect(keptDecisions(DRAWN, "buyer").map(({ name }) => name)).toEqual(["Approve the plan"]);
    expect(needsFrom(DRAWN, "buyer").map(({ kind, row }) => `${kind}: ${row.name}`)).toEqual([
      "owner-act: Approve the plan",
      "answer: Restore files",
      "part: Restore files",
      "work: Keep the keys",
    ]);
    expect(needsFrom(DRAWN, "provider")).toEqual([]);
  });
});

describe("what the matrix says", () => {
  it("counts owners by area, and reads the model from who owns the day-to-day rows", () => {
    expect(ownersByArea(DRAWN)[0]).toMatchObject({ rows: 5, by: { buyer: 2, provider: 2, nobody: 1 } });
    expect(findRealModel(DRAWN)).toMatchObject({ model: "undecided", daily: 4 });
    expect(modelInWords(DRAWN).join()).toContain("too little to say");
  });

  it("says where a matrix is another model than it is called, and what that risks", () => {
    const rows = Array.from({ length: 12 }, (_one, at) => `| - Act ${at} | ${at < 8 ? "A | R" : " | AR"} |`);
    const shared = drawContent(`| | Buyer | Provider |\n | Desk | | |\n ${rows.join("\n ")}`);
    const called = (model: "fully-managed" | "front-desk" | "behind-desk") =>
      modelInWords({ ...shared, header: { ...shared.header, model } }).join(" ");
    expect(findRealModel(shared).model).toBe("front-desk");
    expect(called("fully-managed")).toContain("Responsibility stays muddy");
    expect(called("front-desk")).toContain("That is what the parties call it.");
    expect(called("behind-desk")).toContain("passed back and forth");
    const provided = drawContent(
      `| | Buyer | Provider |\n | Desk | | |\n ${rows.map((row) => row.replace("A | R", " | AR")).join("\n ")}`,
    );
    const header = { ...provided.header, model: "front-desk" as const };
    expect(modelInWords({ ...provided, header }).join(" ")).toContain("The internal team feels sidelined");
  });
});

it("every paper of the example prints, and says on each page that the matrix prevails", {
  timeout: 20_000,
}, async () => {
  const names = [
    "overview",
    "two-pages-buyer",
    "two-pages-provider",
    "leadership",
    whatIfPaper("fully-managed"),
  ];
  const papers = [...names, PHASES_PAPER, ...STORIES.map(({ id }) => drillPaper(id))].map((name) =>
    paperOf(name, { ...source, phases: TWO_PHASES }),
  );
  const [first] = papers;
  if (!first) throw new Error("There is a paper");
  for (const { furniture } of papers) expect(furniture.headerEnd).toBe(PAPER_LINE);
  // Printed in one go: the fonts are read once.
  const pages = await printed({ ...first, sections: papers.flatMap(({ sections }) => sections) });
  expect(pages.length).toBeGreaterThanOrEqual(papers.length);
  for (const page of pages) expect(page).toContain(PAPER_LINE);
  expect(layoutPaper("drill-nothing", source)).toBeUndefined();
  expect(layoutPaper("what-if-undecided", source)).toBeUndefined();
});

it("two pages are two pages for the core rows by role, and for all must-haves by party", {
  timeout: 20_000,
}, async () => {
  const names = { title: "Two pages", buyer: "Contoso", provider: "Northwind" };
  const hours = { businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }], zone: "UTC" };
  for (const [size, columns] of [
    ["core", "all"],
    ["must", "parties"],
  ] as const) {
    const parts = decideAll(buildPreset({ model: "front-desk", size, columns, ...names, ...hours }));
    for (const side of ["buyer", "provider"]) {
      const pages = await pagesOf(`two-pages-${side}`, { ...source, content: content(fillMatrix(parts)) });
      expect(pages.length, `${size} ${side}`).toBe(2);
      expect(pages[0]).toContain("What we keep");
      expect(pages[1]).toContain("Answers before the work begins");
    }
  }
});

it("what spills over to a second page is followed at once, and the rest begins a page of its own", async () => {
  const line = (at: number) => `| - Act ${at} that says at length what it is about | R | AR |`;
  const drawn = (rows: number) =>
    drawContent(
      `| | Buyer | Provider |\n | Desk | | |\n ${Array.from({ length: rows }, (_one, at) => line(at)).join("\n ")}`,
    );
  const [short, long] = await Promise.all(
    [4, 120].map((rows) => pagesOf("two-pages-buyer", { ...source, content: drawn(rows) })),
  );
  expect(short?.[0]).not.toContain("What they need from us");
  expect(short?.[1]).toContain("What they need from us");
  expect(long?.[1]).toMatch(/Decisions that cannot be delegated.*What they need from us/);
});

it("leadership reads one page without a letter: what is owned, what is not, three risks, who explains them", async () => {
  const pages = await pagesOf("leadership");
  expect(pages).toHaveLength(1);
  const [page = ""] = pages;
  expect(page).toMatch(/Of \d+ duties, Marlowe Valve Works answers for \d+ and Lanternfield IT for \d+\./);
  expect(page).toMatch(/1\. .*2\. .*3\. /);
  expect(page).toMatch(/Lanternfield IT answers for all or most of: [A-Z].*; .*\./);
  expect(page).toContain("explains IT risk to leadership in plain language");
  expect(page).not.toMatch(
    /\b(RACI|RASCI|accountable|responsible|consulted|informed)\b|\b[ARCISV]\/[ARCISV]\b/i,
  );
  const [risk] = check({ content: example, today: TODAY }).filter(({ severity }) => severity === "error");
  if (!risk) throw new Error("The example has an error");
  const message = `Nobody owns “Call Microsoft Corp. at night”. ${"Say who, and when. ".repeat(20)}`;
  expect(JSON.stringify(paperOf("leadership", { ...source, findings: [{ ...risk, message }] }))).toContain(
    '"Nobody owns “Call Microsoft Corp. at night”. "',
  );
  const drawn = JSON.stringify(paperOf("leadership", { ...source, content: DRAWN }));
  expect(drawn, "two rows of five are not most of an area").not.toContain("answers for all or most");
  const quiet = JSON.stringify(paperOf("leadership", { ...source, findings: [] }));
  expect(quiet, "nights that stop stand where the check finds nothing").toContain(
    "The finance mailbox is taken over on Friday at 18:40: ",
  );
  const without = { ...example, areas: example.areas.filter(({ topic }) => topic !== "strategic-planning") };
  const [bare = ""] = await pagesOf("leadership", { ...source, content: without });
  expect(bare).toContain("No row says who explains IT risk to leadership");
});
