import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What every system prints, in points: the look of our own appendix. */
export const PAGE = { width: 595.28, height: 841.89, side: 51, top: 62, bottom: 56 };
/** Room around a cell's text; the first column begins at the edge of the page's own text. */
export const CELL = { side: 5, top: 4, bottom: 4.5 };
export const COLUMN = 40;
export const BODY_WIDTH = PAGE.width - 2 * PAGE.side;
/** The least and the most of a letter's frame, and what lies between two. */
export const FRAME = { side: 11.6, gap: 2.4 };
export const HEADER_BASELINE = 36;
export const FOOTER_BASELINE = PAGE.height - 30;

/**
 * @typedef {object} Style
 * @property {number} size
 * @property {number} leading
 * @property {boolean} strong
 */

/** @type {Readonly<Record<"title" | "head" | "name" | "letter" | "furniture", Style>>} */
export const STYLES = {
  title: { size: 24, leading: 29, strong: true },
  head: { size: 8, leading: 10.4, strong: true },
  name: { size: 8.5, leading: 11.6, strong: true },
  letter: { size: 8.5, leading: 14.5, strong: true },
  furniture: { size: 7.5, leading: 10, strong: false },
};

/** @typedef {readonly [number, number, number]} Colour red, green and blue from 0 to 1 */

/** @type {Readonly<Record<"ink" | "quiet" | "hue" | "tint" | "white" | "hairline" | "rule" | "warning", Colour>>} */
export const COLOURS = {
  ink: [0.1, 0.11, 0.13],
  quiet: [0.36, 0.38, 0.42],
  hue: [0.082, 0.396, 0.753],
  tint: [0.955, 0.96, 0.965],
  white: [1, 1, 1],
  hairline: [0.8, 0.82, 0.84],
  rule: [0.35, 0.37, 0.4],
  warning: [0.62, 0.12, 0.06],
};

/** What stands on each page around the table. */
export const FURNITURE = { start: "Who does what", end: "Draft", foot: "A benchmark" };

/** @type {Readonly<Record<string, { word: string, frame: "solid" | "thick" | "thin" | "dotted" }>>} */
export const LETTERS = {
  A: { word: "Accountable", frame: "solid" },
  R: { word: "Responsible", frame: "thick" },
  C: { word: "Consulted", frame: "thin" },
  I: { word: "Informed", frame: "dotted" },
};

/** @param {string} text letters of a cell, such as “A R” */
export const lettersOf = (text) => (text === "" ? [] : text.split(" "));

/** From the top of a line to its baseline. @param {Style} style */
export const baselineOf = ({ size, leading }) => (leading - size) / 2 + size * 0.8;

const require = createRequire(import.meta.url);
/** @param {string} file */
const fontPath = (file) => require.resolve(`@expo-google-fonts/source-sans-3/${file}`);

/** The same two weights for everybody. */
export const FONT_PATHS = {
  plain: fontPath("400Regular/SourceSans3_400Regular.ttf"),
  strong: fontPath("600SemiBold/SourceSans3_600SemiBold.ttf"),
};

export const readFonts = () => ({
  plain: readFileSync(FONT_PATHS.plain),
  strong: readFileSync(FONT_PATHS.strong),
});
