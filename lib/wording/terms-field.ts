import type { Terms } from "#lib/matrix/schema/terms.ts";

export type TermsFieldKind =
  | "hours"
  | "zone"
  | "yes-no"
  | "text"
  | "line"
  | "day"
  | "days"
  | "lines"
  | "choice"
  | "vendors"
  | "accesses";

export interface TermsField {
  readonly field: keyof Terms;
  readonly label: string;
  readonly help: string;
  readonly kind: TermsFieldKind;
  /** Of a choice: value and words. */
  readonly options?: readonly (readonly [value: string, label: string])[];
}

export interface TermsGroup {
  readonly title: string;
  readonly help: string;
  readonly fields: readonly TermsField[];
}

/** A field of several lines. */
export const text = (field: keyof Terms, label: string, help: string): TermsField => ({
  field,
  label,
  help,
  kind: "text",
});
/** A field of one line. */
export const line = (field: keyof Terms, label: string, help: string): TermsField => ({
  field,
  label,
  help,
  kind: "line",
});
/** A field that is a day. */
export const day = (field: keyof Terms, label: string, help: string): TermsField => ({
  field,
  label,
  help,
  kind: "day",
});
