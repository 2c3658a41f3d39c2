import type { Finding } from "#lib/checker/finding.ts";
import { playStory } from "#lib/drill/play.ts";
import { findStory } from "#lib/drill/stories/index.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { Contact } from "#lib/matrix/schema/contact.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { Role } from "#lib/matrix/schema/role.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { layoutDrill } from "./layout-drill.ts";
import { layoutLeadership } from "./layout-leadership.ts";
import { layoutOverview } from "./layout-overview.ts";
import { layoutTwoPages } from "./layout-two-pages.ts";

/** What papers are made from. */
export interface PaperSource {
  readonly content: Content;
  readonly findings: readonly Finding[];
  /** Contacts that both sides see. */
  readonly contacts: Readonly<Record<string, Contact>>;
  /** Every role of the matrix, also those folded into a column. */
  readonly roles: Readonly<Record<string, Role>>;
  /** The reader's side. */
  readonly side: Side;
  readonly today: string;
}

const DRILL = "drill-";

/** The name of the paper of a story. */
export const drillPaper = (story: string): string => `${DRILL}${story}`;

/** A paper by its name, or `undefined` for a name that none has. */
export function layoutPaper(name: string, source: PaperSource): LayoutDocument | undefined {
  const { content, findings, side, today } = source;
  switch (name) {
    case "overview":
      return layoutOverview(content, today);
    case "two-pages-buyer":
      return layoutTwoPages(content, "buyer", today);
    case "two-pages-provider":
      return layoutTwoPages(content, "provider", today);
    case "leadership":
      return layoutLeadership(content, side, findings, today);
    default: {
      const story = name.startsWith(DRILL) ? findStory(name.slice(DRILL.length)) : undefined;
      return story && layoutDrill(content, story, playStory(source, story), today);
    }
  }
}
