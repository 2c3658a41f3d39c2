import { createRequire } from "node:module";
import {
  BODY_WIDTH,
  COLOURS,
  COLUMN,
  FONT_PATHS,
  FRAME,
  FURNITURE,
  lettersOf,
  PAGE,
  STYLES,
} from "../design.mjs";
import { placeFrames } from "../place-extras.mjs";

/** What its layout leaves beside a cell, left and right together. */
const PADDING = 8;
const require = createRequire(import.meta.url);
const pdfmake = require("pdfmake");
const { plain, strong } = FONT_PATHS;
pdfmake.setFonts({ Main: { normal: plain, bold: strong, italics: plain, bolditalics: strong } });

/** @param {import("../design.mjs").Colour} colour */
const hex = (colour) =>
  `#${colour
    .map((share) =>
      Math.round(share * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
/** @param {import("../design.mjs").Style} style */
const text = ({ size, leading, strong: bold }) => ({
  fontSize: size,
  bold,
  lineHeight: leading / size / 1.257,
});

/** A letter over its frame. @param {string} letter */
function mark(letter) {
  const shapes = placeFrames({ letter, x: 0, top: 0, baseline: 0, start: 0 }).map((shape) => {
    const { kind, x, top, width, height, colour, line, dash } = shape;
    if (kind === "rule")
      return {
        type: "line",
        ...{ x1: x, y1: top, x2: x + width, y2: top, lineWidth: line, lineColor: hex(colour) },
        dash: { length: dash[0], space: dash[1] },
      };
    const box = { type: "rect", x, y: top, w: width, h: height };
    return kind === "fill"
      ? { ...box, color: hex(colour) }
      : { ...box, lineWidth: line, lineColor: hex(colour) };
  });
  const colour = letter === "A" ? COLOURS.white : COLOURS.ink;
  return {
    width: FRAME.side,
    stack: [
      { canvas: shapes },
      {
        text: letter,
        ...text(STYLES.letter),
        color: hex(colour),
        alignment: "center",
        relativePosition: { x: 0, y: -FRAME.side },
      },
    ],
  };
}

/** @param {string} start @param {string} end @param {number} top */
const furniture = (start, end, top) => ({
  margin: [PAGE.side, top, PAGE.side, 0],
  columns: [{ text: start }, { text: end, alignment: "right" }],
  ...text(STYLES.furniture),
});

/**
 * It writes no structure at all, and attaches nothing.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print({ title, roles, rows }) {
  const head = ["Activity", ...roles].map((role, column) => ({
    text: role,
    ...text(STYLES.head),
    color: hex(column === 0 ? COLOURS.ink : COLOURS.hue),
    alignment: column === 0 ? "left" : "center",
  }));
  return pdfmake
    .createPdf({
      info: { title },
      pageSize: { width: PAGE.width, height: PAGE.height },
      defaultStyle: { font: "Main" },
      pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
      header: () => furniture(FURNITURE.start, FURNITURE.end, 29),
      footer: (/** @type {number} */ page, /** @type {number} */ pages) =>
        furniture(FURNITURE.foot, `Page ${page} of ${pages}`, 20),
      content: [
        { text: title, ...text(STYLES.title), margin: [0, 0, 0, 8] },
        {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: [BODY_WIDTH - roles.length * COLUMN - PADDING, ...roles.map(() => COLUMN - PADDING)],
            body: [
              head,
              ...rows.map(({ name, letters }) => [
                { text: name, ...text(STYLES.name) },
                ...letters.map((cell) =>
                  cell === "" ? "" : { columns: lettersOf(cell).map(mark), columnGap: FRAME.gap },
                ),
              ]),
            ],
          },
          layout: "lightHorizontalLines",
        },
      ],
    })
    .getBuffer();
}
