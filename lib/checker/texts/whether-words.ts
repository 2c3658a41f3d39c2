import { AMOUNT_OF_TIME, anyOf, type WordPattern } from "./word-pattern.ts";

const BY_LAW =
  /\b(?:by|under) (?:the )?(?:law|statute|regulation|insurer|section|clause|article|schedule|exhibit|PCI|HIPAA|GDPR)/;
const NAMED_ROLE = /\b(?:as|when|where|if) (?:needed|required|necessary|appropriate) (?:by|to|for)\b/;
const LEGAL_RIGHT = /\b(?:terminat|assign|subcontract|counsel|chang|amend|modif|revis|alter|updat|withdraw)/;

/** Words that leave open whether it is done at all, and who decides that. */
export const WHETHER_WORDS: readonly WordPattern[] = [
  {
    id: "as-needed",
    find: /\bas(?: may be)? (?:needed|necessary|required|appropriate|warranted|applicable)\b/i,
    unless: anyOf(NAMED_ROLE, BY_LAW, AMOUNT_OF_TIME),
    instead:
      "the event and the time, such as “within 2 hours of the alarm”, and who decides that it is needed",
    hit: "Restart services as needed",
    nearMiss: "Keep logs as required by law",
  },
  {
    id: "if-possible",
    find: /\b(?:if|when|where|wherever|whenever) (?:needed|necessary|required|possible|feasible|practicable|practical|appropriate|applicable|reasonable)\b/i,
    unless: anyOf(NAMED_ROLE, BY_LAW),
    instead: "the case in which it is done, and who decides that it is one",
    hit: "Encrypt disks where possible",
    nearMiss: "Send the notice if required by law",
  },
  {
    id: "to-the-extent",
    find: /\b(?:to the extent|so far as|insofar as|as far as) (?:is |it is )?(?:reasonably )?(?:possible|practicable|practical|feasible|appropriate|reasonable)\b/i,
    unless: BY_LAW,
    instead: "the least that is done in every case",
    hit: "Automate the tests to the extent possible",
    nearMiss: "Disclose it to the extent required by law",
  },
  {
    id: "as-deemed",
    find: /\bas deemed (?:necessary|appropriate|fit|advisable)\b|\bas (?:it|they|he or she) (?:deems?|sees?|considers?|thinks?) (?:it )?(?:necessary|appropriate|fit|advisable)\b/i,
    instead: "the test, and the role that applies it in writing",
    hit: "Block accounts as deemed appropriate",
    nearMiss: "Block accounts that the security team has named in writing",
  },
  {
    id: "discretion",
    find: /\b(?:at|in) (?:its|their|our|the [a-z]{1,20}['’]s?|[a-z]{1,30}['’]s) (?:sole |absolute |own |reasonable )?(?:and absolute )?discretion\b/i,
    unless: anyOf(LEGAL_RIGHT, /\bwithin (?:the )?(?:written )?limits?\b/),
    instead: "the test for it, and what the other side hears beforehand",
    hit: "Visits are made at the provider's sole discretion",
    nearMiss: "Either side may terminate at its sole discretion",
  },
  {
    id: "best-effort",
    find: /\b(?:best|(?:commercially )?reasonable|all reasonable|good[ -]faith|diligent)[ -](?:efforts?|endeavou?rs?|steps|measures|care|precautions|attempts?)\b/i,
    instead: "the steps and the time; or say plainly that no time is promised",
    hit: "Restore mail on a best-effort basis",
    nearMiss: "Record the effort of each restore",
  },
  {
    id: "best-of-ability",
    find: /\bto the best of (?:its|their|our|his or her) (?:ability|abilities|knowledge|capability)\b/i,
    instead: "the steps that are taken and the time they take",
    hit: "Recover files to the best of its ability",
    nearMiss: "Recover files from the best copy of its data",
  },
  {
    id: "resources-permitting",
    find: /\b(?:time|resources|capacity|workload|circumstances) permitting\b|\bwhen (?:time|resources) (?:permits?|allows?)\b|\bsubject to (?:availability|capacity|resources)\b/i,
    instead: "the time within which it is done, and what waits in the meantime",
    hit: "Tidy the racks, time permitting",
    nearMiss: "Check the permits for the server room",
  },
  {
    id: "normal-circumstances",
    find: /\b(?:under|in) normal (?:circumstances|conditions)\b/i,
    instead: "the cases in which it does not hold",
    hit: "Answer within the hour under normal circumstances",
    nearMiss: "Answer within the hour but in a storm or a strike",
  },
  {
    id: "usually",
    find: /\b(?:usually|typically|mostly|for the most part)\b/i,
    instead: "the fact without the word, and the exceptions by name",
    hit: "The desk usually calls back on the same day",
    nearMiss: "The desk calls back on the same day but on holidays",
  },
  {
    id: "ideally",
    find: /\b(?:ideally|preferably|hopefully)\b/i,
    instead: "what is done in every case",
    hit: "Test the restore, ideally with the buyer present",
    nearMiss: "Test the restore with the buyer present",
  },
  {
    id: "should",
    find: /\b(?:provider|supplier|msp|buyer|client|customer|vendor|desk|team|lead|engineers?|manager|staff|users?|they|we) should\b/i,
    unless: /\bshould (?:[a-z]{1,20} )?(?:fail|wish|decide|leave|need)\b/i,
    instead: "what the role does, as a fact: “sends the list by day 5”",
    hit: "The buyer should send the list of joiners",
    nearMiss: "Should the buyer send no list, the desk calls the IT lead",
  },
  {
    id: "strive",
    find: /\b(?:striv(?:e|es)|endeavou?rs?|aims?|intends?|will try|will attempt) to\b/i,
    instead: "what is done and by when, such as “answers calls within 2 minutes”",
    hit: "The desk aims to answer calls quickly",
    nearMiss: "The desk answers calls within 2 minutes",
  },
  {
    id: "case-by-case",
    find: /\bcase[- ]by[- ]case\b/i,
    instead: "the test, and who applies it",
    hit: "Night visits are decided case by case",
    nearMiss: "Number each case by its date",
  },
];
