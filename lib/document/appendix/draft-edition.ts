import type { Content } from "#lib/matrix/content.ts";
import { fingerprint } from "#lib/matrix/fingerprint.ts";
import type { AppendixEdition } from "./appendix-input.ts";

/** The edition that a content would become if it were frozen after `last`, the edition signed before it. */
export function draftEdition(
  content: Content,
  last: Pick<AppendixEdition, "number" | "fingerprint"> | undefined,
): AppendixEdition {
  const place = { number: (last?.number ?? 0) + 1, previous: last?.fingerprint ?? null };
  return {
    ...place,
    state: "draft",
    fingerprint: fingerprint(content, place),
    effectiveFrom: null,
    buyer: null,
    provider: null,
    elsewhere: null,
  };
}
