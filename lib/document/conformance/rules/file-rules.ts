import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from "pdf-lib";
import { asDict, bytesOf, dictAt, entry, itemsAt, nameAt, numberAt, textAt } from "../model/entries.ts";
import type { PdfModel } from "../model/pdf-model.ts";
import type { ConformanceRule } from "../rule.ts";

const RELATIONSHIPS = new Set(["Source", "Data", "Alternative", "Supplement", "Unspecified"]);
const COLOURS = new Set(["k", "K", "g", "G", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "gs", "Do"]);
const OPERATORS = new Set(
  "b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf TJ Tj TL Tm Tr Ts Tw Tz v w W W* y ' \"".split(
    " ",
  ),
);
const LONGEST_STRING = 32767;
const LONGEST_NAME = 127;

function* checkIntent({ catalog }: PdfModel): Generator<string> {
  const intents = itemsAt(catalog, "OutputIntents").map(asDict);
  const intent = intents.find((dict) => nameAt(dict, "S") === "GTS_PDFA1");
  if (intent === undefined) return yield "there is no output intent for PDF/A";
  if ((textAt(intent, "OutputConditionIdentifier") ?? "") === "") yield "the output intent has no name";
  const profile = entry(intent, "DestOutputProfile");
  if (!(profile instanceof PDFRawStream)) return yield "the output intent has no profile";
  const bytes = bytesOf(profile);
  const said = new TextDecoder("latin1").decode(bytes.subarray(12, 40));
  const size = bytes.length >= 4 ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) : 0;
  if (!said.startsWith("mntrRGB ") || !said.endsWith("acsp") || size !== bytes.length)
    yield "the profile is not one of red, green and blue";
  if (numberAt(profile.dict, "N") !== 3) yield "the profile does not say that it has three colours";
}

function* checkAttachments({ catalog }: PdfModel): Generator<string> {
  const tree = dictAt(dictAt(catalog, "Names"), "EmbeddedFiles");
  const names = entry(tree, "Names");
  const associated = entry(catalog, "AF");
  const listed = associated instanceof PDFArray ? associated.asArray() : [];
  if (!(names instanceof PDFArray)) return;
  for (let at = 0; at + 1 < names.size(); at += 2) {
    const file = asDict(names.lookup(at + 1));
    const name = textAt(file, "UF") ?? "without a name";
    if (textAt(file, "F") === undefined || textAt(file, "UF") === undefined)
      yield `${name} lacks one of its names`;
    if (!RELATIONSHIPS.has(nameAt(file, "AFRelationship") ?? ""))
      yield `${name} does not say how it belongs to the document`;
    if ((textAt(file, "Desc") ?? "") === "") yield `${name} has no description`;
    if (!listed.includes(names.get(at + 1))) yield `${name} is not associated with the document`;
    const stream = entry(dictAt(file, "EF"), "F");
    const type = stream instanceof PDFRawStream ? nameAt(stream.dict, "Subtype") : undefined;
    if (type === undefined || !/^[\w.+-]+\/[\w.+-]+$/.test(type)) yield `${name} has no media type`;
    if (stream instanceof PDFRawStream) {
      const params = dictAt(stream.dict, "Params");
      if (entry(params, "ModDate") === undefined) yield `${name} has no date`;
      if (numberAt(params, "Size") !== bytesOf(stream).length) yield `${name} has another size than it says`;
    } else yield `${name} is not in the file`;
  }
}

export const FILE_RULES: readonly ConformanceRule[] = [
  {
    id: "file-head",
    clause: "ISO 19005-3, 6.1.2",
    requires: "The file begins with its version and a line of bytes above 127",
    *check({ head }) {
      if (!/^%PDF-1\.[0-7]\r?\n%[\u0080-\u00ff]{4}/.test(head)) yield "it begins in another way";
    },
  },
  {
    id: "file-id",
    clause: "ISO 19005-3, 6.1.3",
    requires: "The file has an id and no password",
    *check({ context }) {
      const { ID, Encrypt } = context.trailerInfo;
      if (!(ID instanceof PDFArray) || ID.size() !== 2) yield "the file has no id";
      if (Encrypt !== undefined) yield "the file is encrypted";
    },
  },
  {
    id: "streams",
    clause: "ISO 19005-3, 6.1.7",
    requires: "Streams lie in the file and are packed in ways that everybody can unpack",
    *check({ context }) {
      for (const [ref, object] of context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFRawStream)) continue;
        for (const key of ["F", "FFilter", "FDecodeParms"])
          if (object.dict.has(PDFName.of(key))) yield `stream ${ref.objectNumber} lies elsewhere`;
        const filters = itemsAt(object.dict, "Filter").map((filter) =>
          filter instanceof PDFName ? filter.decodeText() : "",
        );
        const other = filters.find((filter) => filter !== "FlateDecode");
        if (other !== undefined) yield `stream ${ref.objectNumber} is packed as ${other}`;
      }
    },
  },
  {
    id: "limits",
    clause: "ISO 19005-3, 6.1.13",
    requires: "Strings and names are not longer than every reader takes",
    *check({ context }) {
      for (const [ref, object] of context.enumerateIndirectObjects()) {
        const dict = asDict(object);
        for (const [key, value] of dict?.entries() ?? []) {
          const length =
            value instanceof PDFString || value instanceof PDFHexString ? value.asBytes().length : 0;
          if (length > LONGEST_STRING) yield `object ${ref.objectNumber} holds a string of ${length} bytes`;
          if (key.decodeText().length > LONGEST_NAME)
            yield `object ${ref.objectNumber} holds a name that is too long`;
        }
      }
    },
  },
  {
    id: "output-intent",
    clause: "ISO 19005-3, 6.2.3",
    requires: "The file says what its colours mean",
    check: checkIntent,
  },
  {
    id: "colours",
    clause: "ISO 19005-3, 6.2.4",
    requires: "Only colours that the output intent explains are used",
    *check({ pages }) {
      for (const { index, operators } of pages) {
        const other = [...operators].find((operator) => COLOURS.has(operator));
        if (other !== undefined) yield `page ${index + 1} uses ${other}`;
      }
    },
  },
  {
    id: "operators",
    clause: "ISO 19005-3, 6.2.2",
    requires: "Pages hold only operators of the format",
    *check({ pages }) {
      for (const { index, operators } of pages) {
        const other = [...operators].find((operator) => !OPERATORS.has(operator));
        if (other !== undefined) yield `page ${index + 1} uses ${other}, which means nothing`;
      }
    },
  },
  {
    id: "transparency",
    clause: "ISO 19005-3, 6.2.10",
    requires: "No page blends what it draws",
    *check({ pages }) {
      for (const { index, dict } of pages) {
        if (entry(dict, "Group") instanceof PDFDict) yield `page ${index + 1} is a transparency group`;
      }
    },
  },
  {
    id: "attachments",
    clause: "ISO 19005-3, 6.8; ISO 14289-1, 7.11",
    requires: "Attachments say what they are and how they belong to the document",
    check: checkAttachments,
  },
];
