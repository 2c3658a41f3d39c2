import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import type { Block } from "../layout/block.ts";
import type { LayoutDocument } from "../layout/document.ts";

/** Stands on every page of a paper that is made from the matrix to be read beside it. */
export const PAPER_LINE = "Reading aid, the matrix itself prevails";

/** A paper made from the matrix: the same on screen and on paper. */
export function paperFrame(
  { header, terms }: Pick<Content, "header" | "terms">,
  {
    name,
    today,
    blocks,
  }: { readonly name: string; readonly today: string; readonly blocks: readonly Block[] },
): LayoutDocument {
  return {
    metadata: {
      title: `${name}: ${header.title}`,
      subject: PAPER_LINE,
      author: `${header.buyer} and ${header.provider}`,
      keywords: [],
      language: "en",
    },
    paper: terms.paper,
    furniture: {
      headerStart: `${name} · ${header.title}`,
      headerEnd: PAPER_LINE,
      headerEndStrong: false,
      footerStart: `As of ${dayInWords(today)}`,
      pageOf: "Page {page} of {pages}",
    },
    sections: [{ orientation: "portrait", blocks }],
  };
}

/** The rows that are part of the agreement, in order. */
export function agreedRows({ areas }: Pick<Content, "areas">): readonly ContentActivity[] {
  return areas.flatMap((area) =>
    area.scope === "out" ? [] : area.activities.filter(({ scope }) => scope === "in"),
  );
}
