import { rowHash, termsHash } from "#lib/matrix/fingerprint.ts";
import { SIDES, type Side } from "#lib/matrix/schema/header.ts";
import type { Yes } from "#lib/matrix/schema/record.ts";
import type { AppendixInput } from "./appendix-input.ts";

/** What one person of a side said yes to, as it stands in this document. */
export interface ConfirmedBy {
  readonly side: Side;
  readonly name: string;
  readonly rows: number;
  readonly terms: boolean;
  /** The newest of these yeses. */
  readonly last: string;
}

/** Who confirmed what, buyer first; a yes to something else than what is printed does not count. */
export function confirmedBy({ content, confirmations }: AppendixInput): readonly ConfirmedBy[] {
  const found = new Map<string, ConfirmedBy>();
  const count = (side: Side, yes: Yes | null | undefined, hash: string, isTerms: boolean): void => {
    if (!yes || yes.hash !== hash) return;
    const key = `${side} ${yes.by.participant}`;
    const known = found.get(key) ?? { side, name: yes.by.name, rows: 0, terms: false, last: yes.at };
    found.set(key, {
      ...known,
      rows: known.rows + (isTerms ? 0 : 1),
      terms: known.terms || isTerms,
      last: [known.last, yes.at].sort()[1] ?? yes.at,
    });
  };
  const both = (id: string, hash: () => string, isTerms: boolean): void => {
    const confirmation = confirmations[id];
    if (!confirmation?.buyer && !confirmation?.provider) return;
    const wanted = hash();
    for (const side of SIDES) count(side, confirmation[side], wanted, isTerms);
  };
  for (const { activities } of content.areas) {
    for (const row of activities) both(row.id, () => rowHash(row, content.roles), false);
  }
  both("terms", () => termsHash(content), true);
  return [...found.values()].sort(
    (a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side) || (a.name < b.name ? -1 : 1),
  );
}
