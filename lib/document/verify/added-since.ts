import { PDFArray, type PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from "pdf-lib";
import { asDict, entry, itemsAt, itemsOf, nameAt, numberAt, textAt } from "../conformance/model/entries.ts";
import { isSameObject } from "./same-object.ts";

/** What was added to a file after it was printed: allowed things in words, or the reason why something is not allowed. */
export type Added =
  | { readonly ok: true; readonly said: readonly string[] }
  | { readonly ok: false; readonly reason: string };

const REVISION_END = /%%EOF[\r\n]*/g;
const DECLARED = /(\d+)[ \r\n]+\d+[ \r\n]+obj\b/g;
const LATIN1 = new TextDecoder("latin1");
/** What a signature may add to the catalog. */
const OF_CATALOG = new Set(["AcroForm", "DSS", "Perms", "Extensions", "Metadata", "Version"]);
/** What filling or signing may change in a field of the document. */
const OF_FIELD = new Set(["V", "DV", "AP", "AS", "M", "F", "Lock", "SV", "Ff", "DA", "MK", "Parent", "Kids"]);

/** Where the first revision of a file ends: everything after it was added later. */
export function firstRevisionEnd(bytes: Uint8Array): number {
  const found = LATIN1.decode(bytes).search(/%%EOF\n/);
  return found < 0 ? bytes.length : found + "%%EOF\n".length;
}

/**
 * Judges what was added after the first revision. Signatures and filled fields of the document's own form are allowed;
 * whatever could change what is read or seen is not. The signatures themselves are not verified.
 */
export async function judgeAdded(bytes: Uint8Array, end: number): Promise<Added> {
  const parts = revisionsAfter(LATIN1.decode(bytes.subarray(end)));
  for (const part of parts) {
    const declared = [...part.matchAll(DECLARED)].map(([, number]) => number);
    if (new Set(declared).size !== declared.length)
      return refuse("one object is declared twice in one revision");
    if (/\/ObjStm\b/.test(part)) return refuse("it holds packed objects, which cannot be judged");
  }
  const before = (await load(bytes.subarray(0, end))).context;
  const after = await load(bytes);
  const said: string[] = [];
  if (after.catalog.has(PDFName.of("OpenAction"))) return refuse("something runs when the file is opened");
  const pages = new Set(itemsAt(asDict(entry(after.catalog, "Pages")), "Kids"));
  for (const [ref, object] of after.context.enumerateIndirectObjects()) {
    const old = before.lookup(PDFRef.of(ref.objectNumber, ref.generationNumber));
    if (old === undefined || isSameObject(old, object)) continue;
    const reason = judge(old, object, { catalog: after.catalog, isPage: pages.has(object) });
    if (reason !== null) return refuse(reason);
  }
  for (const field of itemsAt(asDict(entry(after.catalog, "AcroForm")), "Fields").map(asDict)) {
    if (field?.has(PDFName.of("A")) || field?.has(PDFName.of("AA"))) return refuse("a field runs something");
    if (entry(field, "V") === undefined) continue;
    const name = textAt(field, "TU") ?? textAt(field, "T") ?? "a field";
    said.push(nameAt(field, "FT") === "Sig" ? saySeal(field, name) : `“${name}” was filled in`);
  }
  return { ok: true, said };
}

const refuse = (reason: string): Added => ({ ok: false, reason });

const load = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false });

function revisionsAfter(text: string): readonly string[] {
  return text.split(REVISION_END).filter((part) => part.trim() !== "");
}

function saySeal(field: PDFDict | undefined, name: string): string {
  const seal = asDict(entry(field, "V"));
  const who = textAt(seal, "Name");
  return `“${name}” holds a signature${who === undefined ? "" : ` of ${who}`}`;
}

function judge(
  old: PDFObject,
  object: PDFObject,
  { catalog, isPage }: { readonly catalog: PDFDict; readonly isPage: boolean },
): string | null {
  const was = asDict(old);
  const is = asDict(object);
  if (was === undefined || is === undefined) return "an object was replaced";
  if (object === catalog) return onlyChanged(was, is, OF_CATALOG) ? null : "the catalog was changed";
  if (isPage) return judgePage(was, is);
  const subtype = nameAt(is, "Subtype");
  if (subtype === "Widget" && nameAt(was, "Subtype") === "Widget")
    return onlyChanged(was, is, OF_FIELD) ? null : "a field was moved or replaced";
  if (subtype === "XML" || was.has(PDFName.of("Producer"))) return null;
  if (was.has(PDFName.of("Fields"))) return null;
  return `a ${nameAt(was, "S") ?? nameAt(was, "Type") ?? "part of the file"} was replaced`;
}

function judgePage(was: PDFDict, is: PDFDict): string | null {
  if (!onlyChanged(was, is, new Set(["Annots"]))) return "a page was changed";
  const old = new Set(listAt(was).map(String));
  for (const added of listAt(is).filter((item) => !old.has(String(item)))) {
    const annotation = asDict(is.context.lookup(added));
    if (nameAt(annotation, "FT") !== "Sig" || !hasNoSize(annotation)) return "something was laid over a page";
  }
  return null;
}

function listAt(page: PDFDict): readonly PDFObject[] {
  const found = entry(page, "Annots");
  return found instanceof PDFArray ? found.asArray() : [];
}

function hasNoSize(annotation: PDFDict | undefined): boolean {
  const rect = entry(annotation, "Rect");
  const [left, bottom, right, top] = rect instanceof PDFArray ? itemsOf(rect).map(Number) : [];
  return left === right || bottom === top || (numberAt(annotation, "F") ?? 0) === 2;
}

function onlyChanged(was: PDFDict, is: PDFDict, allowed: ReadonlySet<string>): boolean {
  const keys = new Set([...was.keys(), ...is.keys()].map((key) => key.decodeText()));
  return [...keys].every(
    (key) => allowed.has(key) || isSameObject(was.get(PDFName.of(key)), is.get(PDFName.of(key))),
  );
}
