import type { FixEffect } from "#lib/checker/fix-effect.ts";
import { countOf } from "#lib/wording/line-list.ts";

/** What a fix would do to the findings, in one or two sentences. */
export function fixEffectInWords({ mends, brings, refusal }: FixEffect): string {
  if (refusal !== null) return refusal;
  const [first] = brings;
  const gone =
    mends.length === 0 ? "Mends no finding." : `Mends ${countOf(mends.length, "finding", "findings")}.`;
  if (!first) return `${gone} Brings none.`;
  return `${gone} Brings ${countOf(brings.length, "finding", "findings")}: ${first.message}`;
}
