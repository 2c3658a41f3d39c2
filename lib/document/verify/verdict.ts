/** One printed text that is not as it should be. */
export interface TextFault {
  /** Page on which it stands, from 1; `null` when it is nowhere. */
  readonly page: number | null;
  /** The row, or the heading that it stands under. */
  readonly place: string;
  readonly expected: string;
  /** What is printed instead; empty when nothing is. */
  readonly printed: string;
}

/** What was printed, as the attached files say. */
export interface Subject {
  readonly title: string;
  readonly state: "draft" | "final" | "signed";
  readonly edition: number;
  readonly fingerprint: string;
  readonly rows: number;
}

/** What a comparison of a file with its matrix.json says. */
export type Verdict =
  /** Every object is as this program prints it; `added` says what was added since, by signing. */
  | { readonly kind: "unaltered"; readonly subject: Subject; readonly added: readonly string[] }
  /** All text is as it should be; the file itself is another one, for this reason. */
  | { readonly kind: "rewritten"; readonly subject: Subject; readonly reason: string }
  | {
      readonly kind: "altered";
      readonly subject: Subject | null;
      readonly reason: string;
      /** The first ones; `count` says how many there are. */
      readonly faults: readonly TextFault[];
      readonly count: number;
    }
  /** No appendix, or none that can be compared. */
  | { readonly kind: "foreign"; readonly reason: string };

/** Exit code of the command for each answer. */
export const EXIT_CODES: Readonly<Record<Verdict["kind"], 0 | 1 | 2 | 3>> = {
  unaltered: 0,
  altered: 1,
  foreign: 2,
  rewritten: 3,
};
