import { BODY_WIDTH, baselineOf, CELL, COLUMN, FRAME, lettersOf, PAGE, STYLES } from "./design.mjs";

/** @typedef {import("./design.mjs").Style} Style */

/**
 * @typedef {object} PlacedLine
 * @property {string} text
 * @property {number} x
 * @property {number} baseline from the top of the page
 */

/**
 * @typedef {object} PlacedLetter
 * @property {string} letter with a blank after it, unless it is the last of its cell
 * @property {number} x of its frame
 * @property {number} top of its frame
 * @property {number} baseline
 * @property {number} start of the letter itself
 */

/**
 * @typedef {object} PlacedRow
 * @property {number} index
 * @property {readonly PlacedLine[]} name
 * @property {readonly (readonly PlacedLetter[])[]} cells by role
 * @property {number} bottom
 */

/**
 * @typedef {object} PlannedPage
 * @property {PlacedLine | null} title
 * @property {readonly (readonly PlacedLine[])[]} heads the first of each table is read, those of later pages are furniture
 * @property {number} headBottom
 * @property {PlacedRow[]} rows
 */

/** Width of a text without its letters being drawn. @typedef {(text: string, style: Style) => number} WidthOf */

/**
 * Where everything of the table stands, for systems that draw it by hand; each brings its own measure of a word.
 * @param {import("./draw-table.mjs").DrawnTable} table
 * @param {WidthOf} widthOf
 * @returns {PlannedPage[]}
 */
export function planPages({ title, roles, rows }, widthOf) {
  const bottom = PAGE.height - PAGE.bottom;
  const heads = ["Activity", ...roles].map((text, column) =>
    breakLine(text, widthOf, STYLES.head, innerWidth(column)),
  );
  const headHeight =
    Math.max(...heads.map((lines) => lines.length)) * STYLES.head.leading + CELL.top + CELL.bottom;
  /** @type {PlannedPage[]} */
  const pages = [];
  let y = 0;
  /** @param {PlacedLine | null} titleLine @param {number} top */
  const startPage = (titleLine, top) => {
    const headBottom = top + headHeight;
    pages.push({
      title: titleLine,
      heads: heads.map((lines, column) => placeHead(lines, column, headBottom, widthOf)),
      headBottom,
      rows: [],
    });
    y = headBottom;
  };
  const { title: titleStyle } = STYLES;
  startPage(
    { text: title, x: PAGE.side, baseline: PAGE.top + baselineOf(titleStyle) },
    PAGE.top + titleStyle.leading + 8,
  );
  for (const [index, { name, letters }] of rows.entries()) {
    const lines = breakLine(name, widthOf, STYLES.name, innerWidth(0));
    const hasLetters = letters.some((text) => text !== "");
    const height =
      Math.max(lines.length * STYLES.name.leading, hasLetters ? STYLES.letter.leading : 0) +
      CELL.top +
      CELL.bottom;
    if (y + height > bottom) startPage(null, PAGE.top);
    const top = y + CELL.top;
    pages.at(-1)?.rows.push({
      index,
      name: lines.map((text, at) => ({
        text,
        x: PAGE.side,
        baseline: top + at * STYLES.name.leading + baselineOf(STYLES.name),
      })),
      cells: letters.map((text, role) => placeLetters(lettersOf(text), role, top, widthOf)),
      bottom: y + height,
    });
    y += height;
  }
  return pages;
}

const leftOf = (/** @type {number} */ column) =>
  PAGE.side + (column === 0 ? 0 : NAME_WIDTH + (column - 1) * COLUMN);
const ROLES = 8;
const NAME_WIDTH = BODY_WIDTH - ROLES * COLUMN;
const innerWidth = (/** @type {number} */ column) =>
  column === 0 ? NAME_WIDTH - CELL.side : COLUMN - 2 * CELL.side;

/** @param {readonly string[]} lines @param {number} column @param {number} bottom @param {WidthOf} widthOf */
function placeHead(lines, column, bottom, widthOf) {
  const { head } = STYLES;
  const top = bottom - CELL.bottom - lines.length * head.leading;
  return lines.map((text, at) => ({
    text,
    x: leftOf(column) + (column === 0 ? 0 : (COLUMN - widthOf(text.trimEnd(), head)) / 2),
    baseline: top + at * head.leading + baselineOf(head),
  }));
}

/** @param {readonly string[]} letters @param {number} role @param {number} top @param {WidthOf} widthOf */
function placeLetters(letters, role, top, widthOf) {
  const { letter: style } = STYLES;
  const { side, gap } = FRAME;
  const left = leftOf(role + 1) + (COLUMN - letters.length * (side + gap) + gap) / 2;
  const frameTop = top + (style.leading - side) / 2;
  return letters.map((letter, at) => {
    const x = left + at * (side + gap);
    return {
      letter: at === letters.length - 1 ? letter : `${letter} `,
      x,
      top: frameTop,
      baseline: frameTop + side / 2 + style.size * 0.33,
      start: x + (side - widthOf(letter, style)) / 2,
    };
  });
}

/** Words as many as a line holds; a blank at the end is kept. @param {string} text @param {WidthOf} widthOf @param {Style} style @param {number} width */
function breakLine(text, widthOf, style, width) {
  const blank = widthOf(" ", style);
  /** @type {string[]} */
  const lines = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const own = widthOf(word, style);
    if (line !== "" && used + own > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += `${word} `;
    used += own + blank;
  }
  lines.push(line.trimEnd());
  return lines;
}
