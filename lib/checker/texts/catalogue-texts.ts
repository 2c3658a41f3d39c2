import { CATALOGUE_ACTIVITIES } from "#lib/catalogue/activities.ts";

/** The names of the catalogue's rows; a test holds that no wording stands in any of them. */
export const CATALOGUE_NAMES: ReadonlySet<string> = new Set(CATALOGUE_ACTIVITIES.map(({ name }) => name));

/** Every other text that a row of the catalogue brings along; the same is held of them. */
export const CATALOGUE_PARTS: ReadonlySet<string> = new Set(
  CATALOGUE_ACTIVITIES.flatMap(({ split, ownerAct, evidence }) => [
    evidence,
    ...(split ? [split.buyer, split.provider] : []),
    ...(ownerAct?.what ? [ownerAct.what] : []),
  ]),
);
