const BULLET = /^\s*(?:[-*•▪◦·]|\d+[.)])\s*/;

/** The names that a cell lists; a bar or an “and” within a line belongs to the name until `joinNames` knows better. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[\n;,]/)
    .map((piece) => piece.replace(BULLET, "").replace(/\s+/g, " ").trim())
    .filter((piece) => piece !== "" && !/^[-–—.]+$/.test(piece));
}

const WEAK = /\s*(?:[/&+]|\s(?:and|und|et|y|en|e|i|и|oraz)\s)\s*/u;

/** A splitter that also parts “Legal / HR” where both stand alone somewhere in the table. */
export function createNameSplitter(cells: Iterable<string>): (text: string) => readonly string[] {
  const alone = new Set<string>();
  for (const text of cells) for (const name of splitNames(text)) alone.add(name.toLowerCase());
  return (text) =>
    splitNames(text).flatMap((name) => {
      const parts = name.split(WEAK).filter((part) => part !== "");
      return parts.length > 1 && parts.every((part) => alone.has(part.toLowerCase())) ? parts : [name];
    });
}
