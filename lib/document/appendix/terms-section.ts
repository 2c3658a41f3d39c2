import type { Terms } from "#lib/matrix/schema/terms.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { windowInWords } from "#lib/wording/row-words.ts";
import { TERMS_GROUPS, type TermsField, type TermsGroup } from "#lib/wording/terms-groups.ts";
import type { Block, Table } from "../layout/block.ts";
import { heading, paragraph } from "../layout/blocks.ts";
import { simpleTable } from "../layout/simple-table.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { factsOf } from "./facts.ts";

/** Said on the first page, in “How to read this appendix”, or by how the document looks. */
const SAID_ELSEWHERE: ReadonlySet<keyof Terms> = new Set([
  "agreementTitle",
  "agreementDate",
  "buyerTerm",
  "providerTerm",
  "appendixLabel",
  "letterDefinitions",
  "notInvolvedMeans",
  "prevails",
  "signatureBlock",
  "paper",
  "rowsPrintAs",
  "tablesLie",
]);

/** The terms that hold for every row; what nobody has said is left out. */
export function termsSection({ content }: AppendixInput): readonly Block[] {
  return [
    heading(2, "Terms"),
    paragraph("These terms hold for every row of this appendix."),
    ...TERMS_GROUPS.flatMap((group) => groupBlocks(group, content.terms)),
  ];
}

function groupBlocks({ title, fields }: TermsGroup, terms: Terms): readonly Block[] {
  const printed = fields.filter(({ field }) => !SAID_ELSEWHERE.has(field));
  const facts = factsOf(printed.map((field) => [field.label, sayField(field, terms)]));
  const tables = printed.flatMap((field): readonly Block[] => {
    const table = tableOf(field, terms);
    return table === null || table.rows.length === 0 ? [] : [heading(3, field.label), table];
  });
  return [...(facts.length === 0 ? [] : [heading(3, title), ...facts]), ...tables];
}

function sayField({ field, kind, options }: TermsField, terms: Terms): string | null {
  const value = terms[field];
  switch (kind) {
    case "hours":
      return terms.businessHours.map(windowInWords).join("\n");
    case "yes-no":
      return value === null ? null : value === true ? "Yes" : "No";
    case "day":
      return typeof value === "string" ? dayInWords(value) : null;
    case "days":
      return terms.holidays.map(dayInWords).join(", ");
    case "lines":
      return listOf(value).join("\n");
    case "choice":
      return options?.find(([choice]) => choice === value)?.[1] ?? null;
    case "vendors":
    case "accesses":
      return null;
    default:
      return typeof value === "string" ? value : unsaid(field);
  }
}

const unsaid = (field: keyof Terms): string | null =>
  field === "precedence" ? "As the agreement states." : null;

const listOf = (value: Terms[keyof Terms]): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];

/** Any field of the terms as one text; empty when nothing is said. */
export function sayTerm(field: TermsField, terms: Terms): string {
  const table = tableOf(field, terms);
  if (table === null) return sayField(field, terms) ?? "";
  return table.rows
    .map((cells) =>
      cells
        .flatMap((cell) =>
          cell.kind === "text"
            ? cell.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(""))
            : [],
        )
        .filter((text) => text !== "")
        .join(", "),
    )
    .join("\n");
}

function tableOf({ kind }: TermsField, terms: Terms): Table | null {
  if (kind === "vendors") return vendorsTable(terms);
  return kind === "accesses" ? accessTable(terms) : null;
}

function vendorsTable({ vendors }: Terms): Table {
  const authority = (given: boolean | null): string => (given === null ? "not said" : given ? "yes" : "no");
  return simpleTable(
    "Vendors, what they provide, their contracts and letters of authority",
    [
      ["Vendor", 3],
      ["What", 4],
      ["Contract", 3],
      ["Letter of authority", 2],
    ],
    vendors.map(({ name, what, contract, letterOfAuthority }) => [
      name,
      what,
      contract ?? "",
      authority(letterOfAuthority),
    ]),
  );
}

function accessTable({ delegatedAccess }: Terms): Table {
  return simpleTable(
    "Delegated access: system, role and the day on which it ends",
    [
      ["System", 4],
      ["Role", 4],
      ["Ends on", 2],
    ],
    delegatedAccess.map(({ system, role, ends }) => [
      system,
      role,
      ends === null ? "no end set" : dayInWords(ends),
    ]),
  );
}
