import type { Terms } from "#lib/matrix/schema/terms.ts";

type Chosen = Pick<Terms, "rowsPrintAs" | "prevails">;

/** Whether rows print as letters: when the parties chose it, nobody chose, or letters prevail. */
export const printsLetters = ({ rowsPrintAs, prevails }: Chosen): boolean =>
  rowsPrintAs !== "sentences" || prevails === "letters";

/** Whether rows print in sentences: when the parties chose it, or sentences prevail. */
export const printsSentences = ({ rowsPrintAs, prevails }: Chosen): boolean =>
  rowsPrintAs === "sentences" || rowsPrintAs === "both" || prevails === "sentences";
