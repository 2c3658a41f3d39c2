import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const font = require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf");
const pdfmake = require("pdfmake");
pdfmake.setFonts({ Main: { normal: font, bold: font, italics: font, bolditalics: font } });

/**
 * It writes no structure at all.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print({ title, roles, rows }) {
  return pdfmake
    .createPdf({
      info: { title },
      defaultStyle: { font: "Main", fontSize: 8.5 },
      pageMargins: 50,
      content: [
        { text: title, fontSize: 18 },
        {
          table: {
            headerRows: 1,
            widths: [199, ...roles.map(() => 26)],
            body: [["Activity", ...roles], ...rows.map(({ name, letters }) => [name, ...letters])],
          },
          layout: "lightHorizontalLines",
        },
      ],
    })
    .getBuffer();
}
