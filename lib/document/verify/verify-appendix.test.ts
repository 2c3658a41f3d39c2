import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFRawStream, PDFRef } from "pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { matrixJson } from "#lib/matrix/fingerprint.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import type { AppendixInput } from "../appendix/appendix-input.ts";
import { recordJson } from "../appendix/appendix-record.ts";
import { printAppendix } from "../appendix/print-appendix.ts";
import { bytesOf } from "../conformance/model/entries.ts";
import { latin1 } from "../pdf/file/write-file.ts";
import { inputOf } from "../testing/appendix-of.ts";
import { NIGHT_DESK } from "../testing/night-desk.ts";
import { CREATED_AT, FONTS } from "../testing/render.ts";
import { readPages } from "./read-pages.ts";
import { sayAnswer, sayGrounds } from "./say-verdict.ts";
import { appendRevision } from "./testing/append-revision.ts";
import { EXIT_CODES } from "./verdict.ts";
import { verifyAppendix } from "./verify-appendix.ts";

const GRID = (letter: string) => `
| | Buyer/IT lead | Provider/Desk | Third/Vendor |
| Help desk |
| - Answer calls | A | R@business | - |
| - Wake Nguyễn Thị Hiền | ${letter} | R@night | C |
| Patching |
| - Install updates | A | R | I |
`;

function inputWith(letter: string, more: Partial<AppendixInput> = {}): AppendixInput {
  const matrix = drawMatrix(GRID(letter), { terms: { signatureBlock: "full" } });
  const input = inputOf(matrix, { contacts: [NIGHT_DESK], log: { revision: 14, hash: "c".repeat(64) } });
  return { ...input, edition: { ...input.edition, state: "final", effectiveFrom: "2026-04-01" }, ...more };
}

const INPUT = inputWith("A");

function textsOf(input: AppendixInput) {
  const text = matrixJson(input.content, input.edition);
  return { matrixJson: text, recordJson: recordJson(input, { matrix: "m", check: null, at: CREATED_AT }) };
}

async function print(input: AppendixInput, texts = textsOf(input)): Promise<Uint8Array> {
  const printed = await printAppendix(input, texts, {
    fonts: FONTS,
    createdAt: CREATED_AT,
    compress: deflateSync,
  });
  if (!printed.ok) throw new Error(printed.message);
  return printed.bytes;
}

const verify = (bytes: Uint8Array, beside?: ReturnType<typeof textsOf>) =>
  verifyAppendix(bytes, { fonts: FONTS, readPages, ...(beside ? { beside } : {}) });

async function edited(bytes: Uint8Array, edit: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  edit(document);
  return document.save();
}

let pdf: Uint8Array;
beforeAll(async () => {
  pdf = await print(INPUT);
});

test("a file as it was printed is exactly its edition, also without compression", async () => {
  const verdict = await verify(pdf);
  expect(verdict).toMatchObject({ kind: "unaltered", added: [], subject: { rows: 3, edition: 1 } });
  expect(sayAnswer(verdict)).toBe(
    "This is exactly the final of edition 1, not signed yet, of “Who does what”, unaltered.",
  );
  const bare = await printAppendix(INPUT, textsOf(INPUT), { fonts: FONTS, createdAt: CREATED_AT });
  expect(bare.ok && (await verify(bare.bytes)).kind).toBe("unaltered");
});

test("the plain form is verified with the files beside it, and not without", async () => {
  const plain = { ...INPUT, plain: true };
  const bytes = await print(plain);
  expect(await verify(bytes, textsOf(plain))).toMatchObject({ kind: "unaltered" });
  const without = await verify(bytes);
  expect(without.kind).toBe("foreign");
  expect(sayGrounds(without).join()).toContain("give matrix.json and record.json too");
});

test("a changed letter is named with page, row, column, and both values", async () => {
  const verdict = await verify(await print(inputWith("C", { edition: INPUT.edition }), textsOf(INPUT)));
  expect(EXIT_CODES[verdict.kind]).toBe(1);
  expect(verdict).toMatchObject({ kind: "altered", count: 1 });
  expect(sayGrounds(verdict)).toEqual([
    expect.stringMatching(
      /^Page \d+, row “1\.2 {2}Wake Nguyễn Thị Hiền”, column “IT lead”: printed “C”, expected “A”\.$/,
    ),
  ]);
});

test("a telephone number, a date and a row that was taken out are named", async () => {
  const other = { ...NIGHT_DESK, phone: "+44 20 5550 9999" };
  const called = await verify(await print(inputWith("A", { contacts: [other] }), textsOf(INPUT)));
  expect(sayGrounds(called).join()).toContain("printed “+44 20 5550 9999”, expected “+44 20 5550 1234”");
  const dated = inputWith("A", { edition: { ...INPUT.edition, effectiveFrom: "2026-05-01" } });
  expect(sayGrounds(await verify(await print(dated, textsOf(INPUT)))).join()).toContain(
    "printed “1 May 2026”",
  );
  const [first, ...rest] = INPUT.content.areas;
  if (!first) throw new Error("no area");
  const shorter = { ...first, activities: first.activities.slice(0, 1) };
  const cut = { ...INPUT, content: { ...INPUT.content, areas: [shorter, ...rest] } };
  const verdict = await verify(await print(cut, textsOf(INPUT)));
  expect(verdict.kind).toBe("altered");
  expect(sayGrounds(verdict).join()).toContain("nothing is printed, expected “1.2  Wake Nguyễn Thị Hiền”");
});

test("what was attached cannot be exchanged", async () => {
  const texts = textsOf(INPUT);
  const other = { ...texts, matrixJson: textsOf(inputWith("C")).matrixJson };
  expect(await verify(await print(INPUT, other))).toMatchObject({ kind: "altered" });
  const given = await verify(pdf, other);
  expect(sayGrounds(given).join()).toContain("not the one that was given");
});

test("a file that another tool wrote anew keeps its text, and a letter changed in it is found", async () => {
  const again = await edited(pdf, () => undefined);
  expect(await verify(again)).toMatchObject({ kind: "rewritten" });
  expect(sayAnswer(await verify(again))).toContain("the text of all 3 rows equals the final of edition 1");
  const exchanged = await edited(pdf, (document) => {
    const font = document.context.lookup(fontsOf(document)[0]);
    const map =
      font instanceof Object && "lookup" in font ? streamOf(document, font, "ToUnicode") : undefined;
    if (!map) throw new Error("no map to Unicode");
    const text = new TextDecoder("latin1").decode(bytesOf(map.stream));
    const [, a = "", b = ""] = /<0001> (<[0-9a-f]+>)\n<0002> (<[0-9a-f]+>)/.exec(text) ?? [];
    const swapped = text.replace(`<0001> ${a}`, `<0001> ${b}`).replace(`<0002> ${b}`, `<0002> ${a}`);
    document.context.assign(map.ref, document.context.stream(latin1(swapped)));
  });
  expect((await verify(exchanged)).kind).toBe("altered");
});

test("a flattened file is read page by page beside its files", async () => {
  const flat = (bytes: Uint8Array) =>
    edited(bytes, ({ catalog }) => {
      for (const key of ["StructTreeRoot", "Names", "AF", "AcroForm"]) catalog.delete(PDFName.of(key));
    });
  expect(await verify(await flat(pdf), textsOf(INPUT))).toMatchObject({ kind: "rewritten" });
  const verdict = await verify(
    await flat(await print(inputWith("C", { edition: INPUT.edition }))),
    textsOf(INPUT),
  );
  expect(verdict.kind).toBe("altered");
  expect(sayGrounds(verdict).join()).toMatch(/Page \d+, at or after row “1\.2/);
});

const SEAL =
  "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name(Ada Brandt)/Contents<00>/ByteRange[0 0 0 0]>>";

/** A field as a program leaves it that has read it and written all of its entries anew, places rounded. */
const writtenAnew = (field: string): string =>
  field
    .replace(/<([0-9A-F]{4,})>/g, (whole) => whole.toLowerCase())
    .replace(
      /\/Rect ?\[([^\]]+)\]/,
      (_whole, places: string) =>
        `/Rect [ ${places
          .trim()
          .split(/ +/)
          .map((place) => Number(place).toFixed(2))
          .join(" ")} ]`,
    );

test.each([
  ["as it stands", (field: string) => field],
  ["by a program that writes it anew", writtenAnew],
])("a signature that was added since, %s, leaves the content intact", async (_how, write) => {
  const { field, catalog, info } = await partsOf(pdf);
  const sealed = { 900: SEAL, [field.number]: write(field.text).replace(/>>$/, "/V 900 0 R>>") };
  const verdict = await verify(appendRevision(pdf, sealed, { root: catalog, info }));
  expect(verdict).toMatchObject({ kind: "unaltered" });
  expect(sayGrounds(verdict)[0]).toContain("holds a signature of Ada Brandt");
});

test("a field that was moved under its signature is noticed", async () => {
  const { field, catalog, info } = await partsOf(pdf);
  const moved = field.text.replace(
    /\/Rect ?\[\s*([\d.]+)/,
    (_whole, left: string) => `/Rect [${Number(left) + 1}`,
  );
  expect(moved).not.toBe(field.text);
  const sealed = { 900: SEAL, [field.number]: moved.replace(/>>$/, "/V 900 0 R>>") };
  expect((await verify(appendRevision(pdf, sealed, { root: catalog, info }))).kind).not.toBe("unaltered");
});

test("what was laid over a page or put in the place of an object is no signature", async () => {
  const { page, catalog, info } = await partsOf(pdf);
  const trailer = { root: catalog, info };
  const annotation = "<</Type/Annot/Subtype/FreeText/Rect[50 50 500 500]/Contents(Not so)>>";
  const over = {
    900: annotation,
    [page.number]: page.text.replace("/Annots", "/Old").replace(/>>$/, "/Annots[900 0 R]>>"),
  };
  const blank = { [page.number]: page.text.replace(/\/Contents \d+ 0 R/, "") };
  const hidden = { 901: "<</A 1>>" };
  expect((await verify(appendRevision(pdf, over, trailer))).kind).not.toBe("unaltered");
  expect((await verify(appendRevision(pdf, blank, trailer))).kind).not.toBe("unaltered");
  const twice = appendRevision(appendRevision(pdf, hidden, trailer), hidden, trailer);
  expect((await verify(twice)).kind).toBe("unaltered");
  const once = new TextDecoder("latin1").decode(appendRevision(pdf, hidden, trailer));
  const doubled = latin1(
    once.replace("901 0 obj\n<</A 1>>", "901 0 obj\n<</A 1>>\nendobj\n901 0 obj\n<</A 2>>"),
  );
  expect((await verify(doubled)).kind).not.toBe("unaltered");
});

test("an object hidden between the others is noticed", async () => {
  const text = new TextDecoder("latin1").decode(pdf);
  const at = text.indexOf("endobj\n") + "endobj\n".length;
  const hidden = latin1(`${text.slice(0, at)}9000 0 obj\n<</A 1>>\nendobj\n${text.slice(at)}`);
  expect((await verify(hidden)).kind).not.toBe("unaltered");
});

test("a table that leads readers to another object is noticed", async () => {
  const bare = await printAppendix(INPUT, textsOf(INPUT), { fonts: FONTS, createdAt: CREATED_AT });
  if (!bare.ok) throw new Error(bare.message);
  const table = new TextDecoder("latin1").decode(bare.bytes).lastIndexOf("stream\n", bare.bytes.length - 60);
  const moved = bare.bytes.slice();
  const start = new TextDecoder("latin1").decode(moved).indexOf("stream\n", table - 8) + "stream\n".length;
  // The last byte of an entry of seven: which object of a pack is meant.
  moved[start + 20] = (moved[start + 20] ?? 0) ^ 1;
  expect((await verify(bare.bytes)).kind).toBe("unaltered");
  expect((await verify(moved)).kind).not.toBe("unaltered");
});

test.each([
  ["no PDF", new TextEncoder().encode("hello"), "not a PDF"],
  ["nothing", new Uint8Array(), "not a PDF"],
])("%s is not one of ours", async (_, bytes, reason) => {
  const verdict = await verify(bytes);
  expect(EXIT_CODES[verdict.kind]).toBe(2);
  expect(sayGrounds(verdict).join()).toContain(reason);
});

test("another PDF beside our files is not one of ours", async () => {
  const other = await PDFDocument.create();
  other.addPage();
  const verdict = await verify(await other.save(), textsOf(INPUT));
  expect(verdict.kind).toBe("foreign");
});

function fontsOf(document: PDFDocument): readonly PDFRef[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) => (object.toString().includes("/Type0") ? [ref] : []));
}

function streamOf(document: PDFDocument, dict: object, key: string) {
  const ref: unknown =
    "get" in dict && typeof dict.get === "function" ? dict.get(PDFName.of(key)) : undefined;
  const stream = ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
  return ref instanceof PDFRef && stream instanceof PDFRawStream ? { ref, stream } : undefined;
}

async function partsOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { Root, Info } = document.context.trailerInfo;
  const objects = document.context.enumerateIndirectObjects();
  const find = (part: string) => {
    const [ref, object] = objects.find(([, candidate]) => candidate.toString().includes(part)) ?? [];
    if (!ref || !object) throw new Error(`No object holds ${part}`);
    return { number: ref.objectNumber, text: object.toString().replace(/>>\s*$/, ">>") };
  };
  return {
    field: find("/FT /Sig"),
    page: find("/Type /Page\n"),
    catalog: Root instanceof PDFRef ? Root.objectNumber : 0,
    info: Info instanceof PDFRef ? Info.objectNumber : 0,
  };
}

test("reading with pdf.js leaves the engine's own JSON and arrays in their place", async () => {
  const natives = [JSON.parse, JSON.stringify, Array.prototype.push];
  await readPages(await print(INPUT));
  expect([JSON.parse, JSON.stringify, Array.prototype.push]).toEqual(natives);
  expect(String(JSON.parse)).toContain("[native code]");
});
