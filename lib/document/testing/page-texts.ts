import { readPages } from "../verify/read-pages.ts";

/** What another reader extracts from each page; lines end where that reader ends them. */
export const pageTexts = (pdf: Uint8Array): Promise<readonly string[]> =>
  readPages(pdf, { keepsLines: true });

/** Text without any white space, so that wrapping cannot matter. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, "");
