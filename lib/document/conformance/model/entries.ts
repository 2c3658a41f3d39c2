import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from "pdf-lib";

/** Looks an entry up, through a reference when it is one. */
export function entry(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

/** Looks a dictionary up; that of a stream counts. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(entry(dict, key));
}

export function asDict(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}

export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const found = entry(dict, key);
  return found instanceof PDFName ? found.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const found = entry(dict, key);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

export function boolAt(dict: PDFDict | undefined, key: string): boolean | undefined {
  const found = entry(dict, key);
  return found instanceof PDFBool ? found.asBoolean() : undefined;
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  return asText(entry(dict, key));
}

export function asText(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

/** The items of an array, through references; a single value counts as one item. */
export function itemsAt(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
  const found = entry(dict, key);
  if (found === undefined) return [];
  return found instanceof PDFArray ? itemsOf(found) : [found];
}

export function itemsOf(array: PDFArray): readonly PDFObject[] {
  return Array.from({ length: array.size() }, (_, index) => array.lookup(index)).filter(
    (item) => item !== undefined,
  );
}

/** The reference that an entry holds, if it holds one. */
export function refAt(dict: PDFDict | undefined, key: string): PDFRef | undefined {
  const found = dict?.get(PDFName.of(key));
  return found instanceof PDFRef ? found : undefined;
}

/** What a stream holds, unpacked; throws for a filter that is not known. */
export function bytesOf(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return new Uint8Array(0);
  return stream.dict.has(PDFName.of("Filter")) ? decodePDFRawStream(stream).decode() : stream.contents;
}
