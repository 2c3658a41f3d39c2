import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fontkit from "@pdf-lib/fontkit";
import {
  beginText,
  endText,
  fill,
  lineTo,
  moveText,
  moveTo,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  rectangle,
  setFontAndSize,
  setLineWidth,
  showText,
  stroke,
} from "pdf-lib";

const require = createRequire(import.meta.url);
const fontFile = readFileSync(
  require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
);
const SIZE = 8.5;
const LEADING = 11.6;
/** @type {Readonly<Record<string, string>>} */
const EXPANSIONS = { A: "Accountable", R: "Responsible", C: "Consulted", I: "Informed" };

/**
 * What a careful program does with pdf-lib's own operators and dictionaries: words shaped and measured once, one subset
 * font, the same structure as the bare writer.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print({ title, roles, rows }) {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage("en");
  const font = await document.embedFont(fontFile, { subset: true });
  const { context, catalog } = document;
  const name = PDFName.of("F");
  /** @type {Map<string, { width: number, hex: import("pdf-lib").PDFHexString }>} */
  const words = new Map();
  /** @param {string} text */
  const measure = (text) => {
    const known = words.get(text);
    if (known) return known;
    const made = { width: font.widthOfTextAtSize(text, SIZE), hex: font.encodeText(text) };
    words.set(text, made);
    return made;
  };
  const treeRoot = context.nextRef();
  const documentRef = context.nextRef();
  const tableRef = context.nextRef();
  /** @type {import("pdf-lib").PDFRef[]} */
  const rowRefs = [];
  /** @type {[string, import("pdf-lib").PDFRef][]} */
  const ids = [];
  /** @type {{ page: import("pdf-lib").PDFPage, owners: import("pdf-lib").PDFRef[] }[]} */
  const pages = [];
  let y = 0;
  const startPage = () => {
    const page = document.addPage([595, 842]);
    page.node.setFontDictionary(name, font.ref);
    pages.push({ page, owners: [] });
    y = 792;
  };
  startPage();
  const current = () => {
    const found = pages.at(-1);
    if (!found) throw new Error("No page");
    return found;
  };
  const artifact = PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of("Artifact")]);
  const end = PDFOperator.of(PDFOperatorNames.EndMarkedContent);
  /** @param {string} type @param {import("pdf-lib").PDFRef | null} owner @param {string[][]} lines @param {number} x */
  const draw = (type, owner, lines, x) => {
    const { page, owners } = current();
    if (owner === null) page.pushOperators(artifact);
    else {
      const mark = context.obj({ MCID: owners.push(owner) - 1 });
      page.pushOperators(
        PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(type), mark.toString()]),
      );
    }
    for (const [index, line] of lines.entries()) {
      page.pushOperators(
        beginText(),
        setFontAndSize(name, SIZE),
        moveText(x, Math.round((y - (index + 1) * LEADING) * 100) / 100),
        ...line.map((word) => showText(measure(word).hex)),
        endText(),
      );
    }
    page.pushOperators(end);
  };
  const here = () => ({ Pg: current().page.ref, K: current().owners.length });
  /** @param {number} column */
  const left = (column) => 50 + (column === 0 ? 0 : 207 + (column - 1) * 36 + 8);
  const heads = ["Activity", ...roles];
  /** @param {string} text */
  const linesOf = (text) => {
    /** @type {string[][]} */
    const lines = [[]];
    let used = 0;
    for (const word of text.split(" ")) {
      const { width } = measure(`${word} `);
      if (used + width > 199 && used > 0) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push(`${word} `);
      used += width;
    }
    return lines;
  };
  /** @param {string} letter @param {number} x @param {number} bottom */
  const frame = (letter, x, bottom) => {
    const box = rectangle(x, Math.round(bottom * 100) / 100, 11.6, 11.6);
    const { page } = current();
    if (letter === "A") page.pushOperators(artifact, box, fill(), end);
    else page.pushOperators(artifact, setLineWidth(letter === "R" ? 1.3 : 0.5), box, stroke(), end);
  };
  /** @param {number} index @param {readonly string[]} cells */
  const row = (index, cells) => {
    const isHead = index < 0;
    const lines = isHead ? [[cells[0] ?? ""]] : linesOf(cells[0] ?? "");
    const height = lines.length * LEADING + 8;
    if (y - height < 50) {
      startPage();
      for (const [column, text] of heads.entries()) draw("TH", null, [[text]], left(column));
      y -= LEADING + 8;
    }
    const rowRef = context.nextRef();
    const kids = cells.map((text, column) => {
      if (isHead || column === 0) {
        const id = isHead ? `h${column}` : `r${index}`;
        const scope = { O: "Table", Scope: isHead ? "Column" : "Row" };
        const own = context.register(
          context.obj({ Type: "StructElem", S: "TH", P: rowRef, ...here(), ID: PDFString.of(id), A: scope }),
        );
        ids.push([id, own]);
        draw("TH", own, column === 0 ? lines : [[text]], left(column));
        return own;
      }
      const headers = { O: "Table", Headers: [PDFString.of(`r${index}`), PDFString.of(`h${column}`)] };
      const cell = context.nextRef();
      const spans =
        text === ""
          ? []
          : text.split(" ").map((letter, at) => {
              const span = context.register(
                context.obj({
                  Type: "StructElem",
                  S: "Span",
                  P: cell,
                  ...here(),
                  E: PDFString.of(EXPANSIONS[letter] ?? ""),
                }),
              );
              const x = left(column) + at * 14;
              frame(letter, x - 3, y - LEADING - 3);
              draw("Span", span, [[letter]], x);
              return span;
            });
      context.assign(cell, context.obj({ Type: "StructElem", S: "TD", P: rowRef, K: spans, A: headers }));
      return cell;
    });
    context.assign(rowRef, context.obj({ Type: "StructElem", S: "TR", P: tableRef, K: kids }));
    rowRefs.push(rowRef);
    y -= height;
    const bottom = Math.round(y * 100) / 100;
    current().page.pushOperators(artifact, moveTo(50, bottom), lineTo(545, bottom), stroke(), end);
  };
  row(-1, heads);
  for (const [index, { name: text, letters }] of rows.entries()) row(index, [text, ...letters]);

  const numbers = [];
  for (const [index, { page, owners }] of pages.entries()) {
    page.node.set(PDFName.of("StructParents"), context.obj(index));
    numbers.push(index, context.register(context.obj(owners)));
  }
  context.assign(tableRef, context.obj({ Type: "StructElem", S: "Table", P: documentRef, K: rowRefs }));
  context.assign(documentRef, context.obj({ Type: "StructElem", S: "Document", P: treeRoot, K: tableRef }));
  ids.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = ids.flatMap(([id, own]) => [PDFString.of(id), own]);
  const parents = context.register(context.obj({ Nums: numbers }));
  context.assign(
    treeRoot,
    context.obj({ Type: "StructTreeRoot", K: documentRef, ParentTree: parents, IDTree: { Names: names } }),
  );
  catalog.set(PDFName.of("StructTreeRoot"), treeRoot);
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  catalog.set(PDFName.of("Lang"), PDFString.of("en"));
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}
