/** The headings under which one stands while a text is read. */
export interface Headings {
  readonly enter: (level: number, text: string) => void;
  readonly path: () => readonly string[];
}

/** Starts before the first heading; levels count from 1. */
export function newHeadings(): Headings {
  const open: { readonly level: number; readonly text: string }[] = [];
  return {
    enter: (level, text) => {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, text });
    },
    path: () => open.map(({ text }) => text),
  };
}
