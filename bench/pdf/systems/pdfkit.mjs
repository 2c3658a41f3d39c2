import PDFDocument from "pdfkit";
import { BODY_WIDTH, COLOURS, FONT_PATHS, LETTERS, PAGE, STYLES } from "../design.mjs";
import { placeFrames, placeFurniture } from "../place-extras.mjs";
import { planPages } from "../plan-pages.mjs";

/** Its colours run from 0 to 255. @param {import("../design.mjs").Colour} colour */
const asBytes = (colour) => colour.map((share) => Math.round(share * 255));
/** @type {Readonly<Record<string, number[]>>} */
const HUES = Object.fromEntries(Object.entries(COLOURS).map(([name, colour]) => [name, asBytes(colour)]));
/** @type {Map<import("../design.mjs").Colour, number[]>} */
const byColour = new Map(Object.entries(COLOURS).map(([name, colour]) => [colour, HUES[name] ?? []]));
/** Each line is placed already: nothing is left to be broken or measured. */
const PLACED = { lineBreak: false, baseline: "alphabetic" };

/**
 * Its own tagging, drawing and subset fonts; ids, heads of cells and the tree of ids set where its own tables set theirs,
 * lines placed by widths that it measured, the data attached. It writes no PDF/A-3a with all of this.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print(table) {
  const { title } = table;
  const document = new PDFDocument({
    tagged: true,
    lang: "en",
    displayTitle: true,
    pdfVersion: "1.7",
    subset: "PDF/UA",
    info: { Title: title },
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
  });
  /** @type {Buffer[]} */
  const parts = [];
  document.on("data", (part) => parts.push(part));
  const finished = new Promise((resolve) => document.on("end", resolve));
  document.registerFont("plain", FONT_PATHS.plain);
  document.registerFont("strong", FONT_PATHS.strong);
  /** @param {import("../design.mjs").Style} style */
  const use = ({ size, strong }) => document.font(strong ? "strong" : "plain", size);
  /** @type {Map<import("../design.mjs").Style, Map<string, number>>} */
  const widths = new Map();
  /** @type {import("../plan-pages.mjs").WidthOf} */
  const widthOf = (text, style) => {
    const known = widths.get(style) ?? new Map();
    widths.set(style, known);
    const found = known.get(text);
    if (found !== undefined) return found;
    const width = use(style).widthOfString(text);
    known.set(text, width);
    return width;
  };
  /** @param {import("../plan-pages.mjs").PlacedLine} line @param {import("../design.mjs").Style} style @param {import("../design.mjs").Colour} colour */
  const say = ({ text, x, baseline }, style, colour) =>
    use(style)
      .fillColor(byColour.get(colour) ?? [])
      .text(text, x, baseline, PLACED);
  /** @param {import("../place-extras.mjs").Shape} shape */
  const draw = ({ kind, x, top, width, height, colour, line, dash }) => {
    const hue = byColour.get(colour) ?? [];
    if (kind === "fill") document.rect(x, top, width, height).fill(hue);
    else if (kind === "box") document.lineWidth(line).rect(x, top, width, height).stroke(hue);
    else {
      if (dash.length > 0) document.dash(dash[0] ?? 0, { space: dash[1] });
      document
        .lineWidth(line)
        .moveTo(x, top)
        .lineTo(x + width, top)
        .stroke(hue);
      if (dash.length > 0) document.undash();
    }
  };
  /** @param {number} top @param {number} line @param {import("../design.mjs").Colour} colour */
  const rule = (top, line, colour) =>
    draw({ kind: "rule", x: PAGE.side, top, width: BODY_WIDTH, height: 0, colour, line, dash: [] });
  const seen = (/** @type {() => void} */ drawAll) => {
    document.markContent("Artifact");
    drawAll();
    document.endMarkedContent();
  };

  const plan = planPages(table, widthOf);
  const root = document.struct("Document");
  document.addStructure(root);
  /** @type {[string, unknown][]} */
  const ids = [];
  /**
   * Attributes as its own tables write them.
   * @param {string} type
   * @param {string | null} id
   * @param {Readonly<Record<string, unknown>>} attributes
   */
  const cellOf = (type, id, attributes) => {
    const cell = document.struct(type);
    cell.dictionary.data.A = { O: "Table", ...attributes };
    if (id !== null) {
      cell.dictionary.data.ID = new String(id);
      ids.push([id, cell.dictionary]);
    }
    return cell;
  };
  const headline = document.struct("H1");
  root.add(headline);
  const tree = document.struct("Table");
  root.add(tree);
  const group = document.struct("THead");
  tree.add(group);
  const headRow = document.struct("TR");
  group.add(headRow);
  const body = document.struct("TBody");
  tree.add(body);

  for (const [index, placed] of plan.entries()) {
    document.addPage();
    if (placed.title !== null) {
      const line = placed.title;
      headline.add(() => say(line, STYLES.title, COLOURS.ink));
      headline.end();
    }
    seen(() => {
      for (const row of placed.rows) {
        for (const letters of row.cells)
          for (const letter of letters) for (const shape of placeFrames(letter)) draw(shape);
        rule(row.bottom, 0.5, COLOURS.hairline);
      }
      rule(placed.headBottom, 0.8, COLOURS.rule);
    });
    for (const [column, lines] of placed.heads.entries()) {
      const drawHead = () => {
        for (const line of lines) say(line, STYLES.head, column === 0 ? COLOURS.ink : COLOURS.hue);
      };
      if (index > 0) {
        seen(drawHead);
        continue;
      }
      const head = cellOf("TH", `h${column}`, { Scope: "Column" });
      headRow.add(head);
      head.add(drawHead);
      head.end();
    }
    if (index === 0) group.end();
    for (const row of placed.rows) {
      const line = document.struct("TR");
      body.add(line);
      const id = `r${row.index}`;
      const name = cellOf("TH", id, { Scope: "Row" });
      line.add(name);
      name.add(() => {
        for (const part of row.name) say(part, STYLES.name, COLOURS.ink);
      });
      name.end();
      for (const [role, letters] of row.cells.entries()) {
        const cell = cellOf("TD", null, { Headers: [new String(id), new String(`h${role + 1}`)] });
        line.add(cell);
        for (const { letter, start, baseline } of letters) {
          const { word, frame } = LETTERS[letter.trimEnd()] ?? {};
          const span = document.struct("Span", { expanded: word });
          cell.add(span);
          const colour = frame === "solid" ? COLOURS.white : COLOURS.ink;
          span.add(() => say({ text: letter, x: start, baseline }, STYLES.letter, colour));
          span.end();
        }
        cell.end();
      }
      line.end();
    }
  }
  for (const index of plan.keys()) {
    document.switchToPage(index);
    const furniture = placeFurniture(index + 1, plan.length, widthOf);
    seen(() => {
      for (const shape of furniture.rules) draw(shape);
      for (const { style, colour, ...line } of furniture.texts) say(line, style, colour);
    });
  }
  body.end();
  tree.end();
  root.end();
  ids.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = ids.flatMap(([id, own]) => [new String(id), own]);
  document.getStructTreeRoot().data.IDTree = { Names: names };
  document.file(Buffer.from(JSON.stringify(table)), {
    name: "matrix.json",
    type: "application/json",
    description: "The data",
    relationship: "Source",
  });
  document.end();
  await finished;
  return Buffer.concat(parts);
}
