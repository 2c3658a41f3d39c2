import { newActivity, newRole } from "../new-rows.ts";
import type { Activity, Area } from "../schema/activity.ts";
import type { Contact } from "../schema/contact.ts";
import type { Header } from "../schema/header.ts";
import { AreaId } from "../schema/ids.ts";
import type { Role } from "../schema/role.ts";
import type { Terms } from "../schema/terms.ts";

const WORKING_WEEK = { days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" };

/** Header of a drawn matrix: Northwind Mills buys from Harbor IT, fully managed, RACI. */
export const BLANK_HEADER: Header = {
  title: "Who does what",
  buyer: "Northwind Mills",
  provider: "Harbor IT",
  buyerLegal: null,
  providerLegal: null,
  model: "fully-managed",
  letterSet: "RACI",
  size: null,
  origin: null,
};

/** Terms in which nobody has said anything but the business hours: Monday to Friday, 08:00 to 18:00, Europe/Berlin. */
export const BLANK_TERMS: Terms = {
  businessHours: [WORKING_WEEK],
  zone: "Europe/Berlin",
  clockStopsAtClose: null,
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
  disputeMeanwhile: null,
  disputeFirstStep: null,
  disputeSecondStep: null,
  disputeOtherwise: null,
  changeProposal: null,
  changeAnswer: null,
  changeSilence: null,
  changeReviewTriggers: null,
  reviewDate: null,
  agreementTitle: null,
  agreementDate: null,
  precedence: null,
  prevails: null,
  sentenceVerb: null,
  letterDefinitions: null,
  notInvolvedMeans: null,
  appendixLabel: null,
  buyerTerm: null,
  providerTerm: null,
  signatureBlock: "none",
  paper: "a4",
  rowsPrintAs: null,
  tablesLie: null,
  furtherClauses: null,
  vendors: [],
  frameworks: [],
  tools: [],
  delegatedAccess: [],
};

export const BLANK_AREA: Area = { name: "Area", topic: null, scope: "in", order: "a0", removed: false };

export const BLANK_ROLE: Role = newRole({ name: "Role", party: "unknown", order: "a0" });

export const BLANK_ACTIVITY: Activity = newActivity({
  area: AreaId.parse("area"),
  order: "a0",
  name: "Do something",
});

/** Somebody with a name and a number, of whom nothing else is said. */
export const BLANK_CONTACT: Contact = {
  side: "buyer",
  role: null,
  name: "Somebody",
  phone: "1",
  secondPhone: null,
  email: null,
  deputyName: null,
  deputyPhone: null,
  hours: null,
  note: null,
  confirmedOn: "2026-01-05",
  removed: false,
};
