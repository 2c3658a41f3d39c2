import type { Side } from "#lib/matrix/schema/header.ts";

type ForBoth = Readonly<Record<Side, string>>;

/** What a gap costs each side, told to that side; a rule names one of them. */
export const CONSEQUENCES = {
  undone: {
    buyer: "Work that you count on is done by nobody, and you notice on the day you need it.",
    provider: "You are blamed for work that you never took on.",
  },
  doubled: {
    buyer: "Two teams do it, or each waits for the other, and you pay for both.",
    provider: "Your people do what the buyer does as well, or undo it.",
  },
  ownerless: {
    buyer: "Nobody can decide it or answer for it, so it comes back to you.",
    provider: "You act without a decision that covers you.",
  },
  blurred: {
    buyer: "Each side does the half that it read; what lies between stays undone.",
    provider: "The half that nobody wrote down is asked of you, without a fee.",
  },
  unpriced: {
    buyer: "A bill that you did not expect, in the month in which you need the work most.",
    provider: "Work outside of the fee that you have to argue for each time.",
  },
  unproven: {
    buyer: "You cannot show an auditor or an insurer that it was done.",
    provider: "You cannot show that you did it when something goes wrong.",
  },
  night: {
    buyer: "At night nobody answers, or somebody does at a rate that you did not know.",
    provider: "Your people are called at hours that nobody promised and nobody pays.",
  },
  late: {
    buyer: "There is no day by which you can ask for it.",
    provider: "Any delay can be held against you.",
  },
  argued: {
    buyer: "The sentence can be read to owe you less than you were told.",
    provider: "The sentence can be read to promise more than you priced.",
  },
  captive: {
    buyer: "You cannot change your provider, or get into your own systems, without its help.",
    provider: "You hold keys that make you answer for what others do with them.",
  },
  exposed: {
    buyer: "An attacker gets the hours in which nobody may act.",
    provider: "You act without permission, or watch without acting; both are held against you.",
  },
  unlocked: {
    buyer: "Somebody gets in by an access that nobody closed, or a caller whom nobody checked.",
    provider: "An access of yours is used against the buyer, and you answer for it.",
  },
  duty: {
    buyer:
      "A duty to an authority, an insurer or a customer is missed, and it is yours whoever does the work.",
    provider: "You carry a duty that is the buyer's, and the liability with it.",
  },
  overloaded: {
    buyer: "Work waits for one person, and stops when that person is away.",
    provider: "One of your people is promised to more rows than a week has hours.",
  },
  skimmed: {
    buyer: "Readers skip what matters among what does not.",
    provider: "Your engineers cannot see at a glance what is theirs.",
  },
  uninformed: {
    buyer: "You hear of changes after they have happened.",
    provider: "You work by what you were never told.",
  },
  unsigned: {
    buyer: "In a dispute you cannot show what was agreed, when, and by whom.",
    provider: "In a dispute you cannot show what you agreed to, when, and with whom.",
  },
  misfit: {
    buyer: "You pay for one model and work in another.",
    provider: "You are measured by a model that you were not given the means for.",
  },
} as const satisfies Readonly<Record<string, ForBoth>>;

export type Consequence = keyof typeof CONSEQUENCES;
