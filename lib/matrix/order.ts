import { generateKeyBetween } from "fractional-indexing";

/**
 * Order key between two others; `null` stands for the very start or end. Between equal keys it is the same key again:
 * the ids decide there. Throws when `before` does not sort first.
 */
export function orderBetween(before: string | null, after: string | null): string {
  if (before !== null && before === after) return before;
  return generateKeyBetween(before, after);
}

/** Whether a text can stand as an order key, so that others can be put before and after it. */
export function isOrderKey(text: string): boolean {
  try {
    generateKeyBetween(text, null);
    generateKeyBetween(null, text);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Sorts by order key, then by id, so that equal keys of two authors come out the same everywhere. */
export function byOrder<T extends { readonly order: string }>(
  rows: Readonly<Record<string, T>>,
): readonly (readonly [string, T])[] {
  return Object.entries(rows).sort(([idA, a], [idB, b]) => {
    if (a.order !== b.order) return a.order < b.order ? -1 : 1;
    return idA < idB ? -1 : 1;
  });
}
