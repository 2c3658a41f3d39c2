import { dutiesOf } from "../matrix/duties.ts";
import type { LetterSet } from "../matrix/schema/header.ts";
import type { HoursWindow } from "../matrix/schema/hours.ts";
import type { Duty } from "../matrix/schema/role.ts";
import type { Terms } from "../matrix/schema/terms.ts";

export const DEFAULT_BUSINESS_HOURS: HoursWindow[] = [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }];

const DEFINITIONS: Readonly<Record<Duty, string>> = {
  accountable: "Accountable (A): decides, accepts and answers for the result as the agreement says.",
  responsible: "Responsible (R): performs.",
  supports: "Supports (S): performs a named part of the work.",
  verifies: "Verifies (V): checks the result and never performs the work it checks.",
  consulted: "Consulted (C): is asked before the work is done.",
  informed: "Informed (I): is told after the work is done.",
};

/** The definitions that print for a letter set. */
export function letterDefinitions(letterSet: LetterSet): string {
  return [
    ...dutiesOf(letterSet).map((duty) => DEFINITIONS[duty]),
    "A letter binds the party of its role, not a person. Each row has one accountable role, and its party signs: a third party does not sign and is never accountable.",
  ].join("\n");
}

/** Terms of a new matrix: what is common ground is said, what only the parties can say is `null`. */
export function defaultTerms(letterSet: LetterSet, businessHours: HoursWindow[], zone: string): Terms {
  return {
    businessHours,
    zone,
    clockStopsAtClose: true,
    otherSites: null,
    holidayList: null,
    holidays: [],
    holidayNextList: null,
    holidayRate: null,
    emergencyEvents: null,
    emergencySystems: null,
    emergencyDeclaredBy: null,
    emergencyContest: null,
    emergencyOtherwise: null,
    emergencyRate: null,
    callersAllowed: null,
    callersProof: null,
    callersUnlisted: null,
    callersListChanges: null,
    projectTest: null,
    projectDispute: null,
    projectMeanwhile: null,
    projectRate: null,
    spendingCase: null,
    spendingMonth: null,
    spendingApprovers: null,
    spendingAtNight: null,
    spendingWorkStops: null,
    authoritySystems: null,
    authorityExcluded: null,
    authoritySteps: null,
    authorityHours: null,
    authorityTold: null,
    authorityUndo: null,
    authorityEnds: null,
    disputeMeanwhile:
      "While the two sides read a row differently, the party that holds its responsible letter goes on doing the work.",
    disputeFirstStep: null,
    disputeSecondStep: null,
    disputeOtherwise: null,
    changeProposal:
      "A proposal is made in writing and names the row with its old and new text. It holds once both sides have signed it.",
    changeAnswer: null,
    changeSilence: "No answer is a refusal: the matrix stays as it is.",
    changeReviewTriggers:
      "A new system, a new site, a new contact or a changed tool calls for a review of the rows it touches.",
    reviewDate: null,
    agreementTitle: null,
    agreementDate: null,
    precedence: "As the agreement states.",
    prevails: "letters",
    sentenceVerb: null,
    letterDefinitions: letterDefinitions(letterSet),
    notInvolvedMeans:
      "Both sides have agreed that this role has no part in the row. An empty cell says nothing.",
    appendixLabel: null,
    buyerTerm: null,
    providerTerm: null,
    signatureBlock: "full",
    paper: "a4",
    rowsPrintAs: null,
    tablesLie: null,
    furtherClauses: null,
    vendors: [],
    frameworks: [],
    tools: [],
    delegatedAccess: [],
  };
}
