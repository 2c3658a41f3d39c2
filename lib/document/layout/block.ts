/** A stretch of text of one weight. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
}

/** `lead`: the subject of a page; `small`, `quiet`: what may be read later. */
export type Tone = "lead" | "body" | "small" | "quiet";

export interface Heading {
  readonly kind: "heading";
  /** 1 is the document's title; no level is skipped. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  readonly tone: Tone;
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly (readonly Paragraph[])[];
}

/** Names with values: a description list, or a table of two columns with row headers. */
export interface Facts {
  readonly kind: "facts";
  readonly entries: readonly { readonly term: string; readonly value: readonly Paragraph[] }[];
}

/** Whose column or letter it is; drawn as a hue, never as a hue alone. */
export type Belonging = "buyer" | "provider" | "third" | "none";

/** How a letter is drawn: its shape tells it apart without colour. */
export type Emphasis = "solid" | "thick" | "double" | "thin" | "dotted" | "bare";

export interface Letter {
  readonly letter: string;
  /** What a reader says instead of the letter, such as “Responsible”. */
  readonly expansion: string;
  readonly emphasis: Emphasis;
}

export interface TextCell {
  readonly kind: "text";
  readonly paragraphs: readonly Paragraph[];
}

export interface LetterCell {
  readonly kind: "letters";
  readonly letters: readonly Letter[];
  /** Said below the letters, such as “business hours”; an abbreviation says what it stands for. */
  readonly note: { readonly text: string; readonly expansion: string | null } | null;
}

export type Cell = TextCell | LetterCell;

export interface HeaderCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** Text runs upwards in a narrow column. */
  readonly turned: boolean;
  readonly belonging: Belonging;
}

export interface Column {
  /** Points, or a share of what fixed columns leave. */
  readonly width: { readonly unit: "points" | "share"; readonly value: number };
  /** The cell of this column names its row. */
  readonly rowHeader: boolean;
  readonly belonging: Belonging;
}

export interface Table {
  readonly kind: "table";
  /** What the table is, for whoever cannot see it. */
  readonly summary: string;
  readonly columns: readonly Column[];
  /** Repeated on each page; a cell below one that spans rows is left out. */
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A form field that stands on a line: empty, to be filled or signed by whatever signs PDFs. */
export interface Field {
  readonly kind: "signature" | "text";
  /** Unique in the document. */
  readonly name: string;
  /** What a reader says of it. */
  readonly tooltip: string;
}

export interface SignatoryLine {
  readonly label: string;
  /** What was filled in; `null` leaves a line to write on. */
  readonly value: string | null;
  readonly field: Field | null;
  /** Visible text by which a signing tool finds the line; unique in the document. */
  readonly anchor: string | null;
}

export interface Signatory {
  readonly heading: string;
  readonly lines: readonly SignatoryLine[];
  readonly note: string | null;
}

export interface Signatures {
  readonly kind: "signatures";
  readonly parties: readonly Signatory[];
}

/** Something that must not be missed, in a frame. */
export interface Notice {
  readonly kind: "notice";
  readonly paragraphs: readonly Paragraph[];
}

export interface PageBreak {
  readonly kind: "page-break";
  /** `unless-spilled`: only while the section still stands on its first page; what spilled over is followed at once. */
  readonly when: "always" | "unless-spilled";
}

export type Block = Heading | Paragraph | List | Facts | Table | Signatures | Notice | PageBreak;
