import { createRequire } from "node:module";
import { Document, Font, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { createElement } from "react";

const require = createRequire(import.meta.url);
const src = require.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf");
Font.register({ family: "Main", src });

/**
 * It writes no structure at all.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print({ title, roles, rows }) {
  /** @param {readonly string[]} cells @param {number} key */
  const row = (cells, key) =>
    createElement(
      View,
      { key, wrap: false, style: { flexDirection: "row", borderBottomWidth: 0.5, paddingVertical: 4 } },
      ...cells.map((text, column) =>
        createElement(Text, { key: column, style: { width: column === 0 ? 207 : 36 } }, text),
      ),
    );
  const page = createElement(
    Page,
    { size: "A4", style: { padding: 50, fontFamily: "Main", fontSize: 8.5 } },
    createElement(Text, { style: { fontSize: 18 } }, title),
    row(["Activity", ...roles], -1),
    ...rows.map(({ name, letters }, index) => row([name, ...letters], index)),
  );
  return renderToBuffer(createElement(Document, { title, language: "en" }, page));
}
