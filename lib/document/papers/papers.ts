import type { Finding } from "#lib/checker/finding.ts";
import { type DrillSource, playStory } from "#lib/drill/play.ts";
import { findStory } from "#lib/drill/stories/index.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { ENGAGEMENT_MODELS, type EngagementModel, type Side } from "#lib/matrix/schema/header.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { layoutDrill } from "./layout-drill.ts";
import { layoutLeadership } from "./layout-leadership.ts";
import { layoutOverview } from "./layout-overview.ts";
import { layoutPhases } from "./layout-phases.ts";
import { layoutTwoPages } from "./layout-two-pages.ts";
import type { PhaseState } from "./phases.ts";
import { stoppedNights } from "./stopped-nights.ts";
import { layoutWhatIf } from "./what-if.ts";

/** What papers are made from. */
export interface PaperSource {
  readonly matrix: Matrix;
  /** What its columns show. */
  readonly content: Content;
  readonly findings: readonly Finding[];
  /** The reader's side. */
  readonly side: Side;
  readonly today: string;
  /** Phases that the reader may know of, the matrix itself among them; only the paper about them asks. */
  readonly phases: readonly PhaseState[];
}

/** The name of the paper about phases. */
export const PHASES_PAPER = "phases";

const DRILL = "drill-";
const WHAT_IF = "what-if-";

/** The name of the paper of a story. */
export const drillPaper = (story: string): string => `${DRILL}${story}`;

/** The name of the paper that says what another model would change. */
export const whatIfPaper = (model: EngagementModel): string => `${WHAT_IF}${model}`;

function drillSourceOf({ matrix, content, today }: PaperSource): DrillSource {
  const { contact: contacts, role: roles } = matrix.tables;
  return { content, contacts, roles, today };
}

function drillOf(source: PaperSource, name: string): LayoutDocument | undefined {
  const story = name.startsWith(DRILL) ? findStory(name.slice(DRILL.length)) : undefined;
  return story && layoutDrill(source.content, story, playStory(drillSourceOf(source), story), source.today);
}

function whatIfOf({ matrix, today }: PaperSource, name: string): LayoutDocument | undefined {
  const model = ENGAGEMENT_MODELS.find((one) => one !== "undecided" && whatIfPaper(one) === name);
  return model && layoutWhatIf(matrix, model, today);
}

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
      return layoutLeadership(content, side, {
        ...{ findings, today },
        nights: stoppedNights(drillSourceOf(source)),
      });
    case PHASES_PAPER:
      return layoutPhases(content, source.phases, today);
    default:
      return drillOf(source, name) ?? whatIfOf(source, name);
  }
}
