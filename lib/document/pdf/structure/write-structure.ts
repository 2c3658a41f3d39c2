import type { PdfFile } from "../file/pdf-file.ts";
import { pdfText } from "../file/pdf-text.ts";
import { Element, type Kid } from "./element.ts";

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
  const first = kids.find((kid) => !(kid instanceof Element));
  const page = first === undefined || first instanceof Element ? -1 : first.page;
  const said = kids.map((kid) => sayKid(kid, page, pages, fields));
  const content = said.length === 0 ? "" : `/K${said.length === 1 ? ` ${said[0]}` : `[${said.join(" ")}]`}`;
  const on = page < 0 ? "" : `/Pg ${pages[page]?.page ?? 0} 0 R`;
  return `<</Type/StructElem/S/${type}/P ${parent === null ? treeRoot : parent.number} 0 R${on}${content}${entries}>>`;
}

function sayKid(kid: Kid, page: number, pages: readonly MarkedPage[], fields: readonly OwnedField[]): string {
  if (kid instanceof Element) return `${kid.number} 0 R`;
  const on = `/Pg ${pages[kid.page]?.page ?? 0} 0 R`;
  if ("field" in kid) return `<</Type/OBJR${on}/Obj ${fields[kid.field]?.object ?? 0} 0 R>>`;
  return kid.page === page ? String(kid.mark) : `<</Type/MCR${on}/MCID ${kid.mark}>>`;
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
