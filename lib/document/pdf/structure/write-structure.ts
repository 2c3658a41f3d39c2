import type { PdfFile } from "../file/pdf-file.ts";
import { pdfText } from "../file/pdf-text.ts";
import { Element, type Kid, numberOfMark, pageOfMark } from "./element.ts";

/** A page as the tree sees it: its object, and which element each of its marks belongs to. */
export interface MarkedPage {
  readonly page: number;
  readonly owners: readonly Element[];
}

/** A form field as the tree sees it. */
export interface OwnedField {
  readonly object: number;
  readonly page: number;
  readonly owner: Element;
}

const NAMES_A_NODE = 200;

/**
 * Writes the structure tree as text, one object an element, and returns the object number of its root. Page `n` has the
 * key `n` in the parent tree, field `k` the key after all pages.
 */
export function writeStructure(
  file: PdfFile,
  root: Element,
  pages: readonly MarkedPage[],
  fields: readonly OwnedField[],
  identified: readonly (readonly [string, Element])[],
): number {
  const treeRoot = file.reserve();
  number(file, root);
  const write = (element: Element): void => {
    file.write(element.number, dictionaryOf(element, treeRoot, pages, fields));
    for (const kid of element.kids) if (kid instanceof Element) write(kid);
  };
  write(root);
  const parents = [
    ...pages.map(({ owners }, key) => {
      const list = file.reserve();
      file.write(list, `[${owners.map((owner) => `${owner.number} 0 R`).join(" ")}]`);
      return `${key} ${list} 0 R`;
    }),
    ...fields.map(({ owner }, index) => `${pages.length + index} ${owner.number} 0 R`),
  ];
  const parentTree = file.add(`<</Nums[${parents.join(" ")}]>>`);
  const ids = identified.length === 0 ? "" : `/IDTree ${writeNames(file, identified)} 0 R`;
  file.write(
    treeRoot,
    `<</Type/StructTreeRoot/K ${root.number} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${parents.length}${ids}>>`,
  );
  return treeRoot;
}

function number(file: PdfFile, element: Element): void {
  element.number = file.reserve();
  for (const kid of element.kids) if (kid instanceof Element) number(file, kid);
}

function dictionaryOf(
  { type, entries, kids, parent }: Element,
  treeRoot: number,
  pages: readonly MarkedPage[],
  fields: readonly OwnedField[],
): string {
  const above = parent === null ? treeRoot : parent.number;
  const [first] = kids;
  const page = typeof first === "number" ? pageOfMark(first) : -1;
  const on = page < 0 ? "" : `/Pg ${pages[page]?.page ?? 0} 0 R`;
  if (first === undefined) return `<</S/${type}/P ${above} 0 R${entries}>>`;
  let content = sayKid(first, page, pages, fields);
  if (kids.length > 1) {
    for (let at = 1; at < kids.length; at += 1) content += ` ${sayKid(kids[at] ?? 0, page, pages, fields)}`;
    content = `[${content}]`;
  } else content = ` ${content}`;
  return `<</S/${type}/P ${above} 0 R${on}/K${content}${entries}>>`;
}

function sayKid(kid: Kid, page: number, pages: readonly MarkedPage[], fields: readonly OwnedField[]): string {
  if (kid instanceof Element) return `${kid.number} 0 R`;
  if (typeof kid !== "number") {
    const on = `/Pg ${pages[kid.page]?.page ?? 0} 0 R`;
    return `<</Type/OBJR${on}/Obj ${fields[kid.field]?.object ?? 0} 0 R>>`;
  }
  const own = pageOfMark(kid);
  if (own === page) return String(numberOfMark(kid));
  return `<</Type/MCR/Pg ${pages[own]?.page ?? 0} 0 R/MCID ${numberOfMark(kid)}>>`;
}

/** A name tree of two levels, in the order of its names. */
function writeNames(file: PdfFile, entries: readonly (readonly [string, Element])[]): number {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const kids: string[] = [];
  for (let at = 0; at < sorted.length; at += NAMES_A_NODE) {
    const part = sorted.slice(at, at + NAMES_A_NODE);
    const names = part.map(([name, element]) => `${pdfText(name)} ${element.number} 0 R`).join(" ");
    const limits = `${pdfText(part[0]?.[0] ?? "")}${pdfText(part.at(-1)?.[0] ?? "")}`;
    kids.push(`${file.add(`<</Limits[${limits}]/Names[${names}]>>`)} 0 R`);
  }
  return file.add(`<</Kids[${kids.join(" ")}]>>`);
}
