import type { Content } from "#lib/matrix/content.ts";
import type { EngagementModel, Header } from "#lib/matrix/schema/header.ts";
import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import type { Block } from "../layout/block.ts";
import { heading, paragraph } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";
import {
  type CountedRows,
  doersByCharge,
  doersByHours,
  findRealModel,
  HOLDERS,
  type Holder,
  ownersByArea,
  ownersByKind,
  type RealModel,
} from "./ownership.ts";
import { paperFrame } from "./paper-frame.ts";

type Names = Pick<Header, "buyer" | "provider">;

export function holderInWords(holder: Holder, { buyer, provider }: Names): string {
  const words: Readonly<Record<Holder, string>> = {
    buyer,
    provider,
    both: "Both",
    others: "Others",
    nobody: "Nobody",
  };
  return words[holder];
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "0 %" : `${Math.round((part * 100) / whole)} %`;

/** Counts as a table: one line a kind of rows, one column a holder, with its share. */
export function countTable(
  summary: string,
  first: string,
  counted: readonly CountedRows[],
  names: Names,
): Block {
  return simpleTable(
    summary,
    [[first, 5], ["Rows", 2], ...HOLDERS.map((holder) => [holderInWords(holder, names), 3] as const)],
    counted.map(({ name, rows, by }) => [
      name,
      String(rows),
      ...HOLDERS.map((holder) => (by[holder] === 0 ? "0" : `${by[holder]} (${percent(by[holder], rows)})`)),
    ]),
  );
}

const isCoManaged = (model: EngagementModel): boolean => model === "front-desk" || model === "behind-desk";

/** What it costs that a matrix is another model than it is called, in the terms of how such models fail. */
function riskOf(declared: EngagementModel, real: EngagementModel, { buyer, provider }: Names): string {
  if (declared === "fully-managed")
    return `Responsibility stays muddy: ${buyer} expects one accountable partner, and still runs much of daily IT itself. Let ${provider} own more, or call it co-managed.`;
  if (isCoManaged(declared) && real === "fully-managed")
    return `The internal team feels sidelined: it is called a partner and owns little. Give ${buyer} back what it knows best, or call it fully managed.`;
  return `Users and both desks disagree about where a call begins: tickets are passed back and forth, and each desk believes that the other took them.`;
}

/** The share that the model was read from, and who takes the first call. */
function reasonOf({ daily, providers, frontDesk }: RealModel, names: Names): string {
  const call =
    frontDesk === null
      ? "It does not say who takes the first call."
      : `${names[frontDesk]} takes the first call.`;
  return `${names.provider} owns ${providers} of ${daily} day-to-day rows (${percent(providers, daily)}). ${call}`;
}

/** Which model the matrix really is, where that differs from its name, and what that risks. */
export function modelInWords(content: Content): readonly string[] {
  const { header } = content;
  const real = findRealModel(content);
  if (real.model === "undecided")
    return [
      `Only ${real.daily} day-to-day rows have one owner: that is too little to say which model this is. Enter owners first.`,
    ];
  const title = MODEL_WORDS[real.model].title;
  const reads = `It reads as “${title}”. ${reasonOf(real, header)}`;
  if (header.model === "undecided") return [reads, "No model is declared yet: this may be the one."];
  if (header.model === real.model) return [reads, "That is what the parties call it."];
  return [
    reads,
    `The parties call it “${MODEL_WORDS[header.model].title}”. ${riskOf(header.model, real.model, header)}`,
  ];
}

/** The four countings of a matrix, each with what it is about. */
export function overviewCounts(content: Content) {
  return [
    { title: "Who owns what, by area", first: "Area", counted: ownersByArea(content) },
    { title: "Who owns acts, and who decisions", first: "Kind", counted: ownersByKind(content) },
    { title: "Who does the work, by hours", first: "Hours", counted: doersByHours(content) },
    { title: "Who does the work, by who pays", first: "Charge", counted: doersByCharge(content) },
  ] as const;
}

/** Lays out what the matrix says as a whole: its real model, and who owns and does how much of what. */
export function layoutOverview(content: Content, today: string): LayoutDocument {
  return paperFrame(content, {
    name: "What the matrix says",
    today,
    blocks: [
      heading(1, "What the matrix says"),
      heading(2, "Which model it really is"),
      ...modelInWords(content).map((text) => paragraph(text)),
      ...overviewCounts(content).flatMap(({ title, first, counted }) => [
        heading(2, title),
        countTable(title, first, counted, content.header),
      ]),
    ],
  });
}
