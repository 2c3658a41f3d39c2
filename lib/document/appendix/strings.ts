import type { Charge, OwnerAct, Rhythm, TimeLimit } from "#lib/matrix/schema/activity.ts";
import type { EngagementModel, Party } from "#lib/matrix/schema/header.ts";
import type { Duty, When } from "#lib/matrix/schema/role.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import type { Emphasis } from "../layout/block.ts";

export const DUTY_NAMES: Readonly<Record<Duty, string>> = {
  accountable: "Accountable",
  responsible: "Responsible",
  supports: "Supports",
  verifies: "Verifies",
  consulted: "Consulted",
  informed: "Informed",
};

export const DUTY_MEANINGS: Readonly<Record<Duty, string>> = {
  accountable:
    "Accountable (A): decides, accepts and answers for the result as the agreement says. One role of a signing party in each row.",
  responsible: "Responsible (R): performs the work.",
  supports: "Supports (S): performs a named part of the work.",
  verifies: "Verifies (V): checks the result and is never the one who performs it.",
  consulted: "Consulted (C): is asked before.",
  informed: "Informed (I): is told after.",
};

export const DUTY_EMPHASIS: Readonly<Record<Duty, Emphasis>> = {
  accountable: "solid",
  responsible: "thick",
  supports: "thin",
  verifies: "double",
  consulted: "thin",
  informed: "dotted",
};

export const NOT_INVOLVED = "Not involved, agreed";
export const NOT_INVOLVED_SIGN = "–";

export const PARTY_NAMES: Readonly<Record<Exclude<Party, "buyer" | "provider">, string>> = {
  third: "Others",
  unknown: "Party not set",
};

export const MODELS: Readonly<Record<EngagementModel, string>> = {
  "fully-managed": "Fully managed by the provider",
  "front-desk": "Co-managed, the provider at the front desk",
  "behind-desk": "Co-managed, the provider behind the buyer’s own desk",
  undecided: "Not decided yet",
};

export const WHEN_NOTES: Readonly<Record<When, { readonly long: string; readonly short: string } | null>> = {
  always: null,
  business: { long: "business hours", short: "bh" },
  "out-of-hours": { long: "out of hours", short: "oh" },
};

export const RHYTHMS: Readonly<Record<Rhythm, string>> = {
  each: "each time",
  daily: "daily",
  weekly: "weekly",
  monthly: "monthly",
  quarterly: "quarterly",
  "half-yearly": "twice a year",
  yearly: "yearly",
  "on-change": "on each change",
};

export const CHARGES: Readonly<Record<Charge, string>> = {
  "in-fee": "in the fee",
  rate: "at a rate",
  "separate-order": "by separate order",
  "not-provided": "not provided",
};

export const UNITS: Readonly<Record<TimeLimit["unit"], readonly [string, string]>> = {
  minutes: ["minute", "minutes"],
  hours: ["hour", "hours"],
  days: ["day", "days"],
  weeks: ["week", "weeks"],
  months: ["month", "months"],
};

export const CLOCKS: Readonly<Record<"business" | "around-the-clock", string>> = {
  business: "counted in business hours",
  "around-the-clock": "counted around the clock",
};

export const OWNER_ACTS: Readonly<Record<OwnerAct["act"], string>> = {
  approve: "approves",
  instruct: "instructs",
  accept: "accepts the result",
};

export const PREVAILS: Readonly<Record<NonNullable<Terms["prevails"]>, string>> = {
  letters: "Where letters, split text and sentences differ, the letters prevail.",
  split: "Where letters, split text and sentences differ, the split text prevails.",
  sentences: "Where letters, split text and sentences differ, the sentences prevail.",
};

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

export const BINDING =
  "A letter binds the party that the role belongs to, not the person who fills it. A third party does not sign this appendix; it can perform or be asked, and it is never accountable.";

export const STANDALONE_DRAFT =
  "This is a draft for discussion. Nothing in it has been signed, and it can still change.";

export const FINAL_NOTE =
  "This text is final: it has been frozen for signature and is in force once both parties have signed.";

export const IDENTITY_NOTE = "Confirmed here by link. Identity was not verified beyond the link.";
