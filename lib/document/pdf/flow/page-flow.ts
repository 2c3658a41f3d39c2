import { Canvas } from "../canvas.ts";
import type { StructureTree } from "../structure/structure-tree.ts";
import { MARGIN } from "../theme.ts";
import type { Piece } from "./piece.ts";

const SLACK = 0.01;

/** A heading and where it stands, for the outline. */
export interface Bookmark {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly page: number;
  readonly top: number;
}

/** Adds a page to the file and gives its object. */
export type AddPage = (width: number, height: number) => number;

/** Fills pages from top to bottom. */
export class PageFlow {
  readonly pages: Canvas[] = [];
  readonly tree: StructureTree;
  readonly bookmarks: Bookmark[] = [];
  private readonly addPage: AddPage;
  private size = { width: 0, height: 0 };
  private top = 0;
  private firstPage = 0;

  constructor(tree: StructureTree, addPage: AddPage) {
    this.tree = tree;
    this.addPage = addPage;
  }

  /** Starts a page of this size; following pages have it too. */
  startSection(width: number, height: number): void {
    this.size = { width, height };
    this.firstPage = this.pages.length;
    this.startPage();
  }

  startPage(): void {
    this.pages.at(-1)?.endPart();
    const { width, height } = this.size;
    this.tree.pages.push(this.addPage(width, height));
    this.pages.push(new Canvas(this.pages.length, width, height));
    this.top = MARGIN.top;
  }

  get canvas(): Canvas {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error("No page was started");
    return page;
  }

  get left(): number {
    return MARGIN.side;
  }

  get width(): number {
    return this.size.width - 2 * MARGIN.side;
  }

  /** Height of an empty page's body. */
  get pageRoom(): number {
    return this.size.height - MARGIN.top - MARGIN.bottom;
  }

  get room(): number {
    return this.size.height - MARGIN.bottom - this.top;
  }

  /** Whether the section has filled no page yet. */
  get isOnFirstPage(): boolean {
    return this.pages.length - 1 === this.firstPage;
  }

  get isAtTop(): boolean {
    return this.top <= MARGIN.top + SLACK;
  }

  fits(height: number): boolean {
    return height <= this.room + SLACK;
  }

  /** Takes room and says where it begins. */
  take(height: number): number {
    const start = this.top;
    this.top += height;
    return start;
  }

  /** Leaves a space, unless the page begins here or ends. */
  space(height: number): void {
    if (!this.isAtTop) this.top += Math.min(height, Math.max(0, this.room));
  }

  /** Notes a heading that begins at the current place. */
  bookmark(level: Bookmark["level"], text: string): void {
    this.bookmarks.push({ level, text, page: this.pages.length - 1, top: this.top });
  }

  /** Draws one piece after the other, on the next page when this one is full. */
  place(pieces: readonly Piece[], indent = 0): void {
    for (const piece of pieces) {
      if (!this.fits(piece.height) && !this.isAtTop) this.startPage();
      piece.draw(this.canvas, this.left + indent, this.take(piece.height));
    }
  }
}
