import { PDFArray, type PDFDocument, PDFRawStream } from "pdf-lib";
import { asDict, bytesOf, dictAt, entry, itemsAt, textAt } from "../conformance/model/entries.ts";

/** The two texts that an appendix carries; `null` where it carries none. */
export interface Carried {
  readonly matrixJson: string | null;
  readonly recordJson: string | null;
}

/** Reads the attachments of a file by name. */
export function readCarried({ catalog }: PDFDocument): Carried {
  const files = new Map<string, string>();
  collect(dictAt(dictAt(catalog, "Names"), "EmbeddedFiles"), files);
  return { matrixJson: files.get("matrix.json") ?? null, recordJson: files.get("record.json") ?? null };
}

function collect(tree: ReturnType<typeof asDict>, files: Map<string, string>): void {
  for (const kid of itemsAt(tree, "Kids")) collect(asDict(kid), files);
  const names = entry(tree, "Names");
  if (!(names instanceof PDFArray)) return;
  for (let at = 1; at < names.size(); at += 2) {
    const file = asDict(names.lookup(at));
    const stream = entry(dictAt(file, "EF"), "F");
    const name = textAt(file, "UF") ?? textAt(file, "F");
    if (name === undefined || !(stream instanceof PDFRawStream)) continue;
    files.set(name, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytesOf(stream)));
  }
}
