import type { Belonging, Emphasis, LetterCell } from "../../layout/block.ts";
import type { Canvas, Colour } from "../canvas.ts";
import { pdfText } from "../file/pdf-text.ts";
import type { Typeface, Word } from "../font/typeface.ts";
import type { Element } from "../structure/element.ts";
import { breakLines } from "../text/break-lines.ts";
import { HUES, INK, LETTER, LETTER_NOTE, TINT, WHITE } from "../theme.ts";
import { baseline, type Piece } from "./piece.ts";

const SIDE = 11.6;
const GAP = 2.4;

/** Letters in their frames, as many side by side as the column holds, and what is said below them. */
export function letterPieces(
  face: Typeface,
  cell: LetterCell,
  belonging: Belonging,
  width: number,
  owner: Element,
): readonly Piece[] {
  if (cell.letters.length === 0 && cell.note === null) return [];
  const hue = HUES[belonging];
  const perLine = Math.max(1, Math.floor((width + GAP) / (SIDE + GAP)));
  const pieces: Piece[] = [];
  for (let start = 0; start < cell.letters.length; start += perLine) {
    const marks = cell.letters.slice(start, start + perLine).map(({ letter, expansion, emphasis }, index) => {
      const isLast = start + index === cell.letters.length - 1;
      const word = face.word(isLast ? letter : `${letter} `, emphasis !== "bare");
      return { word, emphasis, owner: owner.add("Span", "/E", pdfText(expansion)) };
    });
    pieces.push({ height: LETTER.leading, draw: (canvas, x, top) => drawMarks(canvas, marks, x, top, hue) });
  }
  if (cell.note === null) return pieces;
  const { text, expansion } = cell.note;
  const noteOwner = expansion === null ? owner : owner.add("Span", `/E${pdfText(expansion)}`);
  for (const line of breakLines(face, [{ text, strong: false }], LETTER_NOTE.size, width)) {
    pieces.push({
      height: LETTER_NOTE.leading,
      draw: (canvas, x, top) =>
        canvas.text(
          line.words,
          x - line.width / 2,
          top + baseline(LETTER_NOTE),
          LETTER_NOTE.size,
          LETTER_NOTE.colour,
          noteOwner,
        ),
    });
  }
  return pieces;
}

interface Mark {
  readonly word: Word;
  readonly emphasis: Emphasis;
  readonly owner: Element;
}

function drawMarks(canvas: Canvas, marks: readonly Mark[], centre: number, top: number, hue: Colour): void {
  let x = centre - (marks.length * (SIDE + GAP) - GAP) / 2;
  for (const { word, emphasis, owner } of marks) {
    const boxTop = top + (LETTER.leading - SIDE) / 2;
    drawFrame(canvas, emphasis, x, boxTop, hue);
    const start = x + (SIDE - (word.width * LETTER.size) / 1000) / 2;
    const line = boxTop + SIDE / 2 + LETTER.size * 0.33;
    canvas.text([word], start, line, LETTER.size, emphasis === "solid" ? WHITE : INK, owner);
    x += SIDE + GAP;
  }
}

function drawFrame(canvas: Canvas, emphasis: Emphasis, x: number, top: number, hue: Colour): void {
  const inset = (by: number) => ({ x: x + by, top: top + by, width: SIDE - 2 * by, height: SIDE - 2 * by });
  switch (emphasis) {
    case "solid":
      canvas.rectangle(inset(0), hue);
      break;
    case "thick":
      canvas.framed(inset(0.65), TINT, 1.3, hue);
      break;
    case "double":
      canvas.outline(inset(0.25), 0.5, hue);
      canvas.outline(inset(1.75), 0.5, hue);
      break;
    case "thin":
      canvas.outline(inset(0.4), 0.5, hue);
      break;
    case "dotted":
      canvas.rule(x + 1.5, top + SIDE - 0.6, SIDE - 3, 0.8, hue, "0.8 1.2");
      break;
    case "bare":
      break;
  }
}
