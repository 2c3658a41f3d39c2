import type { Facts, List, Signatory, Signatures } from "../../layout/block.ts";
import { strong } from "../../layout/blocks.ts";
import type { PlacedField } from "../canvas.ts";
import type { Typeface } from "../font/typeface.ts";
import type { Element } from "../structure/element.ts";
import type { StructureTree } from "../structure/structure-tree.ts";
import { CELL, RULE, type Style, TONES } from "../theme.ts";
import { builtOnce, type Grid, type GridCell, innerOf } from "./grid.ts";
import { gap, type Piece, textPieces } from "./piece.ts";
import { ownersIn, paragraphPieces } from "./table-grid.ts";

const MARKER = 20;
const TERM_SHARE = 0.27;
const LINE_HEIGHT = 18;
const SIGNATURE_HEIGHT = 40;

/** A name and its value side by side. */
export function factsGrid(face: Typeface, facts: Facts, width: number, root: Element): Grid {
  const split = width * TERM_SHARE;
  const owner = root.add("L");
  return gridOf(
    facts.entries.map(({ term, value }) => () => {
      const { label, body } = itemOf(owner);
      return [
        cell(0, split, (inner) => textPieces(face, [strong(term)], TONES.small, inner, label)),
        cell(split, width - split, (inner) => paragraphPieces(face, value, inner, ownersIn(body, value))),
      ];
    }),
    true,
  );
}

/** A bullet or a number before each item. */
export function listGrid(face: Typeface, list: List, width: number, root: Element): Grid {
  const numbering = `/A<</O/List/ListNumbering/${list.ordered ? "Decimal" : "Disc"}>>`;
  const owner = root.add("L", numbering);
  return gridOf(
    list.items.map((item, index) => () => {
      const { label, body } = itemOf(owner);
      const style = TONES[item[0]?.tone ?? "body"];
      const marker = list.ordered ? `${index + 1}.` : "•";
      const text = [{ text: marker, strong: false }];
      return [
        cell(0, MARKER, (inner) => textPieces(face, text, style, inner, label)),
        cell(MARKER - CELL.side, width - MARKER + CELL.side, (inner) =>
          paragraphPieces(face, item, inner, ownersIn(body, item)),
        ),
      ];
    }),
    false,
  );
}

/** One column a party, with what was signed or lines to sign on. */
export function signatureGrid(
  face: Typeface,
  signatures: Signatures,
  width: number,
  tree: StructureTree,
): Grid {
  const column = width / Math.max(1, signatures.parties.length);
  return gridOf(
    [
      () =>
        signatures.parties.map((party, index) =>
          cell(index * column, column, (inner) => signatoryPieces(face, party, inner - 12, tree)),
        ),
    ],
    false,
  );
}

const itemOf = (list: Element): { readonly label: Element; readonly body: Element } => {
  const item = list.add("LI");
  return { label: item.add("Lbl"), body: item.add("LBody") };
};

function signatoryPieces(
  face: Typeface,
  party: Signatory,
  width: number,
  tree: StructureTree,
): readonly Piece[] {
  const owner = tree.root.add("Sect");
  const say = (text: string, style: Style, isStrong = false): readonly Piece[] =>
    textPieces(face, [{ text, strong: isStrong }], style, width, owner.add("P"));
  return [
    ...say(party.heading, TONES.body, true),
    gap(6),
    ...party.lines.flatMap(({ label, value, field, anchor }) => {
      if (value !== null) return [gap(4), ...say(label, TONES.quiet), ...say(value, TONES.body)];
      const written = anchor === null ? label : `${label}  ${anchor}`;
      const line = lineToSign(width, field === null ? null : { ...field, owner, object: tree.reserve() });
      return [...say(written, TONES.quiet), line];
    }),
    ...(party.note === null ? [] : [gap(6), ...say(party.note, TONES.quiet)]),
  ];
}

type LineField = Omit<PlacedField, "box">;

function lineToSign(width: number, field: LineField | null): Piece {
  const owner = field?.owner.add("Form");
  const height = field?.kind === "signature" ? SIGNATURE_HEIGHT : LINE_HEIGHT;
  return {
    height: height + 6,
    draw: (canvas, x, top) => {
      canvas.rule(x, top + height, width, 0.6, RULE);
      if (field === null || owner === undefined) return;
      canvas.field({ ...field, owner, box: { x, top, width, height: height - 1 } });
    },
  };
}

function cell(x: number, width: number, pieces: (inner: number) => readonly Piece[]): GridCell {
  return { x, width, align: "start", pieces: pieces(innerOf({ x, width }).width) };
}

function gridOf(rows: readonly (() => readonly GridCell[])[], ruled: boolean): Grid {
  return {
    header: null,
    count: rows.length,
    row: builtOnce((index) => rows[index]?.() ?? []),
    end: () => undefined,
    ruled,
  };
}
