import type { PdfModel } from "./model/pdf-model.ts";

/** One requirement of a standard that a program can check. */
export interface ConformanceRule {
  readonly id: string;
  /** The standard and its clause. */
  readonly clause: string;
  readonly requires: string;
  /** What was found instead, a sentence each. */
  readonly check: (model: PdfModel) => Iterable<string>;
}

/** A place where a file does not keep a standard. */
export interface Breach {
  readonly rule: string;
  readonly clause: string;
  readonly requires: string;
  readonly found: string;
}
