import { describe, expect, it } from "vitest";
import { inflate } from "../archive/testing/inflate.ts";
import { importBook } from "../import/import-book.ts";
import { readFileAsGrids } from "./read-book.ts";
import { type HostileEntry, hostileZip, workbookParts } from "./testing/hostile-zip.ts";

const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Task</t></is></c><c r="B1" t="inlineStr"><is><t>Client</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Answer calls</t></is></c><c r="B2" t="inlineStr"><is><t>A/R</t></is></c></row></sheetData></worksheet>';

const spoil = (change: (entry: HostileEntry) => HostileEntry) =>
  hostileZip(workbookParts(SHEET).map((entry) => (entry.name.endsWith("s.xml") ? change(entry) : entry)));
const encode = (text: string) => new TextEncoder().encode(text);
const cell = (reference: string) =>
  `<worksheet><sheetData><row><c r="${reference}" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`;
const ENTITIES =
  '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
const REACHING = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>';

describe("a file that means no good", () => {
  it("is not refused when nothing is wrong with it", () => {
    const read = readFileAsGrids(hostileZip(workbookParts(SHEET)), { inflate });
    expect(read).toMatchObject({ ok: true, value: { kind: "book" } });
    if (read.ok && read.value.kind === "book")
      expect(importBook(read.value.book)).toMatchObject({ ok: true, roles: [{ name: "Client" }] });
  });

  it.each<[string, () => Uint8Array, string]>([
    [
      "unpacks to more than it says",
      () => spoil((entry) => ({ ...entry, data: new Uint8Array(60_000_000), size: 900 })),
      "unpacks to more than it says",
    ],
    [
      "says that it unpacks to a thousand times its size",
      () => spoil((entry) => ({ ...entry, data: new Uint8Array(8_000_000) })),
      "more than 250 times its size",
    ],
    [
      "says itself that it unpacks to more than 50 MB",
      () => spoil((entry) => ({ ...entry, size: 300_000_000 })),
      "more than 50 MB",
    ],
    [
      "spreads what is too much over many entries",
      () =>
        hostileZip([
          ...workbookParts(SHEET),
          ...Array.from({ length: 12 }, (_, at) => ({ name: `m${at}`, data: "x", size: 5_000_000 })),
        ]),
      "more than 50 MB",
    ],
    ["says that it is larger than it is", () => spoil((entry) => ({ ...entry, size: 40_000 })), "is damaged"],
    [
      "has 201 entries",
      () => hostileZip(Array.from({ length: 201 }, (_, at) => ({ name: `e${at}`, data: "" }))),
      "201 entries",
    ],
    [
      "lets two entries share their bytes",
      () => spoil((entry) => ({ ...entry, offset: 0 })),
      "share the same bytes",
    ],
    [
      "names an entry twice",
      () => hostileZip([...workbookParts(SHEET), ...workbookParts(SHEET).slice(3)]),
      "in it twice",
    ],
    [
      "points outside of itself",
      () => spoil((entry) => ({ ...entry, offset: 900_000 })),
      "is not where the directory says",
    ],
    [
      "has an archive in it",
      () => hostileZip([...workbookParts(SHEET), { name: "more.zip", data: "PK" }]),
      "another archive",
    ],
    ["is locked with a password", () => spoil((entry) => ({ ...entry, flags: 1 })), "password"],
    [
      "has a cell in the last place of all",
      () => hostileZip(workbookParts(cell("XFD1048576"))),
      "XFD1048576",
    ],
    ["has a cell in the last row of all", () => hostileZip(workbookParts(cell("A1048576"))), "A1048576"],
    ["has entities that grow", () => hostileZip(workbookParts(ENTITIES)), "declares a document type"],
    [
      "has an entity that reaches for a file",
      () => hostileZip(workbookParts(REACHING)),
      "declares a document type",
    ],
    [
      "is a zip and nothing else",
      () => hostileZip([{ name: "a.txt", data: "Task,Client" }]),
      "neither an Excel workbook nor a Word document",
    ],
    ["breaks off", () => hostileZip(workbookParts(SHEET)).subarray(0, 700), "damaged"],
    ["has 5 MB and a byte", () => new Uint8Array(5 * 1024 * 1024 + 1), "at most 5 MB"],
    ["has 101 columns", () => encode(`Task${",x".repeat(101)}\n`), "more than 100 columns"],
    [
      "merges more cells than there are",
      () =>
        encode(
          `<table>${`<tr>${'<td rowspan="1000" colspan="100">x</td>'.repeat(2)}</tr>`.repeat(400)}</table>`,
        ),
      "more than",
    ],
    ["is a workbook of the old kind", () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), "before 2007"],
  ])("is refused when it %s", (_title, make, sentence) => {
    const read = readFileAsGrids(make(), { inflate });
    expect(read.ok ? "read" : read.message).toContain(sentence);
  });

  it("never gets what lies outside of it", () => {
    const outside =
      '<Relationships><Relationship Id="s" TargetMode="External" Type="http://x/worksheet" Target="http://127.0.0.1:1/s.xml"/></Relationships>';
    const parts = workbookParts(SHEET).map((entry) =>
      entry.name.endsWith("workbook.xml.rels") ? { ...entry, data: outside } : entry,
    );
    expect(readFileAsGrids(hostileZip(parts), { inflate })).toMatchObject({
      ok: false,
      message: "This workbook is empty.",
    });
  });

  it("is read as what it is, whatever its name says", () => {
    expect(
      readFileAsGrids(encode("# Who does what\n\n| Task | Client |\n|---|---|\n| Answer | A |\n"), {
        inflate,
      }),
    ).toMatchObject({ ok: true, value: { book: { format: "markdown" } } });
    expect(readFileAsGrids(hostileZip(workbookParts(SHEET)), { inflate })).toMatchObject({
      ok: true,
      value: { book: { format: "xlsx" } },
    });
    expect(readFileAsGrids(encode('{"format":"clearline"}'), { inflate })).toMatchObject({
      ok: true,
      value: { kind: "clearline" },
    });
  });
});
