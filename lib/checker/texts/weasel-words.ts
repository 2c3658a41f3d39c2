import { defineWording } from "./find-wording.ts";
import { HOW_MUCH_WORDS } from "./how-much-words.ts";
import { HOW_WELL_WORDS } from "./how-well-words.ts";
import { WHEN_WORDS } from "./when-words.ts";
import { WHETHER_WORDS } from "./whether-words.ts";
import { WHO_WORDS } from "./who-words.ts";

/** Words that each side can read its own way. */
export const WEASEL_WORDS = defineWording([
  ...WHEN_WORDS,
  ...WHETHER_WORDS,
  ...HOW_MUCH_WORDS,
  ...WHO_WORDS,
  ...HOW_WELL_WORDS,
]);
