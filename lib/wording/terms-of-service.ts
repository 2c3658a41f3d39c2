import { day, type TermsGroup, text } from "./terms-field.ts";

export const HOURS_GROUP: TermsGroup = {
  title: "Business hours",
  help: "The hours in which a row marked “business hours” is promised. Outside them the after-hours rows begin.",
  fields: [
    {
      field: "businessHours",
      label: "Days and hours",
      help: "For each day the start and the end.",
      kind: "hours",
    },
    {
      field: "zone",
      label: "Time zone",
      help: "By its region name, so that two sites read the same hour.",
      kind: "zone",
    },
    {
      field: "clockStopsAtClose",
      label: "Clock stops at the end of the day",
      help: "Whether a limit counted in business hours pauses overnight.",
      kind: "yes-no",
    },
    text("otherSites", "Sites with other hours", "Name each site and its hours."),
  ],
};

export const HOLIDAYS_GROUP: TermsGroup = {
  title: "Holidays",
  help: "Days that count as out of hours although they fall on a working day. One list for both companies.",
  fields: [
    text("holidayList", "Which list", "A country and region, or the list's own name."),
    {
      field: "holidays",
      label: "Dates",
      help: "The days of the year of signature, with extra closing days.",
      kind: "days",
    },
    text("holidayNextList", "Next year's list", "Who sends it, and by which date."),
    text("holidayRate", "Rate on these days", "What an hour costs on a holiday."),
  ],
};

export const EMERGENCY_GROUP: TermsGroup = {
  title: "What counts as an emergency",
  help: "Facts that a caller can state, before somebody is woken or a higher rate starts.",
  fields: [
    text(
      "emergencyEvents",
      "Events",
      "For example: a site without network for a stated time, a confirmed attack.",
    ),
    text("emergencySystems", "Systems covered", "The systems of which an event counts."),
    text("emergencyDeclaredBy", "Who declares it", "One role, awake at that hour."),
    text("emergencyContest", "Who can contest it", "Which role, and until when."),
    text("emergencyOtherwise", "A call that fails the test", "What happens to it, and what it costs."),
    text("emergencyRate", "Rate", "What an emergency costs."),
  ],
};

export const CALLERS_GROUP: TermsGroup = {
  title: "Who may call out of hours",
  help: "Groups and proofs stand here; names and numbers stand in the contact sheet.",
  fields: [
    text("callersAllowed", "Callers", "Each user, managers, named persons, or internal IT only."),
    text("callersProof", "Proof asked of the caller", "How a caller shows who they are."),
    text("callersUnlisted", "A caller not on the list", "What the desk does then."),
    text("callersListChanges", "Changes of the list", "Who changes it, and how fast a change takes effect."),
  ],
};

export const PROJECT_GROUP: TermsGroup = {
  title: "Support or project",
  help: "The written test that says whether a request is daily support or a project with its own price.",
  fields: [
    text(
      "projectTest",
      "Test",
      "A limit of hours, users or devices, and whether something new is installed.",
    ),
    text(
      "projectDispute",
      "When the sides disagree",
      "Who decides, and by when; never the side that is paid alone.",
    ),
    text("projectMeanwhile", "Until then", "What is done with the request in the meantime."),
    text("projectRate", "Rate", "What an hour of a project costs."),
  ],
};

export const SPENDING_GROUP: TermsGroup = {
  title: "Spending limit",
  help: "How much may be spent outside the fee without asking, and by whom.",
  fields: [
    text("spendingCase", "For one case", "A sum with its currency, with or without tax."),
    text("spendingMonth", "For one month", "A sum with its currency, with or without tax."),
    text("spendingApprovers", "Who approves", "Which role up to which sum."),
    text("spendingAtNight", "At night", "Who approves then, and what may be spent when nobody answers."),
    text("spendingWorkStops", "Work at the limit", "What stops there, and what never stops."),
  ],
};

export const AUTHORITY_GROUP: TermsGroup = {
  title: "Standing authority",
  help: "What the provider may do at once, without waking anybody, and where that ends.",
  fields: [
    text("authoritySystems", "Systems covered", "Systems and accounts."),
    text("authorityExcluded", "Systems excluded", "What nobody touches without asking."),
    text("authoritySteps", "Steps allowed", "For example: isolate a machine, disable an account."),
    text("authorityHours", "Hours", "When the authority holds."),
    text("authorityTold", "Who is told", "Which role, and within which time."),
    text("authorityUndo", "How a step is undone", "By whom, and on whose word."),
    day("authorityEnds", "Ends on", "The authority lapses on this day unless it is renewed."),
  ],
};
