import { isCoverageKnown } from "../../coverage-gate.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** The word that a framework goes by: “pci” in “PCI DSS 4.0”. */
function nameOf(framework: string): string | undefined {
  const words = wordsOf(framework);
  return words.find((word) => /[a-z]/.test(word)) ?? words[0];
}

function tagsOf({ row }: RowSlice, tell: Tell): void {
  for (const framework of row.frameworks) for (const word of wordsOf(framework)) tell(word);
}

export const rule = defineRule({
  id: "regulated-silent",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "duty",
  messages: {
    untagged:
      "The terms name {framework}, and no row is tagged with it. Tag the rows that it asks for, so that both sides can show who meets it.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice)) return;
    for (const framework of slice.terms.frameworks) {
      const name = nameOf(framework);
      if (name === undefined || slice.index.countOf(tagsOf, name) > 0) continue;
      yield { message: "untagged", values: { framework }, ids: [name], about: { framework } };
    }
  },
});
