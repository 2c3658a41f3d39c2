import { expect, it } from "vitest";
import { OpBody } from "#lib/matrix/schema/op.ts";
import type { Saying } from "#lib/matrix/schema/round.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { openRound } from "#lib/matrix/testing/open-round.ts";
import { createSpeller } from "../pdf/spell-unprintable.ts";
import { pageTexts } from "../testing/page-texts.ts";
import { bytesOf, FONTS } from "../testing/render.ts";
import { layoutAgenda, planMeeting } from "./layout-agenda.ts";
import { layoutResult } from "./layout-result.ts";
import { findOpened, type RoundInput, roundInput } from "./round-input.ts";

const AT = "2026-03-02T09:30:00.000Z";
const LINE = "Negotiation record, not part of the agreement";

/** An opened round about as many areas of one row each as there are answers. */
function inputOf(answers: readonly (readonly [Saying, Saying])[]) {
  const rows = answers.map((_answer, at) => `| Area ${at} | |\n | - Row ${at} | |`);
  const log = openLog(drawMatrix(`| | Buyer | Provider |\n ${rows.join("\n ")}`));
  const ids = answers.map((_answer, at) => `row-${at}`);
  log.must(OpBody.parse({ kind: "round.propose", id: "r1", about: "all rows", rows: ids }));
  const said = (side: 0 | 1) => Object.fromEntries(answers.map((answer, at) => [`row-${at}`, answer[side]]));
  openRound(log, { buyer: said(0), provider: said(1) });
  const round = findOpened(log.matrix(), "r1");
  if (!round) throw new Error("The round was opened");
  return { log, input: roundInput(log.matrix(), round, AT), round };
}

async function pagesOf(input: RoundInput, layout: typeof layoutAgenda) {
  const pages = await pageTexts(await bytesOf(layout(input, createSpeller(FONTS))));
  return pages.map((page) => page.replace(/\s+/gu, " "));
}

it("the agenda gives danger its minutes first, fits 20 of them, and leaves the rest for later", () => {
  const answers = [
    ...Array.from({ length: 5 }, () => ["not-sure", "we"] as const),
    ...Array.from({ length: 6 }, () => ["they", "they"] as const),
    ["we", "they"] as const,
  ];
  const { items, later } = planMeeting(inputOf(answers).input.lines);
  expect(items.map(({ line, from, to }) => `${line.match} ${from}-${to}`)).toEqual([
    ...[2, 4, 6, 8, 10, 12].map((from) => `nobody ${from}-${from + 2}`),
    ...[14, 15, 16, 17].map((from) => `unsure ${from}-${from + 1}`),
  ]);
  expect(later.map(({ match }) => match)).toEqual(["unsure"]);
});

it("both papers say on every page what they are not, with both answers and the risk in words", async () => {
  const answers = Array.from({ length: 60 }, () => ["they", "they"] as const);
  const { input } = inputOf(answers);
  for (const layout of [layoutAgenda, layoutResult]) {
    const pages = await pagesOf(input, layout);
    for (const page of pages) expect(page).toContain(LINE);
  }
  expect((await pagesOf(input, layoutAgenda)).join(" ")).toMatch(
    /Row 0 \(Area 0\) 2 to 4 Harbor IT does it Northwind Mills does it/,
  );
});

it("the result has one page, however many areas there are and however long they are called", async () => {
  const answers = Array.from({ length: 100 }, (_one, at) => [at % 3 ? "they" : "we", "they"] as const);
  const { input } = inputOf(answers);
  const areas = input.areas.map((area) => ({ ...area, name: "A very long name of an area ".repeat(10) }));
  const earlier = Array.from({ length: 9 }, (_one, at) => `Round ${at}: ${"a story ".repeat(60)}`);
  const pages = await pagesOf({ ...input, areas, earlier, title: "Who does what ".repeat(20) }, layoutResult);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("93 further areas");
});

it("what is settled leaves the agenda, and the next round tells of the one before", () => {
  const { log, round } = inputOf([
    ["they", "they"],
    ["we", "we"],
  ]);
  log.must(OpBody.parse({ kind: "round.take", id: "r1", activity: "row-0", choice: "buyer", halves: null }));
  const input = roundInput(log.matrix(), round, AT);
  expect(planMeeting(input.lines).items.map(({ line }) => line.name)).toEqual(["Row 1"]);
  expect(input.story).toBe("2 of 2 rows were not agreed on 1 February 2026; 1 of them is open today.");
  log.must(OpBody.parse({ kind: "round.propose", id: "r2", about: "one row", rows: ["row-1"] }));
  openRound(log, { buyer: { "row-1": "we" }, provider: { "row-1": "they" } }, "r2");
  const second = findOpened(log.matrix(), "r2");
  expect(second && roundInput(log.matrix(), second, AT).earlier).toEqual([
    `Round 1: all rows: ${input.story}`,
  ]);
});
