import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { repositoryDir } from "../../../lib/server/repository.mjs";
import { COLUMN, FURNITURE, LETTERS, lettersOf } from "../design.mjs";

/** @param {string} name */
const load = (name) => import(pathToFileURL(join(repositoryDir, "dist", `bench-${name}.mjs`)).href);
const { renderPdf } = await load("render-pdf");
const { compressStream } = await load("compress-stream");
const fonts = (await load("load-fonts")).loadFonts();

/** @param {string} text @param {boolean} strong */
const paragraph = (text, strong) => ({ kind: "paragraph", tone: "small", runs: [{ text, strong }] });

/** @param {string} cell */
const letterCell = (cell) => ({
  kind: "letters",
  letters: lettersOf(cell).map((letter) => ({
    letter,
    expansion: LETTERS[letter]?.word,
    emphasis: LETTERS[letter]?.frame,
  })),
  note: null,
});

/** @param {import("../draw-table.mjs").DrawnTable} table */
function layout({ title, roles, rows }) {
  /** @type {Map<string, ReturnType<typeof letterCell>>} */
  const cells = new Map();
  const head = { columns: 1, rows: 1, turned: false, belonging: "buyer" };
  const table = {
    kind: "table",
    summary: "Who does what",
    columns: [
      { width: { unit: "share", value: 1 }, rowHeader: true, belonging: "none" },
      ...roles.map(() => ({
        width: { unit: "points", value: COLUMN },
        rowHeader: false,
        belonging: "buyer",
      })),
    ],
    header: [[{ ...head, belonging: "none", text: "Activity" }, ...roles.map((text) => ({ ...head, text }))]],
    rows: rows.map(({ name, letters }) => [
      { kind: "text", paragraphs: [paragraph(name, true)] },
      ...letters.map((cell) => {
        const known = cells.get(cell) ?? letterCell(cell);
        cells.set(cell, known);
        return known;
      }),
    ]),
  };
  return {
    metadata: { title, subject: "A benchmark", author: "Bench", keywords: [], language: "en" },
    paper: "a4",
    furniture: {
      headerStart: FURNITURE.start,
      headerEnd: FURNITURE.end,
      headerEndStrong: true,
      footerStart: FURNITURE.foot,
      pageOf: "Page {page} of {pages}",
    },
    sections: [{ orientation: "portrait", blocks: [{ kind: "heading", level: 1, text: title }, table] }],
  };
}

/**
 * With everything that an appendix has: both standards, structure, letters in frames, and the data attached.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print(table) {
  const attachment = {
    name: "matrix.json",
    description: "The data",
    mediaType: "application/json",
    relationship: "Source",
    bytes: new TextEncoder().encode(JSON.stringify(table)),
  };
  const rendered = await renderPdf(layout(table), {
    fonts,
    attachments: [attachment],
    createdAt: "2026-03-02T09:30:00Z",
    compress: compressStream,
  });
  if (!rendered.ok) throw new Error(rendered.message);
  return rendered.bytes;
}
