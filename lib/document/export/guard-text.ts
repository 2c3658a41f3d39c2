/** What a spreadsheet would take for a formula, or for a text that was guarded before. */
const RISKY = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** Text that no spreadsheet runs as a formula: a quotation mark before it, as people write it themselves. */
export const guardText = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** The text behind the guard. */
export const unguardText = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
