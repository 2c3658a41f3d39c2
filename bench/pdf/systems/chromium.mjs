import { chromium } from "playwright";
import { CELL, COLOURS, COLUMN, FURNITURE, LETTERS, lettersOf, PAGE, readFonts, STYLES } from "../design.mjs";

/** @type {import("playwright").Browser | undefined} */
let browser;

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
/** @param {import("../design.mjs").Colour} colour */
const css = (colour) => `rgb(${colour.map((share) => Math.round(share * 255)).join(" ")})`;
const fonts = Object.entries(readFonts()).map(
  ([name, bytes]) =>
    `@font-face{font-family:Main;font-weight:${name === "strong" ? 600 : 400};src:url(data:font/ttf;base64,${bytes.toString("base64")})}`,
);
const { title: TITLE, head: HEAD, name: NAME, letter: LETTER, furniture: SMALL } = STYLES;
/** @param {import("../design.mjs").Style} style */
const text = ({ size, leading, strong }) => `font:${strong ? 600 : 400} ${size}pt/${leading}pt Main`;
const hue = css(COLOURS.hue);
const STYLE = `${fonts.join("")}
@page{size:A4}*{box-sizing:border-box}body{margin:0;color:${css(COLOURS.ink)};-webkit-print-color-adjust:exact}
h1{${text(TITLE)};margin:0 0 8pt}table{border-collapse:collapse;table-layout:fixed;width:100%}
tr{break-inside:avoid}thead th{${text(HEAD)};color:${hue};vertical-align:bottom;border-bottom:.8pt solid ${css(COLOURS.rule)}}
thead th:first-child{color:inherit}th,td{padding:${CELL.top}pt ${CELL.side}pt ${CELL.bottom}pt;text-align:center;vertical-align:top}
th:first-child{text-align:start;padding-inline-start:0}td{padding-inline:0}
tbody th{${text(NAME)}}tbody tr{border-bottom:.5pt solid ${css(COLOURS.hairline)}}col{width:${COLUMN}pt}col:first-child{width:auto}
abbr{${text(LETTER)};line-height:11.6pt;display:inline-block;width:11.6pt;height:11.6pt;margin:1.45pt 1.2pt;text-decoration:none}
.solid{background:${hue};color:#fff}.thick{background:${css(COLOURS.tint)};border:1.3pt solid ${hue};line-height:9pt}
.thin{border:.5pt solid ${hue};line-height:10.6pt}.dotted{border-bottom:.8pt dotted ${hue}}`;

/** @param {string} letter */
function mark(letter) {
  const { word, frame } = LETTERS[letter] ?? {};
  return `<abbr class="${frame}" title="${word}">${letter}</abbr>`;
}

/** @param {string} start @param {string} end */
const furniture = (start, end) =>
  `<div style="display:flex;justify-content:space-between;width:100%;margin:0 ${PAGE.side}pt;font:${SMALL.size}pt sans-serif"><span>${start}</span><span>${end}</span></div>`;

/**
 * Its print with structure and outline, in a browser that is open already; a letter's word is no part of its structure, and
 * it attaches nothing.
 * @param {import("../draw-table.mjs").DrawnTable} table
 * @param {{ browser: string }} job
 */
export async function print({ title, roles, rows }, job) {
  browser ??= await chromium.launch({ executablePath: job.browser, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const head = ["Activity", ...roles].map((role) => `<th scope="col">${escaped(role)}</th>`).join("");
  const body = rows
    .map(
      ({ name, letters }) =>
        `<tr><th scope="row">${escaped(name)}</th>${letters.map((cell) => `<td>${lettersOf(cell).map(mark).join("")}</td>`).join("")}</tr>`,
    )
    .join("");
  const columns = `<colgroup><col>${roles.map(() => "<col>").join("")}</colgroup>`;
  await page.setContent(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style><h1>${escaped(title)}</h1><table>${columns}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></html>`,
  );
  const pdf = await page.pdf({
    format: "A4",
    tagged: true,
    outline: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: furniture(FURNITURE.start, FURNITURE.end),
    footerTemplate: furniture(
      FURNITURE.foot,
      'Page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    ),
    margin: {
      top: `${PAGE.top / 72}in`,
      bottom: `${PAGE.bottom / 72}in`,
      left: `${PAGE.side / 72}in`,
      right: `${PAGE.side / 72}in`,
    },
  });
  await page.close();
  return pdf;
}

export async function close() {
  await browser?.close();
}
