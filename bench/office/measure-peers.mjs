import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import ExcelJS from "exceljs";
import { bigMatrix } from "./big-matrix.mjs";
import { loadProduct } from "./product.mjs";

/** A server runs for weeks: what is measured has been compiled. */
const WARM_RUNS = 3;

/**
 * @param {any} content
 * @returns {string[][]}
 */
function rowsOf({ areas, roles }) {
  return areas.flatMap((/** @type {any} */ area) =>
    area.activities.map((/** @type {any} */ row) => [
      area.name,
      row.name,
      ...roles.map((/** @type {any} */ { id }) => (row.cells[id]?.duties[0] ?? " ")[0].toUpperCase()),
    ]),
  );
}

/** The letters of the same matrix with exceljs and docx: a table and nothing else. */
export async function measure() {
  const content = bigMatrix(await loadProduct());
  const rows = rowsOf(content);
  const heads = ["Area", "Activity", ...content.roles.map((/** @type {any} */ { name }) => name)];

  const writeXlsx = async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Matrix", { views: [{ state: "frozen", ySplit: 1, xSplit: 2 }] });
    sheet.addRow(heads);
    for (const row of rows) sheet.addRow(row);
    return book.xlsx.writeBuffer();
  };
  const bytes = await writeXlsx();
  const readXlsx = async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes);
    let count = 0;
    book.worksheets[0].eachRow((/** @type {any} */ row) => (count += row.cellCount));
    if (count !== 1001 * 14) throw new Error("The workbook was not read back whole.");
  };
  const writeDocx = async () => {
    const toRow = (/** @type {string[]} */ cells, isHead = false) =>
      new TableRow({
        tableHeader: isHead,
        children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
      });
    const table = new Table({ rows: [toRow(heads, true), ...rows.map((row) => toRow(row))] });
    return Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  };
  /** @type {Record<string, number>} */
  const figures = {};
  for (const [name, run] of Object.entries({
    "exceljs, write xlsx": writeXlsx,
    "docx, write docx": writeDocx,
    "exceljs, read xlsx": readXlsx,
  })) {
    for (let warm = 0; warm < WARM_RUNS; warm += 1) await run();
    const started = performance.now();
    await run();
    figures[name] = performance.now() - started;
  }
  return figures;
}
