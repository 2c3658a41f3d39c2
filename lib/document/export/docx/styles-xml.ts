const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const paragraphStyle = (id: string, name: string, properties: string, run: string, next = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/><w:pPr>${properties}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const size = (points: number): string => `<w:sz w:val="${points * 2}"/>`;
const space = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;
const AFTER_HEADING = '<w:next w:val="Normal"/>';
const borders = (sides: readonly string[]): string =>
  `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFC7D0"/>`).join("")}</w:tblBorders>`;
const CELL_MARGIN =
  '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>';

const tableStyle = (id: string, sides: readonly string[]): string =>
  `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="TableNormal"/><w:tblPr>${borders(sides)}${CELL_MARGIN}</w:tblPr></w:style>`;

/** Word's own headings, so that counsel's template restyles the text when it is pasted. */
export const DOCX_STYLES = `${HEAD}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>${size(10.5)}<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${space(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>${[
  paragraphStyle("Title", "Title", space(0, 160), `<w:b/>${size(20)}`, AFTER_HEADING),
  paragraphStyle(
    "Heading1",
    "heading 1",
    `<w:keepNext/>${space(280, 100)}<w:outlineLvl w:val="0"/>`,
    `<w:b/>${size(14)}`,
    AFTER_HEADING,
  ),
  paragraphStyle(
    "Heading2",
    "heading 2",
    `<w:keepNext/>${space(200, 80)}<w:outlineLvl w:val="1"/>`,
    `<w:b/>${size(12)}`,
    AFTER_HEADING,
  ),
  paragraphStyle("Lead", "Lead", "", size(12)),
  paragraphStyle("Small", "Small", space(0, 40), size(9)),
  paragraphStyle("Quiet", "Quiet", space(0, 40), `<w:color w:val="555555"/>${size(8.5)}`),
  paragraphStyle(
    "Notice",
    "Notice",
    `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="2B3036"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F2F4F7"/>`,
    "",
  ),
  paragraphStyle("TableHead", "Table head", `<w:keepNext/>${space(0, 40)}`, `<w:b/>${size(9)}`),
  paragraphStyle("Letters", "Letters", `${space(0, 0)}<w:jc w:val="center"/>`, `<w:b/>${size(10)}`),
  paragraphStyle("ListParagraph", "List Paragraph", "<w:contextualSpacing/>", ""),
].join(
  "",
)}${tableStyle("Matrix", ["top", "left", "bottom", "right", "insideH", "insideV"])}${tableStyle("Facts", ["bottom", "insideH"])}</w:styles>`;

const level = (format: string, text: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl>`;

/** Bullets, and so many lists that count from one. */
export function docxNumbering(ordered: number): string {
  const counted = Array.from(
    { length: ordered },
    (_, at) =>
      `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `${HEAD}<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0">${level("bullet", "•")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level("decimal", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${counted.join("")}</w:numbering>`;
}
