const keyOf = (matrix: string) => `clearline-seen-${matrix}`;

/** The revision that this browser has looked at last; `undefined` when it never has, or keeps nothing. */
export function readSeenRevision(matrix: string): number | undefined {
  try {
    const kept = localStorage.getItem(keyOf(matrix));
    const revision = kept === null ? Number.NaN : Number(kept);
    return Number.isSafeInteger(revision) && revision >= 0 ? revision : undefined;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Keeps the revision that has been looked at; a browser that keeps nothing starts afresh each time. */
export function keepSeenRevision(matrix: string, revision: number): void {
  try {
    localStorage.setItem(keyOf(matrix), String(revision));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
