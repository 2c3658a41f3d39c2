import { PDFArray, type PDFContext, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from "pdf-lib";
import { asDict, asText, dictAt, entry, itemsAt, nameAt, numberAt, refAt, textAt } from "./entries.ts";

/** Content of an element: a mark of a page, or an object such as a field. */
export type NodeContent =
  | { readonly kind: "mark"; readonly page: PDFRef | undefined; readonly mark: number }
  | { readonly kind: "object"; readonly object: PDFRef | undefined };

/** An element of the structure tree. */
export interface StructureNode {
  readonly ref: PDFRef | undefined;
  readonly dict: PDFDict;
  readonly type: string;
  readonly parent: StructureNode | null;
  readonly kids: readonly StructureNode[];
  /** Kids and content in their order. */
  readonly order: readonly (StructureNode | NodeContent)[];
  readonly content: readonly NodeContent[];
  /** Attributes of all owners, later ones first. */
  readonly attributes: ReadonlyMap<string, PDFObject>;
  readonly id: string | undefined;
  readonly expansion: string | undefined;
}

export interface StructureModel {
  readonly dict: PDFDict | undefined;
  readonly roots: readonly StructureNode[];
  /** All elements, parents before their kids. */
  readonly nodes: readonly StructureNode[];
  /** What the parent tree says of a key: one element, or one a mark. */
  readonly parents: ReadonlyMap<number, PDFObject>;
  /** Elements by id, as the tree of ids has them. */
  readonly ids: ReadonlyMap<string, PDFRef>;
}

/** Reads the structure tree; a reference that leads back to an element above it is left out. */
export function readStructure(context: PDFContext, catalog: PDFDict): StructureModel {
  const dict = dictAt(catalog, "StructTreeRoot");
  const nodes: StructureNode[] = [];
  const seen = new Set<PDFDict>();
  const roots = rawKids(dict).flatMap((kid) => {
    const node = readNode(context, kid, undefined, null, nodes, seen);
    return node === undefined ? [] : [node];
  });
  return {
    dict,
    roots,
    nodes,
    parents: readNumbers(dictAt(dict, "ParentTree")),
    ids: readNames(dictAt(dict, "IDTree")),
  };
}

function rawKids(dict: PDFDict | undefined): readonly PDFObject[] {
  const found = dict?.get(PDFName.of("K"));
  if (found === undefined) return [];
  const value = found instanceof PDFRef ? dict?.context.lookup(found) : found;
  if (value instanceof PDFArray) return value.asArray();
  return [found];
}

function readNode(
  context: PDFContext,
  object: PDFObject,
  page: PDFRef | undefined,
  parent: StructureNode | null,
  nodes: StructureNode[],
  seen: Set<PDFDict>,
): StructureNode | undefined {
  const dict = asDict(context.lookup(object));
  if (dict === undefined || seen.has(dict)) return undefined;
  seen.add(dict);
  const on = refAt(dict, "Pg") ?? page;
  const kids: StructureNode[] = [];
  const content: NodeContent[] = [];
  const order: (StructureNode | NodeContent)[] = [];
  const node: StructureNode = {
    ref: object instanceof PDFRef ? object : undefined,
    dict,
    type: nameAt(dict, "S") ?? "",
    parent,
    kids,
    order,
    content,
    attributes: readAttributes(dict),
    id: textAt(dict, "ID"),
    expansion: textAt(dict, "E"),
  };
  nodes.push(node);
  for (const kid of rawKids(dict)) {
    const found = contentOf(context, kid, on);
    if (found !== undefined) {
      content.push(found);
      order.push(found);
      continue;
    }
    const child = readNode(context, kid, on, node, nodes, seen);
    if (child === undefined) continue;
    kids.push(child);
    order.push(child);
  }
  return node;
}

function contentOf(context: PDFContext, kid: PDFObject, page: PDFRef | undefined): NodeContent | undefined {
  const value = context.lookup(kid);
  if (value instanceof PDFNumber) return { kind: "mark", page, mark: value.asNumber() };
  const dict = asDict(value);
  const type = nameAt(dict, "Type");
  if (type === "MCR")
    return { kind: "mark", page: refAt(dict, "Pg") ?? page, mark: numberAt(dict, "MCID") ?? -1 };
  return type === "OBJR" ? { kind: "object", object: refAt(dict, "Obj") } : undefined;
}

function readAttributes(dict: PDFDict): ReadonlyMap<string, PDFObject> {
  const attributes = new Map<string, PDFObject>();
  for (const owner of itemsAt(dict, "A")) {
    for (const key of asDict(owner)?.keys() ?? []) {
      const value = entry(asDict(owner), key.decodeText());
      if (value !== undefined) attributes.set(key.decodeText(), value);
    }
  }
  return attributes;
}

/** Reads a number tree. */
function readNumbers(
  dict: PDFDict | undefined,
  found = new Map<number, PDFObject>(),
): Map<number, PDFObject> {
  for (const kid of itemsAt(dict, "Kids")) readNumbers(asDict(kid), found);
  const numbers = entry(dict, "Nums");
  if (numbers instanceof PDFArray) {
    for (let at = 0; at + 1 < numbers.size(); at += 2) {
      const key = numbers.lookup(at);
      if (key instanceof PDFNumber) found.set(key.asNumber(), numbers.get(at + 1));
    }
  }
  return found;
}

function readNames(dict: PDFDict | undefined, found = new Map<string, PDFRef>()): Map<string, PDFRef> {
  for (const kid of itemsAt(dict, "Kids")) readNames(asDict(kid), found);
  const names = entry(dict, "Names");
  if (names instanceof PDFArray) {
    for (let at = 0; at + 1 < names.size(); at += 2) {
      const key = asText(names.lookup(at));
      const value = names.get(at + 1);
      if (key !== undefined && value instanceof PDFRef) found.set(key, value);
    }
  }
  return found;
}

/** What an attribute of strings holds. */
export function textsOf(object: PDFObject | undefined): readonly string[] {
  const items = object instanceof PDFArray ? object.asArray() : object === undefined ? [] : [object];
  return items.map(asText).filter((text) => text !== undefined);
}
