const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML 1.0 has no place for. */
const IMPOSSIBLE = /[\ufffe\uffff]|[^\P{Cc}\t\n\r]/gu;

/** Text within XML or HTML, also within the quotation marks of an attribute. */
export function xmlText(text: string): string {
  return text.replace(IMPOSSIBLE, "\ufffd").replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
