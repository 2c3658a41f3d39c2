import { CATALOGUE_ACTIVITIES } from "#lib/catalogue/activities.ts";
import { CATALOGUE_AREAS, type CatalogueArea } from "#lib/catalogue/areas.ts";
import type { CatalogueActivity } from "#lib/catalogue/catalogue-activity.ts";
import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import { guessTopic } from "./guess-topic.ts";
import { fold, wordsOf } from "./words/fold.ts";
import { isEnglish } from "./words/language.ts";

/** How much of what such an engagement usually settles stands in a matrix, row by row. */
export interface RowCoverage {
  readonly kind: "rows";
  /** Rows of the catalogue that a row of the matrix speaks about. */
  readonly covered: readonly CatalogueActivity[];
  /** Must-haves that no row speaks about. */
  readonly missing: readonly CatalogueActivity[];
  readonly total: number;
}

/** The same by area alone, for a matrix whose rows are in another language than the catalogue. */
export interface AreaCoverage {
  readonly kind: "areas";
  readonly covered: readonly CatalogueArea[];
  readonly silent: readonly CatalogueArea[];
}

export type Coverage = RowCoverage | AreaCoverage;

const STOP = new Set(
  "the a an of to and or for in on at by with each all any its their from that is are be as per within into out new which who".split(
    " ",
  ),
);
const SAME: Readonly<Record<string, string>> = {
  restore: "restor",
  restoration: "restor",
  recovery: "restor",
  recover: "restor",
  backups: "backup",
  m365: "microsoft",
  o365: "microsoft",
  licence: "licens",
  license: "licens",
  patches: "patch",
  ticket: "ticket",
  incident: "incid",
  verify: "review",
  check: "review",
  approve: "approv",
};

function stem(word: string): string {
  const known = SAME[word];
  if (known) return known;
  const cut = word.replace(/(ations?|ings?|ments?|ies|ed|es|s|e|y)$/, "");
  return cut.length < 3 ? word : cut;
}

const tokensOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(fold(text))
      .filter((word) => !STOP.has(word) && word.length > 1)
      .map(stem),
  );

const ENTRIES = CATALOGUE_ACTIVITIES.map((activity) => ({ activity, tokens: tokensOf(activity.name) }));

/** Words that stand in few rows say more about which row is meant. */
const WEIGHTS = ((): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { tokens } of ENTRIES)
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return new Map([...counts].map(([token, count]) => [token, Math.log(1 + ENTRIES.length / count)]));
})();

const LIKE_ENOUGH = 0.5;
const UNKNOWN_WEIGHT = 2;

const weightOf = (tokens: Iterable<string>): number =>
  [...tokens].reduce((sum, token) => sum + (WEIGHTS.get(token) ?? UNKNOWN_WEIGHT), 0);

/** How alike two names are, 0 to 1: the weight of the words they share, by that of the shorter one, twice, and the longer. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = weightOf([...a].filter((token) => b.has(token)));
  const [short, long] = [weightOf(a), weightOf(b)].sort((x, y) => x - y);
  return shared === 0 ? 0 : (3 * shared) / (2 * (short ?? 1) + (long ?? 1));
}

/** Which row of the catalogue a name speaks about; `undefined` when none is alike enough. English names only. */
export function findCatalogueRow(name: string): CatalogueActivity | undefined {
  const tokens = tokensOf(name);
  if (tokens.size < 2) return undefined;
  let best: { readonly activity: CatalogueActivity; readonly like: number } | undefined;
  for (const { activity, tokens: own } of ENTRIES) {
    const like = likeness(tokens, own);
    if (like >= LIKE_ENOUGH && like > (best?.like ?? 0)) best = { activity, like };
  }
  return best?.activity;
}

/** No row says by its words that it is about the ground rules. */
const WORDED_AREAS = CATALOGUE_AREAS.filter(({ topic }) => topic !== "ground-rules");

function areaCoverage(names: readonly string[], topics: readonly (AreaTopic | null)[]): AreaCoverage {
  const spoken = new Set([...topics, ...names.map(guessTopic)]);
  return {
    kind: "areas",
    covered: WORDED_AREAS.filter(({ topic }) => spoken.has(topic)),
    silent: WORDED_AREAS.filter(({ topic }) => !spoken.has(topic)),
  };
}

/** Compares names of activities with the catalogue, which is in English; in another language, the areas of a matrix alone. */
export function coverageOf(names: readonly string[], topics: readonly (AreaTopic | null)[]): Coverage {
  if (!isEnglish(names)) return areaCoverage(names, topics);
  const found = new Set(names.map((name) => findCatalogueRow(name)?.id));
  return {
    kind: "rows",
    covered: CATALOGUE_ACTIVITIES.filter(({ id }) => found.has(id)),
    missing: CATALOGUE_ACTIVITIES.filter(({ id, tier }) => tier !== "more" && !found.has(id)),
    total: CATALOGUE_ACTIVITIES.length,
  };
}
