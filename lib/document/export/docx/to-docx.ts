import { writeZip } from "../../archive/write-zip.ts";
import type { LayoutDocument, Section } from "../../layout/document.ts";
import { xmlText } from "../xml-text.ts";
import { blockXml, type Numbering } from "./block-xml.ts";
import { DOCX_STYLES, docxNumbering } from "./styles-xml.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const PAPER = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const;
const MARGINS =
  '<w:pgMar w:top="1100" w:right="1100" w:bottom="1100" w:left="1100" w:header="560" w:footer="560" w:gutter="0"/>';

function sectionProperties({ orientation }: Section, paper: LayoutDocument["paper"]): string {
  const { width, height } = PAPER[paper];
  const size =
    orientation === "portrait"
      ? `w:w="${width}" w:h="${height}"`
      : `w:w="${height}" w:h="${width}" w:orient="landscape"`;
  return `<w:sectPr><w:headerReference w:type="default" r:id="${orientation}Header"/><w:footerReference w:type="default" r:id="${orientation}Footer"/><w:pgSz ${size}/>${MARGINS}</w:sectPr>`;
}

function bodyXml({ sections, paper }: LayoutDocument, numbering: Numbering): string {
  return sections
    .map((section, at) => {
      const blocks = section.blocks.map((block) => blockXml(block, section.orientation, numbering)).join("");
      const properties = sectionProperties(section, paper);
      return at === sections.length - 1
        ? `${blocks}${properties}`
        : `${blocks}<w:p><w:pPr>${properties}</w:pPr></w:p>`;
    })
    .join("");
}

const run = (text: string, isStrong = false): string =>
  `<w:r><w:rPr>${isStrong ? "<w:b/>" : ""}<w:sz w:val="16"/></w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
const TAB = "<w:r><w:tab/></w:r>";
const field = (name: string): string => `<w:fldSimple w:instr="${name}">${run("1")}</w:fldSimple>`;
const ENDS = { portrait: 9600, landscape: 14_500 } as const;
const ORIENTATIONS = ["portrait", "landscape"] as const;
type Orientation = (typeof ORIENTATIONS)[number];
const line = (inner: string, orientation: Orientation): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="${ENDS[orientation]}"/></w:tabs></w:pPr>${inner}</w:p>`;

function furnitureXml(
  { furniture }: LayoutDocument,
  orientation: Orientation,
): { readonly header: string; readonly footer: string } {
  const { headerStart, headerEnd, headerEndStrong, footerStart, pageOf } = furniture;
  const pages = pageOf
    .split(/(\{pages?\})/)
    .map((part) => (part === "{page}" ? field("PAGE") : part === "{pages}" ? field("NUMPAGES") : run(part)));
  return {
    header: `${HEAD}<w:hdr ${NAMESPACES}>${line(`${run(headerStart)}${TAB}${run(headerEnd, headerEndStrong)}`, orientation)}</w:hdr>`,
    footer: `${HEAD}<w:ftr ${NAMESPACES}>${line(`${run(footerStart)}${TAB}${pages.join("")}`, orientation)}</w:ftr>`,
  };
}

const PARTS = [
  ["document", "document.main"],
  ["styles", "styles"],
  ["numbering", "numbering"],
  ["portraitHeader", "header"],
  ["portraitFooter", "footer"],
  ["landscapeHeader", "header"],
  ["landscapeFooter", "footer"],
] as const;

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${PARTS.map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`).join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
const ROOT = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
const FURNITURE = ORIENTATIONS.flatMap((orientation) =>
  (["Header", "Footer"] as const).map(
    (kind) =>
      `<Relationship Id="${orientation}${kind}" Type="${OFFICE}/${kind.toLowerCase()}" Target="${orientation}${kind}.xml"/>`,
  ),
);
const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/>${FURNITURE.join("")}</Relationships>`;

function coreXml({ metadata }: LayoutDocument): string {
  const { title, subject, author, keywords, language } = metadata;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(author)}</dc:creator><cp:keywords>${xmlText(keywords.join(", "))}</cp:keywords><dc:language>${language}</dc:language></cp:coreProperties>`;
}

/**
 * A laid out document as a Word document: real headings, lists and tables whose headings repeat on each page. The same
 * document gives the same bytes.
 */
export function toDocx(document: LayoutDocument): Uint8Array {
  const numbering: Numbering = { ordered: 0 };
  const body = bodyXml(document, numbering);
  const furniture = ORIENTATIONS.flatMap((orientation) => {
    const { header, footer } = furnitureXml(document, orientation);
    return [
      { name: `word/${orientation}Header.xml`, data: header },
      { name: `word/${orientation}Footer.xml`, data: footer },
    ];
  });
  return writeZip([
    { name: "[Content_Types].xml", data: CONTENT_TYPES },
    { name: "_rels/.rels", data: ROOT },
    { name: "docProps/core.xml", data: coreXml(document) },
    {
      name: "word/document.xml",
      data: `${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    },
    { name: "word/_rels/document.xml.rels", data: RELATIONS },
    { name: "word/styles.xml", data: DOCX_STYLES },
    { name: "word/numbering.xml", data: docxNumbering(numbering.ordered) },
    ...furniture,
  ]);
}
