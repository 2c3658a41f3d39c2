import type { Furniture } from "../layout/document.ts";
import type { Canvas } from "./canvas.ts";
import type { Typeface } from "./font/typeface.ts";
import { breakLines, type Line } from "./text/break-lines.ts";
import { FURNITURE, HAIRLINE, MARGIN, WARNING } from "./theme.ts";

const HEADER_BASELINE = 36;
const FOOTER_BASELINE = 30;
const MORE = "…";

/** Draws what stands on each page around its text; a text too long for its line ends in an ellipsis. */
export function drawFurniture(
  face: Typeface,
  canvas: Canvas,
  furniture: Furniture,
  page: number,
  pages: number,
): void {
  const width = canvas.width - 2 * MARGIN.side;
  const footerTop = canvas.height - FOOTER_BASELINE;
  const end = oneLine(face, furniture.headerEnd, furniture.headerEndStrong, width * 0.45);
  const start = oneLine(face, furniture.headerStart, false, width - end.width - 16);
  const pageOf = furniture.pageOf.replace("{page}", String(page)).replace("{pages}", String(pages));
  const count = oneLine(face, pageOf, false, width * 0.4);
  const foot = oneLine(face, furniture.footerStart, false, width - count.width - 16);
  const { size, colour } = FURNITURE;
  const edge = MARGIN.side + width;
  canvas.text(start.words, MARGIN.side, HEADER_BASELINE, size, colour, null);
  const endColour = furniture.headerEndStrong ? WARNING : colour;
  canvas.text(end.words, edge - end.width, HEADER_BASELINE, size, endColour, null);
  canvas.rule(MARGIN.side, HEADER_BASELINE + 7, width, 0.5, HAIRLINE);
  canvas.rule(MARGIN.side, footerTop - 12, width, 0.5, HAIRLINE);
  canvas.text(foot.words, MARGIN.side, footerTop, size, colour, null);
  canvas.text(count.words, edge - count.width, footerTop, size, colour, null);
}

function oneLine(face: Typeface, text: string, strong: boolean, width: number): Line {
  const [first, second] = breakLines(face, [{ text, strong }], FURNITURE.size, width);
  if (first === undefined) return { words: [], width: 0 };
  if (second === undefined) return first;
  const more = face.word(MORE, strong);
  const [shorter] = breakLines(
    face,
    [{ text, strong }],
    FURNITURE.size,
    width - (more.width * FURNITURE.size) / 1000,
  );
  const kept = shorter ?? first;
  const words = [...kept.words, more];
  const total = words.reduce((sum, word) => sum + word.width + word.blank, 0);
  return { words, width: (total * FURNITURE.size) / 1000 };
}
