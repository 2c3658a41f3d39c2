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

/** Something drawn that belongs to an element: its number among the marks of a page. */
export interface Mark {
  readonly page: number;
  readonly mark: number;
}

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
