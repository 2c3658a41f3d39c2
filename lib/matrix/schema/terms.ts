import * as z from "zod/mini";
import { HoursWindow, Zone } from "./hours.ts";
import { Day, Line, Paragraph } from "./text.ts";

const clause = z.nullable(Paragraph);
/** A field that older files and logs do not have: nobody has said it in them. */
const later = <T extends z.ZodMiniType>(schema: T) => z._default(z.nullable(schema), null);
const days = z.array(Day).check(z.maxLength(366));

export const Vendor = z.strictObject({
  name: Line,
  what: Line,
  contract: z.nullable(Line),
  letterOfAuthority: z.nullable(z.boolean()),
});

export const DelegatedAccess = z.strictObject({
  system: Line,
  role: Line,
  ends: z.nullable(Day),
});

/** What is agreed once for the whole matrix; `null` means that nobody has said it yet. */
export const Terms = z.strictObject({
  businessHours: z.array(HoursWindow).check(z.maxLength(21)),
  zone: Zone,
  clockStopsAtClose: z.nullable(z.boolean()),
  otherSites: clause,
  holidayList: clause,
  holidays: days,
  holidayNextList: clause,
  holidayRate: clause,
  emergencyEvents: clause,
  emergencySystems: clause,
  emergencyDeclaredBy: clause,
  emergencyContest: clause,
  emergencyOtherwise: clause,
  emergencyRate: clause,
  callersAllowed: clause,
  callersProof: clause,
  callersUnlisted: clause,
  callersListChanges: clause,
  projectTest: clause,
  projectDispute: clause,
  projectMeanwhile: clause,
  projectRate: clause,
  spendingCase: clause,
  spendingMonth: clause,
  spendingApprovers: clause,
  spendingAtNight: clause,
  spendingWorkStops: clause,
  authoritySystems: clause,
  authorityExcluded: clause,
  authoritySteps: clause,
  authorityHours: clause,
  authorityTold: clause,
  authorityUndo: clause,
  authorityEnds: z.nullable(Day),
  disputeMeanwhile: clause,
  disputeFirstStep: clause,
  disputeSecondStep: clause,
  disputeOtherwise: clause,
  changeProposal: clause,
  changeAnswer: clause,
  changeSilence: clause,
  changeReviewTriggers: clause,
  reviewDate: z.nullable(Day),
  agreementTitle: z.nullable(Line),
  agreementDate: z.nullable(Day),
  precedence: clause,
  prevails: z.nullable(z.enum(["letters", "split", "sentences"])),
  /** How sentences say what is done: “answers” or “shall answer”. */
  sentenceVerb: z.nullable(z.enum(["plain", "shall"])),
  letterDefinitions: clause,
  notInvolvedMeans: clause,
  appendixLabel: z.nullable(Line),
  buyerTerm: z.nullable(Line),
  providerTerm: z.nullable(Line),
  signatureBlock: z.enum(["none", "initials", "full"]),
  paper: z.enum(["a4", "letter"]),
  /** How rows print; `null`: as letters, and in sentences where these prevail. */
  rowsPrintAs: later(z.enum(["letters", "sentences", "both"])),
  /** How the tables of rows lie; `null`: as the number of columns asks for. */
  tablesLie: later(z.enum(["portrait", "landscape"])),
  furtherClauses: clause,
  vendors: z.array(Vendor).check(z.maxLength(200)),
  frameworks: z.array(Line).check(z.maxLength(50)),
  tools: z.array(Line).check(z.maxLength(200)),
  delegatedAccess: z.array(DelegatedAccess).check(z.maxLength(100)),
});
export type Terms = z.infer<typeof Terms>;
