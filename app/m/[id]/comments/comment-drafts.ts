const keyOf = (matrix: string, place: string) => `clearline-draft-${matrix}-${place}`;

/** The text that was being written at a place of this tab and was not sent; empty when there is none. */
export function readDraft(matrix: string, place: string): string {
  try {
    return sessionStorage.getItem(keyOf(matrix, place)) ?? "";
  } catch (error) {
    if (error instanceof DOMException) return "";
    throw error;
  }
}

/** Keeps what is being written, so that a closed box loses nothing; an empty text is forgotten. */
export function keepDraft(matrix: string, place: string, text: string): void {
  try {
    if (text.trim() === "") sessionStorage.removeItem(keyOf(matrix, place));
    else sessionStorage.setItem(keyOf(matrix, place), text);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
