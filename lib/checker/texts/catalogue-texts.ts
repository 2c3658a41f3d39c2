import { CATALOGUE_ACTIVITIES } from "#lib/catalogue/activities.ts";

/** Every text that a row of the catalogue brings along; a test holds that no wording stands in any of them. */
export const CATALOGUE_TEXTS: ReadonlySet<string> = new Set(
  CATALOGUE_ACTIVITIES.flatMap(({ name, split, ownerAct, evidence }) => [
    name,
    evidence,
    ...(split ? [split.buyer, split.provider] : []),
    ...(ownerAct?.what ? [ownerAct.what] : []),
  ]),
);
