import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fontkit from "@pdf-lib/fontkit";
import { PDFDocument, PDFName, PDFString } from "pdf-lib";

const require = createRequire(import.meta.url);
const fontFile = readFileSync(
  require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf"),
);
const SIZE = 8.5;
const LEADING = 11.6;

/**
 * What a careful program does with pdf-lib: words measured once, operators pushed page by page, one dictionary an
 * element, the tree of parents, one subset font.
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
  const rowRefs = [];
  /** @type {{ page: import("pdf-lib").PDFPage, operators: string[], owners: import("pdf-lib").PDFRef[] }[]} */
  const pages = [];
  let y = 0;
  const startPage = () => {
    const page = document.addPage([595, 842]);
    page.node.setFontDictionary(name, font.ref);
    pages.push({ page, operators: [], owners: [] });
    y = 792;
  };
  startPage();
  /** @param {readonly string[]} cells @param {boolean} isHead */
  const row = (cells, isHead) => {
    /** @type {string[][]} */
    const lines = [[]];
    let used = 0;
    for (const word of (cells[0] ?? "").split(" ")) {
      const { width } = measure(`${word} `);
      if (used + width > 199 && used > 0) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push(`${word} `);
      used += width;
    }
    const height = lines.length * LEADING + 8;
    if (y - height < 50) startPage();
    const current = pages.at(-1);
    if (!current) return;
    const rowRef = context.nextRef();
    const kids = cells.map((text, column) => {
      const type = isHead || column === 0 ? "TH" : "TD";
      const mark = current.owners.length;
      const ref = context.register(
        context.obj({
          Type: "StructElem",
          S: type,
          P: rowRef,
          ...(text === "" ? {} : { Pg: current.page.ref, K: mark }),
          ...(type === "TH" ? { A: { O: "Table", Scope: isHead ? "Column" : "Row" } } : {}),
        }),
      );
      if (text === "") return ref;
      current.owners.push(ref);
      const x = 50 + (column === 0 ? 0 : 207 + (column - 1) * 36 + 8);
      current.operators.push(`/${type}<</MCID ${mark}>>BDC`);
      for (const [index, line] of (column === 0 ? lines : [[text]]).entries()) {
        const shown = line.map((word) => `${measure(word).hex} Tj`).join(" ");
        current.operators.push(
          `BT /F ${SIZE} Tf ${x} ${(y - (index + 1) * LEADING).toFixed(2)} Td ${shown} ET`,
        );
      }
      current.operators.push("EMC");
      return ref;
    });
    context.assign(rowRef, context.obj({ Type: "StructElem", S: "TR", P: tableRef, K: kids }));
    rowRefs.push(rowRef);
    y -= height;
    current.operators.push(`/Artifact BMC 50 ${y.toFixed(2)} m 545 ${y.toFixed(2)} l S EMC`);
  };
  row(["Activity", ...roles], true);
  for (const { name: text, letters } of rows) row([text, ...letters], false);

  const numbers = [];
  for (const [index, { page, operators, owners }] of pages.entries()) {
    page.node.set(PDFName.of("Contents"), context.register(context.flateStream(operators.join("\n"))));
    page.node.set(PDFName.of("StructParents"), context.obj(index));
    numbers.push(index, context.register(context.obj(owners)));
  }
  context.assign(tableRef, context.obj({ Type: "StructElem", S: "Table", P: documentRef, K: rowRefs }));
  context.assign(documentRef, context.obj({ Type: "StructElem", S: "Document", P: treeRoot, K: tableRef }));
  const parents = context.register(context.obj({ Nums: numbers }));
  context.assign(treeRoot, context.obj({ Type: "StructTreeRoot", K: documentRef, ParentTree: parents }));
  catalog.set(PDFName.of("StructTreeRoot"), treeRoot);
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  catalog.set(PDFName.of("Lang"), PDFString.of("en"));
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}
