import type { Doer, Match } from "#lib/matrix/round/compare-answers.ts";
import type { RoundHistory } from "#lib/matrix/round/opened-round.ts";
import { type KnownRound, phaseOf } from "#lib/matrix/round/rounds.ts";
import type { Header, Side } from "#lib/matrix/schema/header.ts";
import type { RoundChoice, Saying } from "#lib/matrix/schema/round.ts";
import { dayInWords } from "./day-in-words.ts";
import { countOf } from "./line-list.ts";

type Names = Pick<Header, "buyer" | "provider">;

/** The five answers as buttons, in the order of their keys. */
export const SAYING_WORDS: Readonly<Record<Saying, string>> = {
  we: "We do it",
  they: "They do it",
  split: "Split",
  "not-sure": "Not sure",
  "not-needed": "Not needed",
};

/** An answer's button with the companies by name: “We do it (Contoso)”. */
export function sayingHelp(saying: Saying, ours: string, theirs: string): string {
  const help: Readonly<Record<Saying, string>> = {
    we: `${ours} does it`,
    they: `${theirs} does it`,
    split: "Each does a part: say who does what",
    "not-sure": "Nobody of us knows",
    "not-needed": "Nobody has to do it",
  };
  return help[saying];
}

export interface MatchWords {
  readonly title: string;
  readonly meaning: string;
}

export const MATCH_WORDS: Readonly<Record<Match, MatchWords>> = {
  nobody: { title: "Nobody", meaning: "each thinks the other does it" },
  both: { title: "Both", meaning: "each thinks it does it itself" },
  unsure: { title: "Unsure", meaning: "somebody is not sure, or the answers differ" },
  agreed: { title: "Agreed", meaning: "both say the same" },
};

/** What a side answered, with the companies by name: “Northwind does it”. */
export function doerInWords(doer: Doer, names: Names): string {
  switch (doer) {
    case "buyer":
    case "provider":
      return `${names[doer]} does it`;
    case "split":
      return "Both do a part";
    case "not-sure":
      return "Not sure";
    case "not-needed":
      return "Not needed";
    case "no-answer":
      return "No answer";
  }
}

/** What became of a row, as a sentence's end. */
export function choiceInWords(choice: RoundChoice, names: Names): string {
  switch (choice) {
    case "agreed":
      return "accepted as both had answered";
    case "buyer":
    case "provider":
      return `settled as ${names[choice]} had answered`;
    case "split":
      return "split between both";
    case "discuss":
      return "left to be discussed";
  }
}

/** “Round 2, about Backup review”. */
export const roundTitle = ({ number, about }: Pick<KnownRound, "number" | "about">): string =>
  `Round ${number}: ${about}`;

/** “14 of 83 rows were not agreed on 3 March 2026; 2 of them are open today.” */
export function historyInWords(
  { opened }: Pick<KnownRound, "opened">,
  { asked, apart, openToday }: RoundHistory,
): string {
  const day = opened === null ? "" : ` on ${dayInWords(opened)}`;
  const then = `${apart} of ${countOf(asked, "row", "rows")} ${apart === 1 ? "was" : "were"} not agreed${day}`;
  if (apart === 0) return `${then}.`;
  return `${then}; ${openToday} of them ${openToday === 1 ? "is" : "are"} open today.`;
}

/** Where a round stands, for one side. */
export function standInWords(round: KnownRound, side: Side, names: Names): string {
  const other = side === "buyer" ? "provider" : "buyer";
  if (phaseOf(round) === "opened") return "Opened: both sides see all answers.";
  if (round.withdrawn) return `Called off by ${round.withdrawn.by.name}.`;
  const own = round[side].submitted;
  const theirs = round[other];
  if (own) return `Your answers are submitted. They open as soon as ${names[other]} submits its own.`;
  if (theirs.submitted)
    return `${names[other]} has submitted its answers. They open as soon as you submit yours.`;
  return theirs.told === null
    ? `Neither side has submitted yet.`
    : `${names[other]} has answered ${theirs.told} of ${countOf(round.rows.length, "row", "rows")}.`;
}

/** What a change of a round did, as a phrase in the past tense. */
export function roundChangeInWords(
  write:
    | { readonly action: "add"; readonly row: Pick<KnownRound, "number" | "about"> }
    | { readonly action: "edit"; readonly after: object },
  name: string,
): readonly string[] {
  if (write.action === "add") return [`proposed round ${write.row.number} about ${write.row.about}`];
  const { after } = write;
  if ("opened" in after) return [`opened ${name}`];
  if ("withdrawn" in after) return [`called off ${name}`];
  const side: unknown = "buyer" in after ? after.buyer : "provider" in after ? after.provider : null;
  if (typeof side !== "object" || side === null || !("submitted" in side)) return [];
  return [side.submitted ? `submitted the answers to ${name}` : `went on answering ${name}`];
}
