import { asDict, boolAt, dictAt, entry, nameAt, textAt } from "../model/entries.ts";
import type { PdfModel } from "../model/pdf-model.ts";
import type { ConformanceRule } from "../rule.ts";

const LANGUAGE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/;
/** Schemas that ISO 19005-3 knows, by prefix. */
const KNOWN = new Set([
  "dc",
  "xmp",
  "xmpMM",
  "xmpRights",
  "pdf",
  "pdfaid",
  "rdf",
  "x",
  "xml",
  "pdfaExtension",
  "pdfaSchema",
  "pdfaProperty",
]);

/** Text of a property, whatever list it stands in. */
function property(xmp: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1];
  return found
    ?.replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}

function infoOf({ context }: PdfModel) {
  return asDict(context.lookup(context.trailerInfo.Info));
}

/** Both write the same instant: `D:20260302093000Z` and `2026-03-02T09:30:00Z`. */
const digits = (date: string | undefined): string => (date ?? "").replace(/\D/g, "").slice(0, 14);

const PAIRS = [
  ["Title", "dc:title"],
  ["Author", "dc:creator"],
  ["Subject", "dc:description"],
  ["Keywords", "pdf:Keywords"],
  ["Producer", "pdf:Producer"],
  ["Creator", "xmp:CreatorTool"],
] as const;

export const METADATA_RULES: readonly ConformanceRule[] = [
  {
    id: "language",
    clause: "ISO 14289-1, 7.2",
    requires: "The file says in which language it is written",
    *check({ catalog }) {
      const said = textAt(catalog, "Lang");
      if (said === undefined) yield "it says no language";
      else if (!LANGUAGE.test(said)) yield `“${said}” is no language`;
    },
  },
  {
    id: "title-shown",
    clause: "ISO 14289-1, 7.1",
    requires: "The window shows the title",
    *check({ catalog }) {
      if (boolAt(dictAt(catalog, "ViewerPreferences"), "DisplayDocTitle") !== true)
        yield "it shows the file's name";
    },
  },
  {
    id: "metadata",
    clause: "ISO 19005-3, 6.6.2.1; ISO 14289-1, 7.1",
    requires: "The file carries metadata that everybody can read",
    *check({ catalog, xmp }) {
      const stream = asDict(entry(catalog, "Metadata"));
      if (nameAt(stream, "Type") !== "Metadata" || nameAt(stream, "Subtype") !== "XML")
        yield "there is no metadata";
      if (!xmp.startsWith("<?xpacket begin=") || !/<\?xpacket end=["'][rw]["']\?>\s*$/.test(xmp))
        yield "the metadata is no packet";
      if (entry(stream, "Filter") !== undefined) yield "the metadata is packed";
    },
  },
  {
    id: "metadata-title",
    clause: "ISO 14289-1, 7.1",
    requires: "The metadata has a title",
    *check({ xmp }) {
      if ((property(xmp, "dc:title") ?? "") === "") yield "there is no title";
    },
  },
  {
    id: "names-pdfa",
    clause: "ISO 19005-3, 6.6.4",
    requires: "The metadata says PDF/A, part 3, level A",
    *check({ xmp }) {
      const said = `${property(xmp, "pdfaid:part") ?? "-"}${property(xmp, "pdfaid:conformance") ?? "-"}`;
      if (said !== "3A") yield `it says ${said}`;
    },
  },
  {
    id: "names-pdfua",
    clause: "ISO 14289-1, 5",
    requires: "The metadata says PDF/UA, part 1",
    *check({ xmp }) {
      if (property(xmp, "pdfuaid:part") !== "1")
        yield `it says ${property(xmp, "pdfuaid:part") ?? "nothing"}`;
    },
  },
  {
    id: "extension-schemas",
    clause: "ISO 19005-3, 6.6.2.3",
    requires: "Every schema that PDF/A does not know is explained",
    *check({ xmp }) {
      const prefixes = new Set(
        [...xmp.matchAll(/<([A-Za-z]+):[A-Za-z]+[ >]/g)].map(([, prefix = ""]) => prefix),
      );
      const explained = new Set(
        [...xmp.matchAll(/<pdfaSchema:prefix>([^<]*)</g)].map(([, prefix = ""]) => prefix),
      );
      for (const prefix of prefixes)
        if (!KNOWN.has(prefix) && !explained.has(prefix)) yield `the schema ${prefix} is not explained`;
    },
  },
  {
    id: "metadata-agrees",
    clause: "ISO 19005-3, 6.6.3",
    requires: "Metadata and document information say the same",
    *check(model) {
      const info = infoOf(model);
      for (const [key, name] of PAIRS) {
        const said = textAt(info, key);
        const other = property(model.xmp, name);
        if ((said ?? "").normalize("NFC") !== (other ?? "").normalize("NFC"))
          yield `${key} is “${said ?? ""}”, ${name} is “${other ?? ""}”`;
      }
      for (const [key, name] of [
        ["CreationDate", "xmp:CreateDate"],
        ["ModDate", "xmp:ModifyDate"],
      ] as const) {
        if (digits(textAt(info, key)) !== digits(property(model.xmp, name)))
          yield `${key} and ${name} differ`;
      }
    },
  },
];
