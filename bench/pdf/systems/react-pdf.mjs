import { Document, Font, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { createElement } from "react";
import {
  CELL,
  COLOURS,
  COLUMN,
  FONT_PATHS,
  FRAME,
  FURNITURE,
  LETTERS,
  lettersOf,
  PAGE,
  STYLES,
} from "../design.mjs";

Font.register({
  family: "Main",
  fonts: [
    { src: FONT_PATHS.plain, fontWeight: 400 },
    { src: FONT_PATHS.strong, fontWeight: 600 },
  ],
});

/** @param {import("../design.mjs").Colour} colour */
const css = (colour) => `rgb(${colour.map((share) => Math.round(share * 255)).join(", ")})`;
/** @param {import("../design.mjs").Style} style */
const text = ({ size, leading, strong }) => ({
  fontSize: size,
  lineHeight: leading / size,
  fontWeight: strong ? 600 : 400,
});
const hue = css(COLOURS.hue);
const frame = { width: FRAME.side, height: FRAME.side, alignItems: "center", justifyContent: "center" };
/** @type {Readonly<Record<string, object>>} */
const FRAMES = {
  solid: { ...frame, backgroundColor: hue },
  thick: { ...frame, backgroundColor: css(COLOURS.tint), border: `1.3 solid ${hue}` },
  thin: { ...frame, border: `0.5 solid ${hue}` },
  dotted: { ...frame, borderBottom: `0.8 dotted ${hue}` },
};

/** @param {string} letter @param {number} key */
function mark(letter, key) {
  const { frame: kind = "thin" } = LETTERS[letter] ?? {};
  const color = css(kind === "solid" ? COLOURS.white : COLOURS.ink);
  return createElement(
    View,
    { key, style: FRAMES[kind] ?? {} },
    createElement(Text, { style: { ...text(STYLES.letter), lineHeight: 1, color } }, letter),
  );
}

/** @param {readonly import("react").ReactNode[]} cells @param {{ key: number, fixed: boolean, line: string }} options */
const row = (cells, { key, fixed, line }) =>
  createElement(
    View,
    { key, fixed, wrap: false, style: { flexDirection: "row", borderBottom: line } },
    ...cells.map((cell, column) =>
      createElement(
        View,
        {
          key: column,
          style: {
            flexDirection: "row",
            ...(column === 0 ? { flex: 1 } : { width: COLUMN, justifyContent: "center", gap: FRAME.gap }),
            paddingTop: CELL.top,
            paddingBottom: CELL.bottom,
          },
        },
        cell,
      ),
    ),
  );

/** @param {string} start @param {string} end @param {object} place */
const furniture = (start, end, place) =>
  createElement(
    View,
    {
      fixed: true,
      style: {
        position: "absolute",
        left: PAGE.side,
        right: PAGE.side,
        ...place,
        flexDirection: "row",
        justifyContent: "space-between",
        ...text(STYLES.furniture),
      },
    },
    createElement(Text, {}, start),
    end === ""
      ? createElement(Text, {
          render: ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`,
        })
      : createElement(Text, {}, end),
  );

/**
 * It writes no structure at all, and attaches nothing.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print({ title, roles, rows }) {
  const heads = ["Activity", ...roles].map((role, column) =>
    createElement(
      Text,
      { style: { ...text(STYLES.head), color: column === 0 ? css(COLOURS.ink) : hue, textAlign: "center" } },
      role,
    ),
  );
  const page = createElement(
    Page,
    {
      size: "A4",
      style: {
        paddingTop: PAGE.top,
        paddingBottom: PAGE.bottom,
        paddingHorizontal: PAGE.side,
        fontFamily: "Main",
        color: css(COLOURS.ink),
      },
    },
    furniture(FURNITURE.start, FURNITURE.end, { top: 29 }),
    createElement(Text, { style: { ...text(STYLES.title), marginBottom: 8 } }, title),
    row(heads, { key: -1, fixed: true, line: `0.8 solid ${css(COLOURS.rule)}` }),
    ...rows.map(({ name, letters }, index) =>
      row(
        [
          createElement(Text, { style: text(STYLES.name) }, name),
          ...letters.map((cell) => lettersOf(cell).map(mark)),
        ],
        { key: index, fixed: false, line: `0.5 solid ${css(COLOURS.hairline)}` },
      ),
    ),
    furniture(FURNITURE.foot, "", { bottom: 24 }),
  );
  return renderToBuffer(createElement(Document, { title, language: "en" }, page));
}
