import type { Facts, List, Signatory, Signatures } from "../../layout/block.ts";
import { strong } from "../../layout/blocks.ts";
import type { Typeface } from "../font/typeface.ts";
import { CELL, RULE, TONES } from "../theme.ts";
import { type Grid, type GridCell, innerOf } from "./grid.ts";
import { gap, type Piece, textPieces } from "./piece.ts";
import { paragraphPieces } from "./table-grid.ts";

const MARKER = 20;
const TERM_SHARE = 0.27;
const LINE_TO_SIGN = 22;

/** A name and its value side by side. */
export function factsGrid(face: Typeface, facts: Facts, width: number): Grid {
  const split = width * TERM_SHARE;
  return gridOf(
    facts.entries.map(({ term, value }) => () => [
      cell(0, split, (inner) => textPieces(face, [strong(term)], TONES.small, inner)),
      cell(split, width - split, (inner) => paragraphPieces(face, value, inner)),
    ]),
    true,
  );
}

/** A bullet or a number before each item. */
export function listGrid(face: Typeface, list: List, width: number): Grid {
  return gridOf(
    list.items.map((item, index) => () => {
      const style = TONES[item[0]?.tone ?? "body"];
      const marker = list.ordered ? `${index + 1}.` : "•";
      return [
        cell(0, MARKER, (inner) => textPieces(face, [{ text: marker, strong: false }], style, inner)),
        cell(MARKER - CELL.side, width - MARKER + CELL.side, (inner) => paragraphPieces(face, item, inner)),
      ];
    }),
    false,
  );
}

/** One column a party, with what was signed or lines to sign on. */
export function signatureGrid(face: Typeface, signatures: Signatures, width: number): Grid {
  const column = width / Math.max(1, signatures.parties.length);
  return gridOf(
    [
      () =>
        signatures.parties.map((party, index) =>
          cell(index * column, column, (inner) => signatoryPieces(face, party, inner - 12)),
        ),
    ],
    false,
  );
}

function signatoryPieces(face: Typeface, party: Signatory, width: number): readonly Piece[] {
  return [
    ...textPieces(face, [strong(party.heading)], TONES.body, width),
    gap(6),
    ...party.lines.flatMap(({ label, value }) =>
      value === null
        ? [lineToSign(width), ...textPieces(face, [{ text: label, strong: false }], TONES.quiet, width)]
        : [
            gap(4),
            ...textPieces(face, [{ text: label, strong: false }], TONES.quiet, width),
            ...textPieces(face, [{ text: value, strong: false }], TONES.body, width),
          ],
    ),
    ...(party.note === null
      ? []
      : [gap(6), ...textPieces(face, [{ text: party.note, strong: false }], TONES.quiet, width)]),
  ];
}

const lineToSign = (width: number): Piece => ({
  height: LINE_TO_SIGN,
  draw: (canvas, x, top) => canvas.rule(x, top + LINE_TO_SIGN - 1, width, 0.6, RULE),
});

function cell(x: number, width: number, pieces: (inner: number) => readonly Piece[]): GridCell {
  return { x, width, align: "start", pieces: pieces(innerOf({ x, width }).width) };
}

function gridOf(rows: readonly (() => readonly GridCell[])[], ruled: boolean): Grid {
  return { header: null, count: rows.length, row: (index) => rows[index]?.() ?? [], ruled };
}
