const KEY = "clearline-recovery";

/** Keeps a code for this tab until it was shown and put away. */
export function keepRecoveryCode(matrix: string, code: string): void {
  sessionStorage.setItem(KEY, JSON.stringify([matrix, code]));
}

/** The code that waits to be put away, or `undefined`. */
export function findRecoveryCode(matrix: string): string | undefined {
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
  if (!Array.isArray(kept) || kept[0] !== matrix) return undefined;
  return typeof kept[1] === "string" ? kept[1] : undefined;
}

export function forgetRecoveryCode(): void {
  sessionStorage.removeItem(KEY);
}
