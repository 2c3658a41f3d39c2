import type { Block, Facts } from "../layout/block.ts";
import { paragraph } from "../layout/blocks.ts";

/** A key-value list of what is said; `null` and empty values are left out, and so is an empty list. */
export function factsOf(entries: readonly (readonly [string, string | null])[]): readonly Block[] {
  const said = entries.flatMap(([term, value]): Facts["entries"] =>
    value === null || value === "" ? [] : [{ term, value: [paragraph(value, "small")] }],
  );
  return said.length === 0 ? [] : [{ kind: "facts", entries: said }];
}
