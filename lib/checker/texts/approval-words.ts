import { defineWording } from "./find-wording.ts";

const ASKED = "(?:approval|consent|sign-?off|authori[sz]ation|permission)";
const INSTEAD = "“If no answer comes within 4 hours, then …”, with the step that follows and who takes it";

/** Says what follows when nobody answers. */
export const SILENCE_SETTLED =
  /\b(?:no|without(?: an| any)?|fails? to|does not|do not|not) (?:answer|answered|reply|replies|respond|response|objection|object|decide|decision|approval comes)\b|\bsilen(?:ce|t)\b|\bnobody answers\b|\bdeemed\b|\botherwise\b|\bor else\b|\buntil then\b|\bcall chain\b|\bescalat|\bnext step\b|\bdeputy\b|\bin the meantime\b/i;

/** An approval that somebody has to wait for. */
export const APPROVAL_ASKED = defineWording([
  {
    id: "subject-to",
    find: new RegExp(`\\bsubject to [a-z'’ -]{0,40}\\b${ASKED}\\b`, "i"),
    unless: SILENCE_SETTLED,
    instead: INSTEAD,
    hit: "Installs patches, subject to the buyer's approval.",
    nearMiss: "Installs patches, subject to the buyer's approval or else at the next window.",
  },
  {
    id: "requires",
    find: new RegExp(`\\b(?:requires?|needs?|awaits?|pending) [a-z'’ -]{0,40}\\b${ASKED}\\b`, "i"),
    unless: SILENCE_SETTLED,
    instead: INSTEAD,
    hit: "Each restart needs the written approval of the IT lead.",
    nearMiss: "Keeps the record of each approval.",
  },
  {
    id: "asks-for",
    find: new RegExp(
      `\\b(?:asks?|waits?|applies) (?:[a-z'’ -]{0,16} )?for [a-z'’ -]{0,24}\\b${ASKED}\\b|\\b(?:submits?|sends?|presents?) [a-z'’ -]{1,40} for (?:approval|consent|sign-?off)\\b`,
      "i",
    ),
    unless: SILENCE_SETTLED,
    instead: INSTEAD,
    hit: "Asks the IT lead for approval.",
    nearMiss: "Asks the IT lead for the list.",
  },
]);
