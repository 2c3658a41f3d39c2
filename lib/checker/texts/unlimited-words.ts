import { defineWording } from "./find-wording.ts";

const ACT_BESIDE =
  /\b(?:answer|watch|monitor|detect|triage|isolat|repair|restor|fix|call|wake|escalat|work|respond|take|pick)/i;

/** Words that promise without an end. */
export const UNLIMITED_WORDS = defineWording([
  {
    id: "unlimited",
    find: /\bunlimited\b|\bwithout (?:any )?limits?\b/i,
    unless:
      /\bunlimited (?:liability|authority)\b|\bincluding,? without limitation\b|\b(?:not|never) unlimited\b/i,
    instead: "the limit, such as “up to 20 visits a year”, and what holds above it",
    hit: "Give unlimited remote support",
    nearMiss: "Give remote support, up to 20 hours a month",
  },
  {
    id: "any-and-all",
    find: /\bany and all\b/i,
    unless: /\b(?:claims?|loss(?:es)?|damages?|liabilit(?:y|ies))\b/i,
    instead: "the group that is meant, such as “the servers on list B”",
    hit: "Repair any and all devices",
    nearMiss: "Release the other side from any and all claims",
  },
  {
    id: "all-matters",
    find: /\b(?:all|any|every) (?:of the )?(?:IT|technical|computer|technology)(?:[- ]related)? (?:issues?|problems?|requests?|matters?|needs?|questions?|work)\b/i,
    unless: /\blist\b/i,
    instead: "the kinds of request, and the systems on which they are answered",
    hit: "Solve all IT problems",
    nearMiss: "Solve everyday password and printer problems",
  },
  {
    id: "any-request",
    find: /\b(?:all|any) (?:issues?|problems?|requests?|matters)\b/i,
    unless:
      /\b(?:with|about|of|on|from|in|by|for|to|under|within|outside|above|over|marked|open(?:ed)?|listed|reported|not|more)\b/i,
    instead: "the kinds of request, and the systems on which they are answered",
    hit: "Handle any requests",
    nearMiss: "Answer all requests of the users at the Ashby site",
  },
  {
    id: "everything",
    find: /\beverything (?:else|IT|related|that is needed|needed|necessary|required|to do with)\b|\bwhatever is (?:needed|necessary|required)\b|\bwhatever it takes\b/i,
    instead: "the acts, each in a row of its own",
    hit: "Do everything related to the network",
    nearMiss: "Write everything that was tried into the ticket",
  },
  {
    id: "round-the-clock",
    find: /\b(?:24 ?[x/×] ?7|round[- ]the[- ]clock|around[- ]the[- ]clock)(?: ?[x/×] ?365)? (?:support|service|services|coverage|cover|help|assistance|availability|care|protection|help ?desk|service ?desk)\b/i,
    unless: ACT_BESIDE,
    instead: "which of the acts is done at night: answering the call, starting work, or repairing",
    hit: "Give 24/7 support",
    nearMiss: "Answer alarms as 24/7 service",
  },
  {
    id: "full",
    find: /\bfull(?:y managed)? (?:IT |technical |managed )?(?:support|services?|coverage|responsibility|management|care|protection)\b|\bfull[- ]service\b|\bend[- ]to[- ]end (?:support|services?|responsibility|management|ownership|care|solutions?)\b|\bcomplete (?:IT |technical )?(?:support|coverage|management|responsibility|care|protection|solutions?)\b/i,
    instead: "the first act and the last, and what is not meant",
    hit: "Take full responsibility for the network",
    nearMiss: "Take a full backup each Sunday",
  },
]);
