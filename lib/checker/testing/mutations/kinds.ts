import { GONE_ROWS } from "./gone-rows.ts";
import { HOUR_MUTATIONS } from "./hours.ts";
import { LETTER_MUTATIONS } from "./letters.ts";
import { LINK_MUTATIONS } from "./links.ts";
import type { MutationKind } from "./mutation.ts";
import { OWNER_MUTATIONS } from "./owners.ts";
import { TERMS_MUTATIONS } from "./terms.ts";
import { WORD_MUTATIONS } from "./words.ts";

/** Every kind of fault that a clean matrix can be given. */
export const MUTATION_KINDS: readonly MutationKind[] = [
  ...LETTER_MUTATIONS,
  ...WORD_MUTATIONS,
  ...OWNER_MUTATIONS,
  ...HOUR_MUTATIONS,
  ...LINK_MUTATIONS,
  ...TERMS_MUTATIONS,
  ...GONE_ROWS,
];
