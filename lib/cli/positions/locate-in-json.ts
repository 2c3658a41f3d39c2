import type { Span } from "./region.ts";

/** The names that lead to a value; an item of a list goes by its index. */
export type JsonPath = readonly string[];

interface Wanted {
  readonly children: Map<string, Wanted>;
  span: Span | null;
}

const newWanted = (): Wanted => ({ children: new Map(), span: null });

/** What stands under a name that comes again is gone: the last one counts, as in `JSON.parse`. */
function forget(wanted: Wanted): void {
  wanted.span = null;
  for (const child of wanted.children.values()) forget(child);
}

function nodeOf(root: Wanted, path: JsonPath): Wanted {
  let node = root;
  for (const name of path) {
    const child = node.children.get(name) ?? newWanted();
    node.children.set(name, child);
    node = child;
  }
  return node;
}

const BLANK = /[\s\uFEFF]*/y;
const SCALAR = /[^\s,\]}]+/y;

/** Offset behind the text that opens at `start`. Without a pattern: a text may hold a whole edition. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** Reads JSON that parses, and notes the spans of what is wanted; what is not wanted is passed over without recursion. */
function createScanner(text: string) {
  let at = 0;
  const skip = (pattern: RegExp): Span => {
    pattern.lastIndex = at;
    const start = at;
    if (pattern.test(text)) at = pattern.lastIndex;
    return { start, end: at };
  };
  const blank = () => skip(BLANK);
  const skipString = (): Span => {
    const start = at;
    at = endOfString(text, start);
    return { start, end: at };
  };
  const passOver = (): void => {
    let depth = 0;
    do {
      const character = text[at];
      if (character === '"') skipString();
      else {
        if (character === "{" || character === "[") depth += 1;
        if (character === "}" || character === "]") depth -= 1;
        at += 1;
      }
    } while (depth > 0 && at < text.length);
  };

  const children = (
    wanted: Wanted,
    nameOf: (index: number) => { readonly name: string; key: Span | null },
  ) => {
    at += 1;
    for (let index = 0; ; index += 1) {
      blank();
      if (at >= text.length || text[at] === "}" || text[at] === "]") break;
      const { name, key } = nameOf(index);
      const child = wanted.children.get(name);
      if (child) forget(child);
      value(child, key);
      blank();
      if (text[at] === ",") at += 1;
    }
    at += 1;
  };

  /** A text, number or word is where it stands; what holds others is where its name stands. */
  function value(wanted: Wanted | undefined, key: Span | null): void {
    blank();
    const start = at;
    const opening = text[at];
    if (opening === '"') skipString();
    else if (opening !== "{" && opening !== "[") skip(SCALAR);
    else if (!wanted || wanted.children.size === 0) passOver();
    else if (opening === "[") children(wanted, (index) => ({ name: String(index), key: null }));
    else {
      children(wanted, () => {
        const name = skipString();
        blank();
        at += 1;
        return { name: String(JSON.parse(text.slice(name.start, name.end))), key: name };
      });
    }
    const holds = opening === "{" || opening === "[";
    if (wanted) wanted.span = holds && key ? key : { start, end: holds ? start + 1 : at };
  }
  return value;
}

/** Where the values at these paths stand in a JSON text that parses; `null` for a path that is not there. */
export function locateInJson(text: string, paths: readonly JsonPath[]): readonly (Span | null)[] {
  const root = newWanted();
  const nodes = paths.map((path) => nodeOf(root, path));
  createScanner(text)(root, null);
  return nodes.map((node) => node.span);
}
