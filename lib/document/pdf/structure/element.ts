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

/** A form field that an element stands for. */
export interface FieldMark {
  readonly page: number;
  readonly field: number;
}

export type Kid = Element | Mark | FieldMark;

/** A node of the structure tree, light enough for a hundred thousand of them. */
export class Element {
  readonly type: StructureType;
  /** Further entries of its dictionary, as PDF text. */
  readonly entries: string;
  readonly kids: Kid[] = [];
  readonly parent: Element | null;
  /** Object number, given when the tree is written. */
  number = 0;

  private constructor(type: StructureType, entries: string, parent: Element | null) {
    this.type = type;
    this.entries = entries;
    this.parent = parent;
  }

  static root(): Element {
    return new Element("Document", "", null);
  }

  /** Adds a child at the end. */
  add(type: StructureType, entries = ""): Element {
    const child = new Element(type, entries, this);
    this.kids.push(child);
    return child;
  }
}
