import { expect, it } from "vitest";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import { createSpeller } from "../pdf/spell-unprintable.ts";
import { inputOf, printed as printedAppendix } from "../testing/appendix-of.ts";
import { pageTexts } from "../testing/page-texts.ts";
import { bytesOf, FONTS } from "../testing/render.ts";
import { commentsInput } from "./comments-input.ts";
import { commentsJson } from "./comments-json.ts";
import { layoutComments } from "./layout-comments.ts";

const GRID = `
  |                  | Buyer/IT lead | Provider/Service desk |
  | Help desk        |               |                       |
  | - Close a ticket | A             | R                     |
  | - Take calls     | A             | R                     |
`;
const AT = "2026-03-02T09:30:00.000Z";
const LINE = "Negotiation record, not part of the agreement";

function open() {
  const log = openLog(drawMatrix(GRID));
  const send = (body: object, by = BUYER) => log.must(OpBody.parse(body), { by });
  const ask = (id: string, anchor: object | null, text: string, by = BUYER) =>
    send({ kind: "thread.open", id, anchor, comment: `${id}-1`, text }, by);
  return { log, send, ask };
}

function drawTalks() {
  const { log, send, ask } = open();
  ask("cell", { activity: "close-a-ticket", role: "service-desk" }, "At night too?");
  send({ kind: "comment.add", id: "c2", thread: "cell", text: "Until ten.\nNot on Sundays." }, PROVIDER);
  ask("whole", null, "Who reads this first?", PROVIDER);
  send({ kind: "thread.resolve", id: "whole" }, PROVIDER);
  ask("gone", { activity: "take-calls", role: null }, "Do we need this row?");
  send({ kind: "activity.edit", id: "take-calls", fields: { removed: true } });
  ask("back", { activity: "close-a-ticket", role: null }, "Secretly withdrawn words");
  send({ kind: "comment.edit", id: "back-1", fields: { removed: true } });
  return log.matrix();
}

async function pagesOf(matrix: ReturnType<typeof drawTalks>) {
  const document = layoutComments(commentsInput(matrix, AT), createSpeller(FONTS));
  const pages = await pageTexts(await bytesOf(document));
  return pages.map((page) => page.replace(/\s+/gu, " "));
}

it("the record says on every page what it is not, whatever it holds", async () => {
  const { log, ask } = open();
  for (let at = 0; at < 40; at += 1)
    ask(`t${at}`, null, `Question ${at}. ${"Who answers when nobody is there? ".repeat(8)}`);
  const pages = await pagesOf(log.matrix());
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain(LINE);
});

it("the record groups threads by state, names place, author, company and time, and keeps removed rows", async () => {
  const text = (await pagesOf(drawTalks())).join(" ");
  for (const said of [
    "5 comments in 4 threads.",
    "Help desk › Close a ticket: Harbor IT's service desk",
    "Open; asked by Northwind Mills.",
    "Ada Brandt, Northwind Mills",
    "Piotr Nowak, Harbor IT",
    "1 February 2026, 10:00 UTC",
    "At night too?",
    "Until ten. Not on Sundays.",
    "The matrix as a whole",
    "Resolved by Piotr Nowak, Harbor IT, on 1 February 2026",
    "Take calls",
    "This row was removed.",
    "Taken back by its author.",
  ])
    expect(text).toContain(said);
  const at = ["Open (1)", "Resolved or taken back (2)", "On removed rows (1)"].map((name) =>
    text.indexOf(name),
  );
  expect(at.every((place) => place > 0)).toBe(true);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(text).not.toContain("Secretly withdrawn words");
});

it("the record of a matrix without comments says so", async () => {
  expect((await pagesOf(open().log.matrix())).join(" ")).toContain("Nobody has commented.");
});

it("what no font can draw is spelled as its code, and the record says so", async () => {
  const { log, ask } = open();
  ask("t1", null, "Fine 👍, 完了 ❤️");
  const text = (await pagesOf(log.matrix())).join(" ");
  expect(text).toMatch(/Fine (👍|\[U\+1F44D\]), \[U\+5B8C\]\[U\+4E86\] ❤/u);
  expect(text).toContain("stand as their code in square brackets");
  expect((await pagesOf(drawTalks())).join(" ")).not.toContain("square brackets");
});

it("the same as data carries the line, who asked, and nothing that was taken back", () => {
  const json = commentsJson(drawTalks(), AT);
  expect(json.notice).toBe(LINE);
  expect(json.threads).toHaveLength(4);
  expect(json.threads[0]).toMatchObject({
    activity: { name: "Close a ticket", removed: false },
    role: { name: "Service desk" },
    askedBy: { name: "Ada Brandt", side: "buyer", company: "Northwind Mills" },
    comments: [{ text: "At night too?" }, { text: "Until ten.\nNot on Sundays.", by: { side: "provider" } }],
  });
  expect(JSON.stringify(json)).not.toContain("Secretly withdrawn words");
});

it("the appendix holds none of it", async () => {
  const text = (await printedAppendix(inputOf(drawTalks()))).join(" ");
  expect(text).toContain("Close a ticket");
  for (const said of ["At night too?", "Until ten", "Who reads this first?", "Do we need this row?"])
    expect(text).not.toContain(said);
});

it("the name of a group never stands alone at the end of a page", async () => {
  for (let count = 1; count < 16; count += 1) {
    const { log, ask, send } = open();
    for (let at = 0; at < count; at += 1) ask(`t${at}`, null, `Question ${at}?`);
    ask("gone", { activity: "take-calls", role: null }, "Do we need this row?");
    send({ kind: "activity.edit", id: "take-calls", fields: { removed: true } });
    const page = (await pagesOf(log.matrix())).find((text) => text.includes("On removed rows"));
    expect(page, `${count} threads before`).toContain("Do we need this row?");
  }
});
