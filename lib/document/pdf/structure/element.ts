/** The standard structure types that this writer uses. */
export type StructureType =
  | "Document"
  | "Sect"
  | "Div"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Span"
  | "Form";

const MARKS_A_PAGE = 0x10000;

/** Something drawn that belongs to an element, as one number: a hundred thousand of them are kept. */
export type Mark = number;

/** Mark `mark` of page `page`, both counted from 0. */
export function toMark(page: number, mark: number): Mark {
  if (mark >= MARKS_A_PAGE) throw new Error("A page has too many marks");
  return page * MARKS_A_PAGE + mark;
}

export const pageOfMark = (mark: Mark): number => Math.floor(mark / MARKS_A_PAGE);

export const numberOfMark = (mark: Mark): number => mark % MARKS_A_PAGE;

/** A form field that an element stands for, by its object. */
export interface FieldMark {
  readonly page: number;
  readonly field: number;
}

export type Kid = Element | Mark | FieldMark;

/** Gives object numbers. */
export type Reserve = () => number;

/** A node of the structure tree, light enough for a hundred thousand of them. */
export class Element {
  readonly type: StructureType;
  /** Further entries of its dictionary, as PDF text in two parts: to join them for each cell would take longer. */
  readonly entries: string;
  readonly moreEntries: string;
  /** Its object, and that of the node above it. */
  readonly object: number;
  readonly parent: number;
  /** Emptied when it is written. */
  kids: Kid[] = [];
  isWritten = false;
  private readonly reserve: Reserve;

  constructor(type: StructureType, entries: string, parent: number, reserve: Reserve, moreEntries = "") {
    this.type = type;
    this.entries = entries;
    this.moreEntries = moreEntries;
    this.parent = parent;
    this.reserve = reserve;
    this.object = reserve();
  }

  /** Adds a child at the end. */
  add(type: StructureType, entries = "", moreEntries = ""): Element {
    const child = new Element(type, entries, this.object, this.reserve, moreEntries);
    this.kids.push(child);
    return child;
  }
}
