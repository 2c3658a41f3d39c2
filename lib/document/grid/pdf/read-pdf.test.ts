import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { content } from "#lib/matrix/content.ts";
import { contentOfFile, matrixOfParts, parseFile } from "#lib/matrix/file.ts";
import { contentHash, matrixJson } from "#lib/matrix/fingerprint.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { inflate } from "#lib/server/sheets/inflate.ts";
import type { AppendixInput } from "../../appendix/appendix-input.ts";
import { recordJson } from "../../appendix/appendix-record.ts";
import { printAppendix } from "../../appendix/print-appendix.ts";
import { toLetters } from "../../import/import-report.ts";
import { inputOf } from "../../testing/appendix-of.ts";
import { CREATED_AT, FONTS } from "../../testing/render.ts";
import { readAnyFile } from "../read-any-file.ts";
import { printAndReadPdf, readPdfTables, sketchRows } from "./testing/print-and-read-pdf.ts";
import { type PrintedLook, type PrintedRow, printPlainPdf } from "./testing/print-plain-pdf.ts";

const RULED: PrintedLook = {
  ...{ isRuled: true, padding: 3, align: "middle", repeatsHeader: true },
  ...{ firstWidth: 150, otherWidth: 120, above: [] },
};
const SPACED: PrintedLook = { ...RULED, isRuled: false, padding: 6, align: "top", repeatsHeader: false };

const readTables = (bytes: Uint8Array) => readPdfTables(bytes, inflate);

describe("a PDF without structure", { timeout: 60_000 }, () => {
  it("comes back whole where lines or gaps tell its rows, over several pages", async () => {
    for (const look of [RULED, SPACED, { ...RULED, align: "bottom", padding: 2 } as const]) {
      for (const seed of [2, 4]) {
        const { rows, lines } = sketchRows(seed);
        const read = await readTables(await printPlainPdf(rows, look));
        expect([seed, read.refused, read.lines]).toEqual([seed, null, lines]);
        expect(read.said).toContain("compare a few rows");
      }
    }
  });

  it("comes back whole or not at all, however it is printed: no letter is ever in another place", async () => {
    // Of 4,500 seeds these once lost a heading, a letter or the rows of a page; the last ones did not.
    const seeds = [617, 704, 852, 1196, 1312, 1756, 1826, 1958, 2538, 2811, 2962, 3090, 1, 2, 3, 4];
    const all = [];
    for (const seed of seeds) all.push(await printAndReadPdf(seed, inflate));
    expect(all.filter((one) => typeof one !== "string")).toEqual([]);
    expect(all.filter((one) => one === "whole").length).toBeGreaterThan(5);
  });

  it("is refused with the reason where nothing tells a row from the rest of the one above", async () => {
    const rows: PrintedRow[] = [
      { texts: ["Activity", "Client", "Provider"], isStrong: true },
      { texts: ["Answer the calls of all users at any hour", "A", "R"] },
      { texts: ["Approve", "", ""] },
      { texts: ["Review backup reports", "A", "R"] },
      { texts: ["Close tickets", "A", "R"] },
    ];
    const dense = { ...SPACED, padding: 0 };
    expect((await readTables(await printPlainPdf(rows, dense))).refused).toContain("nothing tells whether");
    expect((await readTables(await printPlainPdf(rows, RULED))).refused).toBeNull();
  });
});

describe("headings of a PDF without structure", { timeout: 60_000 }, () => {
  const BODY: readonly PrintedRow[] = [
    { texts: ["Answer calls", "A", "R"] },
    { texts: ["Review backup reports", "R", "A"] },
    { texts: ["Close tickets", "I", "AR"] },
  ];
  const printed = async (heads: readonly string[], look: Partial<PrintedLook>, body = BODY) => {
    const rows = [{ texts: heads, isStrong: true }, ...body];
    return readTables(await printPlainPdf(rows, { ...SPACED, ...look }));
  };

  it("come back whole in three lines, however close rows are", async () => {
    const read = await printed(["Activity", "Responsable de seguridad", "Service desk"], {
      ...{ padding: 1, otherWidth: 62 },
    });
    expect(read.lines[0]).toContain('{"Responsable de seguridad":"A","Service desk":"R"}');
  });

  it.each<[string, Partial<PrintedLook>]>([
    ["in the first line beside the activities", { align: "top" }],
    ["over the activities", { align: "bottom" }],
    ["around the activities", { align: "middle" }],
    ["in a row that lines are drawn around", { align: "top", isRuled: true }],
  ])("are refused where words of two touch %s", async (_title, look) => {
    const read = await printed(["Activity", "Application owner", "Finance head"], {
      ...{ padding: 1, otherWidth: 43, firstWidth: 190, ...look },
    });
    expect(read).toMatchObject({ lines: [], refused: expect.stringMatching(/nothing tells whether/) });
  });

  it("are refused with a text right under the rows that may be the last one's", async () => {
    const end = [...BODY, { texts: ["Signed by both"] }];
    expect((await printed(["Activity", "Client", "Provider"], { padding: 1 }, end)).refused).toContain(
      "Signed by both",
    );
  });
});

const EXAMPLE = matrixOfParts(MatrixId.parse("m"), buildExample());
if (!EXAMPLE.ok) throw new Error(EXAMPLE.message);
const INPUT = inputOf(EXAMPLE.value);

async function print(input: AppendixInput, change: (text: string) => string = (text) => text) {
  const texts = {
    matrixJson: matrixJson(input.content, input.edition),
    recordJson: change(recordJson(input, { matrix: "m", check: null, at: CREATED_AT })),
  };
  const printed = await printAppendix(input, texts, {
    ...{ fonts: FONTS, createdAt: CREATED_AT, compress: deflateSync },
  });
  if (!printed.ok) throw new Error(printed.message);
  return printed.bytes;
}

/** The rows of the example as a reader of its appendix sees them: numbered, without hours. */
const WANTED = INPUT.content.areas.flatMap((area) =>
  area.activities
    .filter(({ scope }) => scope === "in")
    .map(({ name, cells }) => {
      const letters = toLetters(INPUT.content.roles.map((role) => [role.name, cells[role.id]]));
      return `${area.name} | ${name} | ${JSON.stringify(letters)}`;
    }),
);

describe("an appendix of Clearline", { timeout: 60_000 }, () => {
  it("is read from the matrix.json that it carries, which is all that was agreed", async () => {
    const read = await readAnyFile(await print(INPUT), { inflate });
    if (!read.ok || read.value.kind !== "clearline") throw new Error("not read as what it carries");
    expect(read.value.said.join()).toMatch(/edition 1 \(draft\), fingerprint [0-9a-f]{16}….*not compared/);
    const file = parseFile(read.value.text);
    const agreed = file.ok ? contentOfFile(file.value) : file;
    if (!agreed.ok) throw new Error(agreed.message);
    expect(contentHash(agreed.value)).toBe(contentHash(content(EXAMPLE.value)));
  });

  it("comes back row by row from its structure, when what it carries is gone or does not hold", async () => {
    const plain = await readTables(await print({ ...INPUT, plain: true }));
    expect(plain.refused).toBeNull();
    expect(plain.said).toContain("says itself which text stands in which cell");
    expect(plain.lines).toEqual(WANTED);
    const input = inputOf(
      drawMatrix(
        "| | Buyer/IT lead | Provider/Desk |\n| Calls |\n| - Answer calls | A | R |\n| - Log calls | A | R |\n",
      ),
    );
    const other = input.edition.fingerprint.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
    const broken = await readTables(
      await print(input, (text) => text.replace(input.edition.fingerprint, other)),
    );
    expect(broken.said).toContain("does not have the fingerprint of its record.json");
    expect(broken.lines).toHaveLength(2);
  });
});

const encode = (text: string) => new TextEncoder().encode(text);

/** A PDF of raw objects, whose first one is its only page's contents. */
function rawPdf(contents: string | Uint8Array, dictionary = "", trailer = "", objects = ""): Uint8Array {
  const packed = deflateSync(contents);
  const latin = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  const body = `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
4 0 obj <</Length ${packed.length}/Filter/FlateDecode${dictionary}>>
stream
${latin}
endstream endobj
${objects}trailer <</Root 1 0 R${trailer}>>
%%EOF
`;
  return Uint8Array.from(body, (sign) => sign.charCodeAt(0));
}

const shown = (rows: readonly (readonly string[])[], extra = "") =>
  `BT ${extra} /F 9 Tf ${rows
    .flatMap((row, at) =>
      row.map((text, column) => `1 0 0 1 ${50 + column * 200} ${700 - at * 30} Tm (${text}) Tj`),
    )
    .join(" ")} ET`;
const ROWS = [
  ["Activity", "Client", "Provider"],
  ["Answer calls", "A", "R"],
  ["Close tickets", "I", "AR"],
];

/** Forms from object 10 on, of which each draws the next one so often, by name or as the mask of a state. */
function nestedForms(depth: number, times: number, use: "/X Do " | "/G gs "): string {
  return Array.from({ length: depth }, (_, at) => {
    const [own, next] = [10 + at, 11 + at];
    const drawn = at < depth - 1 ? use.repeat(times) : "0 0 m 5 5 l S";
    const named = `/Resources<</XObject<</X ${next} 0 R>>/ExtGState<</G<</SMask<</G ${next} 0 R>>>>>>>>`;
    return `${own} 0 obj <</Subtype/Form/BBox[0 0 9 9]${named}/Length ${drawn.length}>>\nstream\n${drawn}\nendstream endobj\n`;
  }).join("");
}

const drawing = (forms: string, use = "/X Do"): Uint8Array => {
  const dictionary = "/Resources<</XObject<</X 10 0 R>>/ExtGState<</G<</SMask<</G 10 0 R>>>>>>>>";
  const pdf = rawPdf(`${shown(ROWS)} ${use}`, "", "", forms);
  const text = Array.from(pdf, (byte) => String.fromCharCode(byte)).join("");
  const changed = text.replace("/Resources<<", `${dictionary.slice(0, -2)}`);
  return Uint8Array.from(changed, (sign) => sign.charCodeAt(0));
};

describe("a PDF that means no good", { timeout: 60_000 }, () => {
  it("is not refused when nothing is wrong with it", async () => {
    expect((await readTables(rawPdf(shown(ROWS)))).lines).toHaveLength(2);
    // Names that mean a way of packing may be names of fonts as well.
    const named = "/Resources<</Font<</F 5 0 R/Fl 5 0 R/RL 5 0 R>>>>";
    expect((await readTables(rawPdf(shown(ROWS), named))).lines).toHaveLength(2);
    expect((await readTables(drawing(nestedForms(3, 3, "/X Do ")))).lines).toHaveLength(2);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["unpacks to more than 50 MB", () => rawPdf(new Uint8Array(53_000_000)), "unpacks to more than 50 MB"],
    [
      "is packed twice",
      () => rawPdf(shown(ROWS), "/Filter[/FlateDecode/Fl#61teDecode]"),
      "packed in an unusual way",
    ],
    ["hides how it is packed", () => rawPdf(shown(ROWS), "/Filter 9 0 R"), "packed in an unusual way"],
    ["is locked without a password", () => rawPdf(shown(ROWS), "", "/Encr#79pt 9 0 R"), "is locked"],
    ["shows pictures and no text", () => rawPdf("0 0 10 10 re f"), "pictures and no text"],
    ["holds the text of a scan", () => rawPdf(shown(ROWS, "3 Tr")), "text that is not shown"],
    ["breaks off", () => rawPdf(shown(ROWS)).subarray(0, 60), "damaged"],
    [
      "draws forms ten times each, fourteen deep",
      () => drawing(nestedForms(14, 10, "/X Do ")),
      "forms within one another",
    ],
    [
      "masks by forms ten times each, fourteen deep",
      () => drawing(nestedForms(14, 10, "/G gs "), "/G gs"),
      "forms within one another",
    ],
    [
      "draws a form within itself",
      () => drawing(nestedForms(2, 1, "/X Do ").replace("/X 11 0 R", "/X 10 0 R")),
      "forms within one another",
    ],
    ["is a name and nothing else", () => encode("%PDF-1.7\n"), "damaged"],
    ["is a text", () => rawPdf("BT /F 9 Tf 1 0 0 1 50 700 Tm (We agree on everything.) Tj ET"), "no table"],
    [
      "has 101 pages",
      async () => {
        const document = await PDFDocument.create();
        for (let page = 0; page < 101; page += 1) document.addPage();
        return document.save();
      },
      "more than 100 pages",
    ],
    [
      "writes two letters on top of one another",
      () => rawPdf(`${shown(ROWS)} BT /F 9 Tf 1 0 0 1 251 670 Tm (R) Tj ET`),
      "on top of one another",
    ],
  ])("is refused when it %s", async (_title, make, sentence) => {
    expect((await readTables(await make())).refused).toContain(sentence);
  });
});
