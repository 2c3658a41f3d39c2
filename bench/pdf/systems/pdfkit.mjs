import { createRequire } from "node:module";
import PDFDocument from "pdfkit";

const require = createRequire(import.meta.url);
/** @type {Readonly<Record<string, string>>} */
const EXPANSIONS = { A: "Accountable", R: "Responsible", C: "Consulted", I: "Informed" };
const font = require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf");

/**
 * Its own tagging: a table of rows and cells, letters in frames and with their words; no ids, heads on the first page only.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print({ title, roles, rows }) {
  const document = new PDFDocument({
    tagged: true,
    lang: "en",
    displayTitle: true,
    pdfVersion: "1.7",
    subset: "PDF/UA",
    info: { Title: title },
    margin: 50,
  });
  /** @type {Buffer[]} */
  const parts = [];
  document.on("data", (part) => parts.push(part));
  const finished = new Promise((resolve) => document.on("end", resolve));
  document.registerFont("main", font);
  document.font("main").fontSize(8.5);
  const root = document.struct("Document");
  document.addStructure(root);
  const tree = document.struct("Table");
  root.add(tree);
  let y = 50;
  /** @param {readonly string[]} cells @param {boolean} isHead */
  const row = (cells, isHead) => {
    const height = document.heightOfString(cells[0] ?? "", { width: 199 }) + 8;
    if (y + height > 790) {
      document.addPage();
      y = 50;
    }
    const line = document.struct("TR");
    tree.add(line);
    for (const [column, text] of cells.entries()) {
      const x = 50 + (column === 0 ? 0 : 207 + (column - 1) * 36 + 4);
      if (isHead || column === 0) {
        const head = document.struct("TH", () =>
          document.text(text, x, y, { width: column === 0 ? 199 : 34 }),
        );
        line.add(head);
        head.end();
        continue;
      }
      const cell = document.struct("TD");
      line.add(cell);
      for (const [at, letter] of text.split(" ").filter(Boolean).entries()) {
        const left = x + at * 14;
        document.markContent("Artifact");
        document.rect(left - 3, y - 1, 11.6, 11.6).lineWidth(letter === "R" ? 1.3 : 0.5);
        if (letter === "A") document.fill("#1565c0");
        else document.stroke("#1565c0");
        document.endMarkedContent();
        const draw = () => document.fillColor(letter === "A" ? "white" : "black").text(letter, left, y);
        const span = document.struct("Span", { expanded: EXPANSIONS[letter] }, draw);
        cell.add(span);
        span.end();
      }
      document.fillColor("black");
      cell.end();
    }
    line.end();
    y += height;
  };
  row(["Activity", ...roles], true);
  for (const { name, letters } of rows) row([name, ...letters], false);
  tree.end();
  root.end();
  document.end();
  await finished;
  return Buffer.concat(parts);
}
