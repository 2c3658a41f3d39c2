import { APPROVAL_ASKED } from "../texts/approval-words.ts";
import { OPEN_DEADLINES } from "../texts/deadline-words.ts";
import { DISCLAIMERS } from "../texts/disclaimer-words.ts";
import type { Wording } from "../texts/find-wording.ts";
import { PLACEHOLDERS } from "../texts/placeholders.ts";
import { UNILATERAL_WORDS } from "../texts/unilateral-words.ts";
import { UNLIMITED_WORDS } from "../texts/unlimited-words.ts";
import { WEASEL_WORDS } from "../texts/weasel-words.ts";

/** Every list of wordings, by name. */
export const WORDINGS: readonly (readonly [name: string, wording: Wording])[] = [
  ["placeholders", PLACEHOLDERS],
  ["weasel words", WEASEL_WORDS],
  ["unlimited words", UNLIMITED_WORDS],
  ["disclaimers", DISCLAIMERS],
  ["one-sided changes", UNILATERAL_WORDS],
  ["approvals", APPROVAL_ASKED],
  ["deadlines", OPEN_DEADLINES],
];

/** All their patterns. */
export const WORD_PATTERNS = WORDINGS.flatMap(([, { patterns }]) => patterns);
