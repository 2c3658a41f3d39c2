import type { Block, Heading, Notice, Paragraph } from "../../layout/block.ts";
import type { Typeface } from "../font/typeface.ts";
import type { Element } from "../structure/element.ts";
import { createTableTree } from "../structure/table-tree.ts";
import { HEADINGS, HUES, TINT, TONES } from "../theme.ts";
import { beginningOf, flowGrid, type Grid } from "./grid.ts";
import type { PageFlow } from "./page-flow.ts";
import { gap, heightOf, type Piece, textPieces } from "./piece.ts";
import { factsGrid, listGrid, signatureGrid } from "./plain-grids.ts";
import { paragraphPieces, tableGrid } from "./table-grid.ts";

/** A block that knows how much room it needs to begin. */
interface Prepared {
  readonly block: Block;
  readonly beginning: number;
  readonly flow: (flow: PageFlow) => void;
}

const NOTICE_INDENT = 12;
const SHORT = 30;

/** Places blocks one below the other; a heading never ends a page. */
export function flowBlocks(face: Typeface, flow: PageFlow, blocks: readonly Block[]): void {
  const prepared = blocks.map((block) => prepare(face, flow, block));
  for (const [index, { block, flow: place }] of prepared.entries()) {
    if (block.kind === "heading") {
      const needed = neededFrom(prepared, index);
      if (!flow.fits(needed) && !flow.isAtTop && needed < flow.pageRoom) flow.startPage();
    }
    place(flow);
  }
}

function neededFrom(prepared: readonly Prepared[], index: number): number {
  let needed = 0;
  let isAfterHeading = false;
  for (const { block, beginning } of prepared.slice(index)) {
    needed += beginning;
    const leadsOn = block.kind === "paragraph" && isAfterHeading && beginning < SHORT;
    isAfterHeading = block.kind === "heading";
    if (!isAfterHeading && !leadsOn) break;
  }
  return needed;
}

function prepare(face: Typeface, flow: PageFlow, block: Block): Prepared {
  const { width, tree } = flow;
  const { root } = tree;
  switch (block.kind) {
    case "heading":
      return prepareHeading(face, block, width, root);
    case "paragraph":
      return prepareParagraph(face, block, width, root);
    case "notice":
      return prepareNotice(face, block, width, root);
    case "list":
      return prepareGrid(block, listGrid(face, block, width, root), 4);
    case "facts":
      return prepareGrid(block, factsGrid(face, block, width, root), 10);
    case "table":
      return prepareGrid(block, tableGrid(face, block, width, createTableTree(tree, block)), 10);
    case "signatures":
      return prepareGrid(block, signatureGrid(face, block, width, tree), 10);
    case "page-break":
      return {
        block,
        beginning: 0,
        flow: (flow) => {
          const isKept = block.when === "unless-spilled" && !flow.isOnFirstPage;
          if (!isKept && !flow.isAtTop) flow.startPage();
        },
      };
  }
}

function prepareHeading(face: Typeface, block: Heading, width: number, root: Element): Prepared {
  const style = HEADINGS[block.level];
  const owner = root.add(`H${block.level}`);
  const pieces = textPieces(face, [{ text: block.text, strong: true }], style, width, owner);
  return {
    block,
    beginning: style.before + heightOf(pieces) + style.after,
    flow: (flow) => {
      flow.space(style.before);
      flow.bookmark(block.level, block.text);
      flow.place(pieces);
      flow.space(style.after);
    },
  };
}

function prepareParagraph(face: Typeface, block: Paragraph, width: number, root: Element): Prepared {
  const pieces = textPieces(face, block.runs, TONES[block.tone], width, root.add("P"));
  return {
    block,
    beginning: heightOf(pieces.slice(0, 3)) + TONES[block.tone].leading * 0.5,
    flow: (flow) => {
      if (pieces.length <= 3 && !flow.fits(heightOf(pieces)) && !flow.isAtTop) flow.startPage();
      flow.place(pieces);
      flow.space(TONES[block.tone].leading * 0.5);
    },
  };
}

function prepareNotice(face: Typeface, block: Notice, width: number, root: Element): Prepared {
  const owner = root.add("Div");
  const text = paragraphPieces(face, block.paragraphs, width - 2 * NOTICE_INDENT, () => owner.add("P"));
  const pieces = [gap(7), ...text, gap(7)].map(
    (piece): Piece => ({
      height: piece.height,
      draw: (canvas, x, top) => {
        canvas.rectangle({ x, top, width, height: piece.height }, TINT);
        canvas.rectangle({ x, top, width: 2.5, height: piece.height }, HUES.third);
        piece.draw(canvas, x + NOTICE_INDENT, top);
      },
    }),
  );
  return {
    block,
    beginning: heightOf(pieces.slice(0, 4)),
    flow: (flow) => {
      const whole = heightOf(pieces);
      if (!flow.fits(whole) && whole < flow.pageRoom * 0.5) flow.startPage();
      flow.place(pieces);
      flow.space(10);
    },
  };
}

function prepareGrid(block: Block, grid: Grid, after: number): Prepared {
  return {
    block,
    beginning: beginningOf(grid),
    flow: (flow) => {
      flowGrid(flow, grid);
      flow.space(after);
    },
  };
}
