import type { LayoutDocument } from "./document.ts";

function spelled(value: unknown, spell: (text: string) => string): unknown {
  if (typeof value === "string") return spell(value);
  if (Array.isArray(value)) return value.map((item) => spelled(item, spell));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spelled(item, spell)]));
}

/** The same document with every text spelled so that it prints; `spell` leaves what prints as it is. */
export function spellDocument(document: LayoutDocument, spell: (text: string) => string): LayoutDocument {
  // Every text is replaced by a text: the shape stays.
  return spelled(document, spell) as LayoutDocument;
}
