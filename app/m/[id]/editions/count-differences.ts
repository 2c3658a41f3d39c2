import { canonicalJson, type Json } from "#lib/matrix/canonical-json.ts";
import type { Content } from "#lib/matrix/content.ts";
import { rowHash, termsHash } from "#lib/matrix/fingerprint.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";

/** How a content differs from an earlier one. */
export interface Differences {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly terms: boolean;
  /** Accepted gaps, settings, or the order of rows. */
  readonly other: boolean;
}

function hashesOf(content: Content): ReadonlyMap<string, string> {
  return new Map(
    content.areas.flatMap((area) =>
      area.activities.map((row) => [row.id, rowHash(row, content.roles)] as const),
    ),
  );
}

function restOf(content: Content): string {
  const order = content.areas.map((area) => [
    area.id,
    area.name,
    area.scope,
    area.activities.map((row) => row.id),
  ]);
  const gaps = content.gaps.map(({ key, basis, until }) => [key, basis, until]);
  return canonicalJson([order, gaps, Object.keys(content.settings).sort(), content.header.title] as Json);
}

/** Counts the rows that were changed, added and removed since, and says what else differs. */
export function countDifferences(before: Content, now: Content): Differences {
  const old = hashesOf(before);
  const fresh = hashesOf(now);
  const added = [...fresh.keys()].filter((id) => !old.has(id)).length;
  const removed = [...old.keys()].filter((id) => !fresh.has(id)).length;
  const changed = [...fresh].filter(([id, hash]) => old.has(id) && old.get(id) !== hash).length;
  const terms = termsHash(before) !== termsHash(now);
  const isSame = added === 0 && removed === 0;
  return { changed, added, removed, terms, other: isSame && restOf(before) !== restOf(now) };
}

/** A row that reads otherwise than it did; `null` where it was not there. */
export interface ReadDifference {
  readonly id: string;
  readonly name: string;
  readonly before: string | null;
  readonly now: string | null;
}

function readRows(content: Content): ReadonlyMap<string, { readonly name: string; readonly words: string }> {
  return new Map(
    content.areas.flatMap(({ activities }) =>
      activities.map((row) => [row.id, { name: row.name, words: rowSentence(row, content) }] as const),
    ),
  );
}

/** The rows that read otherwise than in an earlier content, in its order, then the new ones. */
export function listReadDifferences(before: Content, now: Content): readonly ReadDifference[] {
  const old = readRows(before);
  const fresh = readRows(now);
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((id): readonly ReadDifference[] => {
    const [was, is] = [old.get(id), fresh.get(id)];
    if (was?.words === is?.words && was?.name === is?.name) return [];
    return [{ id, name: is?.name ?? was?.name ?? id, before: was?.words ?? null, now: is?.words ?? null }];
  });
}

/** The differences in words, or `undefined` when there are none. */
export function differenceText({ changed, added, removed, terms, other }: Differences): string | undefined {
  const rows = (many: number, word: string) =>
    many === 0 ? [] : [`${many} ${many === 1 ? "row" : "rows"} ${word}`];
  const parts = [
    ...rows(changed, "changed"),
    ...rows(added, "added"),
    ...rows(removed, "removed"),
    ...(terms ? ["the terms changed"] : []),
    ...(other ? ["order, title or accepted gaps changed"] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}
