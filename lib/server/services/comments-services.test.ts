import { afterEach, expect, it } from "vitest";
import { pageTexts } from "#lib/document/testing/page-texts.ts";
import { openTwoSides } from "../testing/open-two-sides.ts";

const GRID = `
  |                   | Buyer/IT lead | Provider/Service desk |
  | Help desk         |               |                       |
  | - Close a ticket  | I             | R                     |
  | - Reset passwords | A             | R                     |
`;
const LINE = "Negotiation record, not part of the agreement";
const CELL = { activity: "close-a-ticket", role: "service-desk" };

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function openAsked() {
  const opened = await openTwoSides(GRID);
  closers.push(opened.close);
  const { buyer, provider, send, sendOwn } = opened;
  const before = await opened.context.findings.check(buyer);
  await send(buyer, { kind: "thread.open", id: "t1", anchor: CELL, comment: "c1", text: "At night too?" });
  await send(provider, { kind: "comment.add", id: "c2", thread: "t1", text: "Until ten." });
  await sendOwn(buyer, { kind: "note.set", activity: null, note: { text: "canary-whole" } });
  await sendOwn(buyer, { kind: "note.set", ...CELL, note: { text: "canary-cell" } });
  return { ...opened, before };
}

it("prints and gives what both sides said, to either side, and says what it is not", async () => {
  const { context, buyer, provider } = await openAsked();
  for (const reader of [buyer, provider]) {
    const pdf = await context.comments.pdf(reader);
    if (!pdf.ok) throw new Error(pdf.message);
    expect(pdf.fileName).toMatch(/^comments-\d{4}-\d\d-\d\d\.pdf$/);
    const pages = await pageTexts(pdf.bytes);
    for (const page of pages) expect(page).toContain(LINE);
    const text = pages.join(" ").replace(/\s+/gu, " ");
    for (const said of ["At night too?", "Until ten.", "Ada Brandt", "Piotr Nowak"])
      expect(text).toContain(said);
    const data = await context.comments.data(reader);
    expect(data).toMatchObject({
      notice: LINE,
      threads: [{ id: "t1", comments: [{ id: "c1" }, { id: "c2" }] }],
    });
    expect(text + JSON.stringify(data)).not.toContain("canary");
  }
});

it("private notes on a cell and on the matrix reach their own side alone", async () => {
  const { context, buyer, provider } = await openAsked();
  const [ours, theirs] = [await context.matrices.snapshot(buyer), await context.matrices.snapshot(provider)];
  expect(JSON.stringify(ours.own)).toContain("canary-cell");
  expect(JSON.stringify(ours.own)).toContain("canary-whole");
  expect(JSON.stringify(theirs)).not.toContain("canary");
  expect(JSON.stringify(theirs)).toContain("Until ten.");
});

it("no finding, no file and no appendix says anything of a comment", async () => {
  const { context, buyer, before } = await openAsked();
  expect(before.findings.length).toBeGreaterThan(0);
  expect(await context.findings.check(buyer)).toEqual(before);
  const file = await context.matrices.fileText(buyer);
  expect(file).toContain("Close a ticket");
  const appendix = await context.editions.currentPdf(buyer);
  if (!appendix.ok) throw new Error(appendix.message);
  const printed = (await pageTexts(appendix.bytes)).join(" ");
  expect(printed).toContain("Close a ticket");
  for (const said of ["At night too?", "Until ten", "canary"]) {
    expect(file).not.toContain(said);
    expect(printed).not.toContain(said);
  }
});
