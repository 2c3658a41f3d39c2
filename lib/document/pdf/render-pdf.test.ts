import { expect, test, vi } from "vitest";
import type { Table } from "../layout/block.ts";
import { heading, paragraph, plainCell } from "../layout/blocks.ts";
import type { Attachment } from "../layout/document.ts";
import { pageTexts, squeezed } from "../testing/page-texts.ts";
import { bytesOf, documentOf, tryRender } from "../testing/render.ts";
import { withPdf } from "../verify/open-pdf.ts";

function tableOf(rows: readonly (readonly string[])[]): Table {
  const column = { width: { unit: "share", value: 1 }, belonging: "none" } as const;
  const head = (text: string) => ({ text, columns: 1, rows: 1, turned: false, belonging: "none" }) as const;
  return {
    kind: "table",
    summary: "Test",
    columns: [
      { ...column, rowHeader: true },
      { ...column, rowHeader: false },
    ],
    header: [[head("Heads of rows"), head("What they say")]],
    rows: rows.map((row) => row.map(plainCell)),
  };
}

const NUMBERED = Array.from({ length: 150 }, (_, index) => {
  const number = String(index).padStart(3, "0");
  return [`Row ${number}`, `says ${number}`];
});

test("header rows stand on every page of a table and each page counts itself", async () => {
  const texts = await pageTexts(await bytesOf(documentOf([heading(1, "Long"), tableOf(NUMBERED)])));
  expect(texts.length).toBeGreaterThan(2);
  for (const [index, text] of texts.entries()) {
    expect(text).toContain("Heads of rows");
    expect(text).toContain(`${index + 1}/${texts.length}`);
  }
  for (const [name = "", says = ""] of NUMBERED) {
    const page = texts.filter((text) => text.includes(name));
    expect(page).toHaveLength(1);
    expect(page[0]).toContain(says);
  }
});

test("a row that fits on a page is never split", async () => {
  const tall = Array.from({ length: 20 }, (_, index) => [
    `Row ${index}`,
    Array.from({ length: 30 }, (_, line) => `r${index}l${line}`).join("\n"),
  ]);
  const texts = await pageTexts(await bytesOf(documentOf([tableOf(tall)])));
  for (let row = 0; row < 20; row += 1) {
    const page = texts.find((text) => text.includes(`r${row}l0\n`)) ?? "";
    expect(page).toContain(`r${row}l29`);
  }
});

test("a row higher than a page goes on on the next with nothing lost", async () => {
  const lines = Array.from({ length: 400 }, (_, line) => `line${line}.`);
  const rows = [
    ["Before", "one"],
    ["Tall", lines.join("\n")],
    ["After", "two"],
  ];
  const texts = await pageTexts(await bytesOf(documentOf([tableOf(rows)])));
  expect(texts.length).toBeGreaterThan(5);
  const read = squeezed(texts.join("").replaceAll(/Heads of rows\s*What they say|\d+\/\d+/g, ""));
  expect(read).toContain(lines.join(""));
  for (const text of texts) expect(text).toContain("Heads of rows");
});

test("a heading does not stand alone at the end of a page", async () => {
  for (let filler = 40; filler < 60; filler += 1) {
    const fill = paragraph(Array.from({ length: filler }, () => "filler").join("\n"));
    const texts = await pageTexts(await bytesOf(documentOf([fill, heading(2, "Lonely"), tableOf(NUMBERED)])));
    const page = texts.find((text) => text.includes("Lonely")) ?? "";
    expect(page).toContain("says 000");
  }
});

test("attachments come out byte for byte under their own names", async () => {
  const files: readonly Attachment[] = ["record.json", "matrix.json"].map((name, index) => ({
    name,
    description: "Test",
    mediaType: "application/json",
    relationship: "Source",
    bytes: new TextEncoder().encode(`{"ż":${index}}`.repeat(500)),
  }));
  const pdf = await bytesOf(documentOf([paragraph("x")]), files);
  const found: unknown = await withPdf(pdf, (opened) => opened.getAttachments());
  const read = new Map(Object.entries(found ?? {}));
  expect([...read.keys()]).toEqual(["matrix.json", "record.json"]);
  for (const { name, bytes } of files) {
    expect(read.get(name)).toMatchObject({ filename: name, content: bytes });
  }
});

test("the same input gives the same bytes on another day, another text other ones", async () => {
  const document = documentOf([heading(1, "Same"), tableOf(NUMBERED)]);
  const first = await bytesOf(document);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
  const later = await bytesOf(document);
  vi.useRealTimers();
  expect(Buffer.from(first).equals(Buffer.from(later))).toBe(true);
  const other = await bytesOf(documentOf([heading(1, "Other")]));
  expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false);
});

test.each([
  ["🔥", "U+1F525", "no font of the document has it"],
  ["漢", "U+6F22", "no font of the document has it"],
  ["ع", "U+0639", "its script needs letters to be joined or reordered"],
  ["क", "U+0915", "its script needs letters to be joined or reordered"],
])("%s is refused by name and place before anything is written", async (character, code, reason) => {
  const blocks = [heading(2, "Help desk"), tableOf([["Answer calls", `Say ${character} first`]])];
  const rendered = await tryRender(documentOf(blocks));
  expect(rendered).toMatchObject({ ok: false, code: "invalid" });
  const message = rendered.ok ? "" : rendered.message;
  for (const part of [character, code, "Answer calls", "Help desk", reason]) expect(message).toContain(part);
});
