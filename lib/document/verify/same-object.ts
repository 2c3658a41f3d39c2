import { PDFArray, PDFDict, PDFHexString, PDFNumber, type PDFObject, PDFRawStream, PDFString } from "pdf-lib";
import { isSameBytes } from "./own-file.ts";

/** In points: programs write places with two digits after the point. */
const ROUNDING = 0.011;

/** Whether two objects say the same, however a program has written them: strings in either form, numbers rounded. */
export function isSameObject(a: PDFObject | undefined, b: PDFObject | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (a instanceof PDFNumber && b instanceof PDFNumber)
    return Math.abs(a.asNumber() - b.asNumber()) < ROUNDING;
  if (isText(a) && isText(b)) return isSameBytes(a.asBytes(), b.asBytes());
  if (a instanceof PDFArray && b instanceof PDFArray)
    return a.size() === b.size() && a.asArray().every((item, at) => isSameObject(item, b.get(at)));
  if (a instanceof PDFDict && b instanceof PDFDict) return isSameDict(a, b);
  if (a instanceof PDFRawStream && b instanceof PDFRawStream)
    return isSameDict(a.dict, b.dict) && isSameBytes(a.contents, b.contents);
  return a.constructor === b.constructor && a.toString() === b.toString();
}

function isSameDict(a: PDFDict, b: PDFDict): boolean {
  return a.keys().length === b.keys().length && a.keys().every((key) => isSameObject(a.get(key), b.get(key)));
}

const isText = (object: PDFObject): object is PDFString | PDFHexString =>
  object instanceof PDFString || object instanceof PDFHexString;
