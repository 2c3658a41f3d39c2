import { dutiesOf, letterOf } from "#lib/matrix/duties.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { DUTY_WORDS, dutyDefinition } from "#lib/wording/duty-words.ts";
import { lineList } from "#lib/wording/line-list.ts";
import { defineRule, NOTHING } from "../../rule.ts";

/** “(V)”, “V:”, “V = …”, or the letter's own name where a line or a sentence begins, or before “:” or “means”. */
function isDefined(definitions: string, duty: Duty): boolean {
  const letter = letterOf(duty);
  const { name } = DUTY_WORDS[duty];
  return new RegExp(
    `\\(${letter}\\)|(?:^|[^\\p{L}])${letter} ?[:=–-]|(?:^|[^\\p{L}])${letter} (?:means|is|stands)\\b|(?:^|[.;] )[^\\p{L}\\n]{0,8}(?:the |an? )?${name}\\b|\\b${name} ?(?:[:=–-]|means\\b|is\\b)`,
    "imu",
  ).test(definitions);
}

export const rule = defineRule({
  id: "definition-missing",
  group: "wording",
  severity: "error",
  stage: "before-signing",
  scope: "row",
  costs: "argued",
  messages: {
    missing:
      "The definitions of the letters say nothing of {letters}, and the letter set has {it}. Add the meaning of {letters}, or choose a letter set without {it}.",
  },
  replaces: [],
  check: () => NOTHING,
  *checkTerms({ terms: { letterDefinitions }, header: { letterSet } }) {
    // Without words of their own the appendix prints the usual ones.
    if (!letterDefinitions?.trim()) return;
    const missing = dutiesOf(letterSet).filter((duty) => !isDefined(letterDefinitions, duty));
    if (missing.length === 0) return;
    const added = [letterDefinitions, ...missing.map(dutyDefinition)].join("\n");
    yield {
      message: "missing",
      values: { letters: lineList(missing.map(letterOf)), it: missing.length === 1 ? "it" : "them" },
      ids: [],
      about: { letterDefinitions, letterSet },
      fixes: [
        {
          label: "Add the usual words for it",
          certain: false,
          bodies: [{ kind: "terms.edit", fields: { letterDefinitions: added } }],
        },
      ],
    };
  },
});
