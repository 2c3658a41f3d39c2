/** “a”, “a and b”, “a, b and c”; empty for an empty list. */
export function lineList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** “1 row”, “14 rows”. */
export function countOf(count: number, one: string, more: string): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : more}`;
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The text as one sentence: capital first, one full stop at its end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? capitalised(trimmed) : `${capitalised(trimmed)}.`;
}

/** The text in “quotes”. */
export const quoted = (text: string): string => `“${text}”`;

/** “Northwind's”, “Northwind Mills'”. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}

/** A text of at most so many characters and “…”; one that is longer ends behind a whole word. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = text.slice(0, most + 1).replace(/[\s.,:;]*\s\S*$/u, "");
  return `${words.length <= most ? words : text.slice(0, most)}…`;
}
