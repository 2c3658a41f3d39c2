import { withPdf } from "./open-pdf.ts";

/** Reads the text of each page of any PDF, in the order in which it is drawn; with `keepsLines`, lines end where pdf.js ends them. */
export function readPages(
  bytes: Uint8Array,
  { keepsLines = false }: { readonly keepsLines?: boolean } = {},
): Promise<readonly string[]> {
  return withPdf(bytes, async (document) => {
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      texts.push(
        items
          .map((item) => ("str" in item ? `${item.str}${keepsLines && item.hasEOL ? "\n" : ""}` : ""))
          .join(""),
      );
    }
    return texts;
  });
}
