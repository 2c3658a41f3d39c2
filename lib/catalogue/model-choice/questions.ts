import type { EngagementModel } from "#lib/matrix/schema/header.ts";

/** A model that can be suggested. */
export type Suggestable = Exclude<EngagementModel, "undecided">;

/** An answer, with what it says for each model; figures are weights, not measures. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Points for the provider running daily IT, and for keeping internal IT in the lead. */
  readonly full: number;
  readonly co: number;
  /** Among the co-managed models: points for users calling the buyer's own desk first. */
  readonly ownDesk: number;
  /** Why it counts, as a sentence that stands for or against a model. */
  readonly because: string;
}

export interface Question {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly options: readonly Option[];
}

type Weights = Partial<Pick<Option, "full" | "co" | "ownDesk">>;

const option = (id: string, label: string, because: string, weights: Weights): Option => ({
  ...{ id, label, because, full: 0, co: 0, ownDesk: 0 },
  ...weights,
});

const yesNo = (
  id: string,
  title: string,
  help: string,
  yes: Omit<Option, "id" | "label">,
  no?: Omit<Option, "id" | "label">,
): Question => ({
  id,
  title,
  help,
  options: [
    { id: "yes", label: "Yes", ...yes },
    no ? { id: "no", label: "No", ...no } : option("no", "No", "", {}),
  ],
});

const reason = (because: string, weights: Weights): Omit<Option, "id" | "label"> => ({
  ...{ because, full: 0, co: 0, ownDesk: 0 },
  ...weights,
});

/** The answer that says that no model is ready. */
export const WRITING = "writing";
/** The answer without which a co-managed model has nobody to manage it. */
export const LEAD = "lead";

/** Four questions and seven signals: accountability first, staffing after. */
export const QUESTIONS: readonly Question[] = [
  {
    id: "relationship",
    title: "Who should own the relationship between IT and the business?",
    help: "The translator between technology and leadership.",
    options: [
      option(
        "leader",
        "Our internal IT leader, whom the business trusts",
        "An internal leader with the trust of the business should stay its translator.",
        { co: 2 },
      ),
      option(
        "busy",
        "Somebody here could, but has no time",
        "Whoever could be the translator has no time for it: free that time, or hand the role over.",
        { co: 1, full: 1 },
      ),
      option(
        "nobody",
        "Nobody here is in a position to",
        "Nobody internally can be the translator consistently.",
        { full: 2 },
      ),
    ],
  },
  {
    id: "bottleneck",
    title: "Where is the real bottleneck today?",
    help: "Where work waits, not where it is loudest.",
    options: [
      option(
        "skill",
        "Knowledge in depth: cloud, identity, security",
        "What is missing is depth, which a provider adds to a team that stays.",
        { co: 2, ownDesk: 1 },
      ),
      option(
        "tickets",
        "Tickets: too many for too few people",
        "What is missing is capacity: a provider can take tickets off a team that stays.",
        { co: 2 },
      ),
      option(
        "hours",
        "Nights, weekends and holidays",
        "What is missing is cover, which one or two people cannot give.",
        { co: 1, full: 1 },
      ),
      option(
        "structure",
        "There is no dependable way in which IT is run",
        "There is no operating structure to add to: somebody has to bring one.",
        { full: 3 },
      ),
    ],
  },
  {
    id: "control",
    title: "Do you want control, or visibility?",
    help: "Control is deciding or approving yourselves. Visibility is knowing that it is done, by reports and plain words.",
    options: [
      option(
        "control",
        "Control: we make or approve operational decisions",
        "Operational decisions are to be made or approved inside.",
        { co: 2, ownDesk: 1 },
      ),
      option(
        "visibility",
        "Visibility: we want to know that it is done",
        "Seeing is enough: visibility does not need hands on the work.",
        { full: 2 },
      ),
      option("unsure", "We have not told them apart yet", "", {}),
    ],
  },
  {
    id: WRITING,
    title: "Can the provider put in writing who owns what?",
    help: "Help desk, patching, backup review, Microsoft 365, security escalation, vendors, projects, planning, after-hours incidents.",
    options: [
      option("yes", "Yes, row by row", "", {}),
      option("partly", "In part", "", {}),
      option("no", "No, or not yet", "", {}),
    ],
  },
  yesNo(
    LEAD,
    "Is there an internal IT lead with authority, and time to manage a provider?",
    "Not an office manager with a talent for computers.",
    reason("An internal lead with authority is there to steer a provider.", { co: 2 }),
    reason(
      "Nobody inside has the authority or the time to steer a provider: shared work would have no owner.",
      { full: 3 },
    ),
  ),
  yesNo(
    "coverage",
    "Is support needed at more hours or places than one or two people can cover?",
    "",
    reason("The hours and places to cover are more than one or two people can give.", { full: 1, co: 1 }),
  ),
  yesNo(
    "regulation",
    "Do customers, insurers or authorities ask for proof?",
    "",
    reason("Proof is asked for: somebody must produce it every month, whoever that is.", { full: 1, co: 1 }),
  ),
  yesNo(
    "sites",
    "Is there more than one site?",
    "",
    reason("Several sites ask for one way of working everywhere.", { full: 1 }),
  ),
  yesNo(
    "hiring",
    "Are many people joining?",
    "",
    reason("Many people join: accounts and devices must be ready on time each week.", { full: 1 }),
  ),
  yesNo(
    "own-systems",
    "Are there applications or machines that only your own people understand?",
    "A plant floor, a system of your trade, something built in house.",
    reason("Only internal people understand some of the systems.", { co: 2, ownDesk: 1 }),
  ),
  yesNo(
    "own-desk",
    "Should users go on calling your own desk first?",
    "",
    reason("Users are to call the internal desk first.", { co: 1, ownDesk: 2 }),
    reason("Users may call the provider first.", { ownDesk: -2 }),
  ),
];
