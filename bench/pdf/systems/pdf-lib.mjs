import {
  AFRelationship,
  beginText,
  endText,
  fill,
  lineTo,
  moveText,
  moveTo,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  rectangle,
  setDashPattern,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  showText,
  stroke,
} from "pdf-lib";
import { BODY_WIDTH, COLOURS, LETTERS, PAGE, readFonts, STYLES } from "../design.mjs";
import { placeFrames, placeFurniture } from "../place-extras.mjs";
import { planPages } from "../plan-pages.mjs";
import { fontkitForPdfLib } from "./fontkit-for-pdf-lib.mjs";

const fonts = readFonts();
const NAMES = { plain: PDFName.of("P"), strong: PDFName.of("S") };
const ARTIFACT = PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of("Artifact")]);
const END = PDFOperator.of(PDFOperatorNames.EndMarkedContent);
const UNDASHED = setDashPattern([], 0);

/** Places with two digits after the point, as everybody writes them. @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;

/** Words measured and shaped once, in two subset fonts. */
class Words {
  /** @param {import("pdf-lib").PDFFont} plain @param {import("pdf-lib").PDFFont} strong */
  constructor(plain, strong) {
    this.fonts = { plain, strong };
    /** @type {Map<string, { width: number, hex: string }>} */
    this.plain = new Map();
    /** @type {Map<string, { width: number, hex: string }>} */
    this.strong = new Map();
  }

  /** @param {string} text @param {boolean} isStrong */
  get(text, isStrong) {
    const weight = isStrong ? "strong" : "plain";
    const known = this[weight].get(text);
    if (known !== undefined) return known;
    const font = this.fonts[weight];
    const made = { width: font.widthOfTextAtSize(text, 1), hex: font.encodeText(text).asString() };
    this[weight].set(text, made);
    return made;
  }

  /** A line of words as one string. @param {string} text @param {boolean} isStrong */
  encode(text, isStrong) {
    return PDFHexString.of(
      text
        .split(" ")
        .map((word) => this.get(word, isStrong).hex)
        .join(this.get(" ", isStrong).hex),
    );
  }
}

/** The operators of one page: below what is only seen, above it what is read, colours and fonts set when they change. */
class PageWriter {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    /** @type {PDFOperator[]} */
    this.seen = [ARTIFACT];
    /** @type {PDFOperator[]} */
    this.read = [];
    /** @type {import("pdf-lib").PDFRef[]} */
    this.owners = [];
    this.colour = COLOURS.ink;
    this.style = STYLES.head;
    this.isStarted = false;
  }

  /**
   * @param {string} text @param {number} x @param {number} baseline
   * @param {import("../design.mjs").Style} style @param {import("../design.mjs").Colour} colour
   */
  text(text, x, baseline, style, colour) {
    if (!this.isStarted || colour !== this.colour) this.read.push(setFillingRgbColor(...colour));
    this.read.push(beginText());
    if (!this.isStarted || style !== this.style)
      this.read.push(setFontAndSize(NAMES[style.strong ? "strong" : "plain"], style.size));
    this.read.push(
      moveText(rounded(x), rounded(PAGE.height - baseline)),
      showText(this.words.encode(text, style.strong)),
      endText(),
    );
    this.colour = colour;
    this.style = style;
    this.isStarted = true;
  }

  /** What is drawn until `end` belongs to an element. @param {string} type @param {import("pdf-lib").PDFRef} owner */
  begin(type, owner) {
    const mark = this.owners.push(owner) - 1;
    this.read.push(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(type), `<</MCID ${mark}>>`]),
    );
    return mark;
  }

  end() {
    this.read.push(END);
  }

  /** @param {import("../place-extras.mjs").Shape} shape */
  shape({ kind, x, top, width, height, colour, line, dash }) {
    const { seen } = this;
    if (kind === "fill") {
      seen.push(setFillingRgbColor(...colour));
      seen.push(rectangle(rounded(x), rounded(PAGE.height - top - height), width, height), fill());
      return;
    }
    seen.push(setStrokingRgbColor(...colour), setLineWidth(line));
    if (kind === "box")
      seen.push(rectangle(rounded(x), rounded(PAGE.height - top - height), width, height), stroke());
    else {
      const y = rounded(PAGE.height - top);
      if (dash.length > 0) seen.push(setDashPattern([...dash], 0));
      seen.push(moveTo(rounded(x), y), lineTo(rounded(x + width), y), stroke());
      if (dash.length > 0) seen.push(UNDASHED);
    }
  }

  operators() {
    return [...this.seen, END, ...this.read];
  }
}

/**
 * What a careful program does with pdf-lib's own operators and dictionaries: words shaped and measured once, subset fonts,
 * the structure with ids, the data attached. Without the metadata, colours and outline of the two standards.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print(table) {
  const { title, roles } = table;
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
