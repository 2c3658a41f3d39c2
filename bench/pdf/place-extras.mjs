import {
  BODY_WIDTH,
  COLOURS,
  FOOTER_BASELINE,
  FRAME,
  FURNITURE,
  HEADER_BASELINE,
  LETTERS,
  PAGE,
  STYLES,
} from "./design.mjs";

/** @typedef {import("./design.mjs").Colour} Colour */

/**
 * @typedef {object} Shape something that is only seen
 * @property {"fill" | "box" | "rule"} kind
 * @property {number} x
 * @property {number} top
 * @property {number} width
 * @property {number} height
 * @property {Colour} colour
 * @property {number} line width of the line
 * @property {readonly number[]} dash
 */

/**
 * The frame of a letter, as in our own appendix.
 * @param {import("./plan-pages.mjs").PlacedLetter} placed
 * @returns {Shape[]}
 */
export function placeFrames({ letter, x, top }) {
  /** @param {Shape["kind"]} kind @param {number} by @param {number} line @param {Colour} colour @returns {Shape} */
  const inset = (kind, by, line, colour) => ({
    kind,
    x: x + by,
    top: top + by,
    width: FRAME.side - 2 * by,
    height: FRAME.side - 2 * by,
    colour,
    line,
    dash: [],
  });
  switch (LETTERS[letter.trimEnd()]?.frame) {
    case "solid":
      return [inset("fill", 0, 0, COLOURS.hue)];
    case "thick":
      return [inset("fill", 0, 0, COLOURS.tint), inset("box", 0.65, 1.3, COLOURS.hue)];
    case "thin":
      return [inset("box", 0.4, 0.5, COLOURS.hue)];
    default:
      return [
        {
          ...inset("rule", 1.5, 0.8, COLOURS.hue),
          top: top + FRAME.side - 0.6,
          height: 0,
          dash: [0.8, 1.2],
        },
      ];
  }
}

/**
 * What stands around the table on each page.
 * @param {number} page
 * @param {number} pages
 * @param {import("./plan-pages.mjs").WidthOf} widthOf
 */
export function placeFurniture(page, pages, widthOf) {
  const { furniture } = STYLES;
  const count = `Page ${page} of ${pages}`;
  const edge = PAGE.side + BODY_WIDTH;
  const strong = { ...furniture, strong: true };
  /** @param {number} top @returns {Shape} */
  const rule = (top) => ({
    kind: "rule",
    x: PAGE.side,
    top,
    width: BODY_WIDTH,
    height: 0,
    colour: COLOURS.hairline,
    line: 0.5,
    dash: [],
  });
  /** @param {string} text @param {number} x @param {number} baseline @param {import("./design.mjs").Style} style @param {Colour} colour */
  const at = (text, x, baseline, style, colour) => ({ text, x, baseline, style, colour });
  return {
    texts: [
      at(FURNITURE.start, PAGE.side, HEADER_BASELINE, furniture, COLOURS.quiet),
      at(FURNITURE.end, edge - widthOf(FURNITURE.end, strong), HEADER_BASELINE, strong, COLOURS.warning),
      at(FURNITURE.foot, PAGE.side, FOOTER_BASELINE, furniture, COLOURS.quiet),
      at(count, edge - widthOf(count, furniture), FOOTER_BASELINE, furniture, COLOURS.quiet),
    ],
    rules: [rule(HEADER_BASELINE + 7), rule(FOOTER_BASELINE - 12)],
  };
}
