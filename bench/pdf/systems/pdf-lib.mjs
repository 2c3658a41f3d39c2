import { AFRelationship, PDFDocument, PDFName, PDFString } from "pdf-lib";
import { BODY_WIDTH, COLOURS, LETTERS, PAGE, readFonts, STYLES } from "../design.mjs";
import { placeFrames, placeFurniture } from "../place-extras.mjs";
import { planPages } from "../plan-pages.mjs";
import { fontkitForPdfLib } from "./fontkit-for-pdf-lib.mjs";
import { ARTIFACT, NAMES, PageWriter, Words } from "./pdf-lib-page.mjs";

const fonts = readFonts();

/**
 * What a careful program does with pdf-lib's own operators and dictionaries: words shaped and measured once, subset fonts,
 * the structure with ids, the data attached. Without the metadata, colours and outline of the two standards.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print(table) {
  const { title } = table;
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkitForPdfLib);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage("en");
  const plain = await document.embedFont(fonts.plain, { subset: true });
  const strong = await document.embedFont(fonts.strong, { subset: true });
  const words = new Words(plain, strong);
  const { context, catalog } = document;
  const plan = planPages(table, (text, { size, strong: isStrong }) => words.get(text, isStrong).width * size);

  const treeRoot = context.nextRef();
  const documentRef = context.nextRef();
  const tableRef = context.nextRef();
  const headRef = context.nextRef();
  const bodyRef = context.nextRef();
  const headRowRef = context.nextRef();
  /** @type {import("pdf-lib").PDFRef[]} */
  const rowRefs = [];
  /** @type {[string, import("pdf-lib").PDFRef][]} */
  const ids = [];
  /** @type {import("pdf-lib").PDFRef | undefined} */
  let titleRef;

  const pages = plan.map((placed, index) => {
    const page = document.addPage([PAGE.width, PAGE.height]);
    page.node.setFontDictionary(NAMES.plain, plain.ref);
    page.node.setFontDictionary(NAMES.strong, strong.ref);
    const writer = new PageWriter(words);
    const Pg = page.ref;
    if (placed.title !== null) {
      titleRef = context.nextRef();
      const K = writer.begin("H1", titleRef);
      writer.text(placed.title.text, placed.title.x, placed.title.baseline, STYLES.title, COLOURS.ink);
      writer.end();
      context.assign(titleRef, context.obj({ Type: "StructElem", S: "H1", P: documentRef, Pg, K }));
    }
    const headCells = placed.heads.map((lines, column) => {
      const id = `h${column}`;
      const owner = index === 0 ? context.nextRef() : undefined;
      if (owner === undefined) writer.read.push(ARTIFACT);
      const K = owner === undefined ? 0 : writer.begin("TH", owner);
      const colour = column === 0 ? COLOURS.ink : COLOURS.hue;
      for (const { text, x, baseline } of lines) writer.text(text, x, baseline, STYLES.head, colour);
      writer.end();
      if (owner === undefined) return [];
      const A = { O: "Table", Scope: "Column" };
      const entries = { Type: "StructElem", S: "TH", P: headRowRef, Pg, K, ID: PDFString.of(id), A };
      context.assign(owner, context.obj(entries));
      ids.push([id, owner]);
      return owner;
    });
    if (index === 0)
      context.assign(
        headRowRef,
        context.obj({ Type: "StructElem", S: "TR", P: headRef, K: headCells.flat() }),
      );
    for (const row of placed.rows) {
      const rowRef = context.nextRef();
      const rowId = `r${row.index}`;
      const name = context.nextRef();
      const mark = writer.begin("TH", name);
      for (const { text, x, baseline } of row.name) writer.text(text, x, baseline, STYLES.name, COLOURS.ink);
      writer.end();
      const A = { O: "Table", Scope: "Row" };
      const head = { Type: "StructElem", S: "TH", P: rowRef, Pg, K: mark, ID: PDFString.of(rowId), A };
      context.assign(name, context.obj(head));
      ids.push([rowId, name]);
      const cells = row.cells.map((letters, role) => {
        const cell = context.nextRef();
        const spans = letters.map(({ letter, start, baseline }) => {
          const span = context.nextRef();
          const { word = "", frame } = LETTERS[letter.trimEnd()] ?? {};
          const K = writer.begin("Span", span);
          writer.text(
            letter,
            start,
            baseline,
            STYLES.letter,
            frame === "solid" ? COLOURS.white : COLOURS.ink,
          );
          writer.end();
          const entries = { Type: "StructElem", S: "Span", P: cell, Pg, K, E: PDFString.of(word) };
          context.assign(span, context.obj(entries));
          return span;
        });
        for (const letter of letters) for (const shape of placeFrames(letter)) writer.shape(shape);
        const headers = { O: "Table", Headers: [PDFString.of(rowId), PDFString.of(`h${role + 1}`)] };
        const entries = { Type: "StructElem", S: "TD", P: rowRef, K: spans, A: headers };
        context.assign(cell, context.obj(entries));
        return cell;
      });
      context.assign(rowRef, context.obj({ Type: "StructElem", S: "TR", P: bodyRef, K: [name, ...cells] }));
      rowRefs.push(rowRef);
      writer.shape(rule(row.bottom, 0.5, COLOURS.hairline));
    }
    writer.shape(rule(placed.headBottom, 0.8, COLOURS.rule));
    return { page, writer };
  });

  const numbers = pages.flatMap(({ page, writer }, index) => {
    const furniture = placeFurniture(
      index + 1,
      pages.length,
      (text, { size, strong: isStrong }) =>
        text.split(" ").reduce((sum, word) => sum + words.get(word, isStrong).width * size, 0) +
        (text.split(" ").length - 1) * words.get(" ", isStrong).width * size,
    );
    writer.read.push(ARTIFACT);
    for (const { text, x, baseline, style, colour } of furniture.texts)
      writer.text(text, x, baseline, style, colour);
    writer.end();
    for (const shape of furniture.rules) writer.shape(shape);
    page.pushOperators(...writer.operators());
    page.node.set(PDFName.of("StructParents"), context.obj(index));
    page.node.set(PDFName.of("Tabs"), PDFName.of("S"));
    return [index, context.register(context.obj(writer.owners))];
  });
  const group = (/** @type {string} */ type, /** @type {object} */ more) =>
    context.obj({ Type: "StructElem", S: type, ...more });
  context.assign(headRef, group("THead", { P: tableRef, K: headRowRef }));
  context.assign(bodyRef, group("TBody", { P: tableRef, K: rowRefs }));
  context.assign(tableRef, group("Table", { P: documentRef, K: [headRef, bodyRef] }));
  context.assign(documentRef, group("Document", { P: treeRoot, K: [titleRef, tableRef] }));
  ids.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = ids.flatMap(([id, own]) => [PDFString.of(id), own]);
  const parents = context.register(context.obj({ Nums: numbers }));
  context.assign(
    treeRoot,
    context.obj({ Type: "StructTreeRoot", K: documentRef, ParentTree: parents, IDTree: { Names: names } }),
  );
  catalog.set(PDFName.of("StructTreeRoot"), treeRoot);
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  await document.attach(new TextEncoder().encode(JSON.stringify(table)), "matrix.json", {
    mimeType: "application/json",
    description: "The data",
    afRelationship: AFRelationship.Source,
  });
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}

/** @param {number} top @param {number} line @param {import("../design.mjs").Colour} colour @returns {import("../place-extras.mjs").Shape} */
const rule = (top, line, colour) => ({
  kind: "rule",
  x: PAGE.side,
  top,
  width: BODY_WIDTH,
  height: 0,
  colour,
  line,
  dash: [],
});
