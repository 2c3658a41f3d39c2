import type { PdfModel } from "./model/pdf-model.ts";
import type { Breach, ConformanceRule } from "./rule.ts";
import { FILE_RULES } from "./rules/file-rules.ts";
import { FONT_RULES } from "./rules/font-rules.ts";
import { FORM_RULES } from "./rules/form-rules.ts";
import { METADATA_RULES } from "./rules/metadata-rules.ts";
import { TABLE_RULES } from "./rules/table-rules.ts";
import { TREE_RULES } from "./rules/tree-rules.ts";

/** What a program can check of PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) in files such as ours. */
export const CONFORMANCE_RULES: readonly ConformanceRule[] = [
  ...TREE_RULES,
  ...TABLE_RULES,
  ...FONT_RULES,
  ...FORM_RULES,
  ...METADATA_RULES,
  ...FILE_RULES,
];

const MOST_PER_RULE = 20;

/** Lists where a file does not keep the standards; at most twenty places a rule. */
export function checkConformance(model: PdfModel): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const { id, clause, requires, check } of CONFORMANCE_RULES) {
    let count = 0;
    for (const found of check(model)) {
      breaches.push({ rule: id, clause, requires, found });
      count += 1;
      if (count === MOST_PER_RULE) break;
    }
  }
  return breaches;
}
