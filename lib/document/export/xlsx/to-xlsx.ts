import type { Content } from "#lib/matrix/content.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";
import { promisesInWords } from "#lib/wording/row-words.ts";
import { SEVERITY_WORDS } from "#lib/wording/severity-words.ts";
import { writeZip } from "../../archive/write-zip.ts";
import type { FindingsInput } from "../../findings/findings-input.ts";
import { columnLetters } from "../../import/sheet-place.ts";
import { sheetRows } from "../sheet-rows.ts";
import { type SheetCell, type SheetPlan, type StyleName, sheetXml } from "./sheet-xml.ts";
import {
  contentTypes,
  coreProperties,
  ROOT_RELATIONS,
  STYLES_XML,
  workbookRelations,
  workbookXml,
} from "./workbook-xml.ts";

const cell = (text: string, style: StyleName): SheetCell => ({ text, style });
const heads = (texts: readonly string[]): readonly SheetCell[] => texts.map((text) => cell(text, "head"));

const NAME_WIDTH = { area: 22, activity: 52, role: 14, note: 36 } as const;

function matrixSheet(content: Content): SheetPlan {
  const { parties, headings, rows } = sheetRows(content);
  const groups: string[] = [];
  const over = parties.map((party, at) => (party === parties[at - 1] ? "" : party));
  over.forEach((party, at) => {
    if (party === "") return;
    let end = at;
    while (over[end + 1] === "" && end + 1 < over.length) end += 1;
    if (end > at) groups.push(`${columnLetters(at + 2)}2:${columnLetters(end + 2)}2`);
  });
  const last = headings.length - 1;
  return {
    name: "Matrix",
    rows: [
      [cell(content.header.title, "title")],
      [cell("", "head"), cell("", "head"), ...heads(over), cell("", "head")],
      heads(headings),
      ...rows.map((row) =>
        row.map((text, at) => cell(text, at < 2 ? "name" : at === last ? "text" : "letters")),
      ),
    ],
    widths: [NAME_WIDTH.area, NAME_WIDTH.activity, ...parties.map(() => NAME_WIDTH.role), NAME_WIDTH.note],
    frozen: { rows: 3, columns: 2 },
    merges: groups,
    headings: 3,
  };
}

function textSheet(
  name: string,
  headings: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): SheetPlan {
  return {
    ...{ name, widths, merges: [], headings: 1, frozen: { rows: 1, columns: 0 } },
    rows: [heads(headings), ...rows.map((row) => row.map((text) => cell(text, "text")))],
  };
}

function sentenceSheet(content: Content): SheetPlan {
  const rows = content.areas.flatMap((area) =>
    area.activities.map((activity) => [
      area.name,
      activity.name,
      rowSentence(activity, content),
      promisesInWords(activity),
    ]),
  );
  return textSheet("Sentences", ["Area", "Activity", "In words", "Promised"], [22, 46, 80, 40], rows);
}

function findingSheet({ groups, accepted }: FindingsInput): SheetPlan {
  const open = groups.flatMap(({ area, findings }) =>
    findings.map(({ severity, place, message, suggestion, rule }) => [
      SEVERITY_WORDS[severity].one,
      area ?? "",
      place,
      message,
      suggestion ?? "",
      rule,
    ]),
  );
  const lived = accepted.map(({ place, sentence, reason, owner, until, rule }) => [
    "Accepted",
    "",
    place,
    sentence,
    `${reason} (${owner}, until ${until})`,
    rule,
  ]);
  return textSheet(
    "Findings",
    ["Severity", "Area", "Place", "Finding", "What would settle it", "Rule"],
    [12, 22, 36, 70, 40, 26],
    [...open, ...lived],
  );
}

/**
 * The matrix as an Excel workbook: letters under roles, the same in sentences, and what the checker says. Every cell is
 * a text, so nothing that somebody wrote can run. The same matrix gives the same bytes.
 */
export function toXlsx(content: Content, findings: FindingsInput): Uint8Array {
  const plans = [matrixSheet(content), sentenceSheet(content), findingSheet(findings)];
  const { title, buyer, provider } = content.header;
  return writeZip([
    { name: "[Content_Types].xml", data: contentTypes(plans.length) },
    { name: "_rels/.rels", data: ROOT_RELATIONS },
    { name: "docProps/core.xml", data: coreProperties(title, `${buyer} and ${provider}`) },
    { name: "xl/workbook.xml", data: workbookXml(plans) },
    { name: "xl/_rels/workbook.xml.rels", data: workbookRelations(plans.length) },
    { name: "xl/styles.xml", data: STYLES_XML },
    ...plans.map((plan, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: sheetXml(plan, { isFirst: at === 0, paper: content.terms.paper }),
    })),
  ]);
}
