import { AMOUNT_OF_TIME, anyOf, type WordPattern } from "./word-pattern.ts";

/** “Maintain and ensure …”, “checks each job to ensure …”: the act stands beside it. */
const ACT_BESIDE =
  /\b(?:checks?|keeps?|maintains?|monitors?|renews?|reviews?|tests?|updates?|verif(?:y|ies)) [a-z'’ -]{0,60}\b(?:and|to) ensur/;
/** “Ensure the implementation of …” is a long word for “implement”. */
const ACT_AS_NOUN =
  /\bensur(?:e|es|ing) (?:the )?(?:[a-z]{1,20} )?(?:backup|configuration|deployment|implementation|installation|maintenance|migration|monitoring|operation|restoration|review)(?: and (?:maintenance|monitoring|operation))? of\b/;
/** “Ensure each machine is associated with a plan”: a state that anybody can look up. */
const STATE_TO_SEE =
  /\bensur(?:e|es|ing) [a-z0-9'’ -]{1,60} (?:is|are) (?:associated with|assigned to|attached to|covered by|enrolled in|registered in|linked to|listed in|installed|enabled|encrypted|switched on|signed)\b/;

/** Words that leave open who does which part. */
export const WHO_WORDS: readonly WordPattern[] = [
  {
    id: "assist",
    find: /\bassist(?:s|ing)?\b(?! (?:tool|session))|\bhelp(?:s|ing)? (?:out )?with\b/i,
    unless:
      /\b(?:remote|quick) assist\b|\b(?:ask(?:s|ed)?|calls?|request(?:s|ed)?|needs?) (?:for )?help with\b/i,
    instead: "the part that is done: “collects the logs”, “sits with the auditor”",
    hit: "Assist with audits",
    nearMiss: "Answer users who ask for help with printers",
  },
  {
    id: "coordinate",
    find: /\bcoordinat(?:e|es|ing)\b|\bliais(?:e|es|ing) with\b/i,
    unless: anyOf(AMOUNT_OF_TIME, /\b(?:opens?|calls?|keeps?|sends?|writes?) (?:the|a|each|every) /),
    instead: "the act: “open the vendor's ticket and call each day until it is closed”",
    hit: "Coordinate with the internet provider",
    nearMiss: "Coordinate the move and call each vendor within 2 days",
  },
  {
    id: "ensure",
    find: /\bensur(?:e|es|ing)\b/i,
    unless: anyOf(ACT_BESIDE, ACT_AS_NOUN, STATE_TO_SEE),
    instead: "the act that brings the result about, and how it is checked",
    hit: "Ensure that backups work",
    nearMiss: "Maintain and ensure the availability of the list of machines",
  },
  {
    id: "facilitate",
    find: /\bfacilitat(?:e|es|ing)\b/i,
    unless:
      /\bfacilitat(?:e|es|ing) [a-z'’ -]{0,40}\b(?:meetings?|workshops?|retrospectives?|sessions?|discussions?|interviews?|exercises?|trainings?|stand-?ups?)\b/i,
    instead: "the act that brings the result about, and how it is checked",
    hit: "Facilitate access for the auditor",
    nearMiss: "Facilitate the retrospective",
  },
  {
    id: "oversee",
    find: /\boverse(?:e|es|eing)\b|\b(?:general|provides?|has) oversight\b/i,
    instead: "what is checked and how often: “reads the report each month and signs it”",
    hit: "Oversee the backups",
    nearMiss: "Record each oversight in the backup list",
  },
  {
    id: "involved",
    find: /\b(?:is|are|be|gets?|stays?) involved in\b|\b(?:contribut|participat)(?:e|es|ing) (?:to|in)\b/i,
    unless:
      /\b(?:meetings?|exercises?|drills?|workshops?|calls?|trainings?|interviews?|tests?|reviews?|audits?)\b/i,
    instead: "the part that is done: “writes the section on the network”",
    hit: "Contribute to the security plan",
    nearMiss: "Participate in the yearly exercise",
  },
  {
    id: "appropriate",
    find: /\b(?:appropriate|suitable|relevant|responsible|adequate|sufficient) (?:persons?|people|party|parties|teams?|staff|personnel|contacts?|stakeholders?|measures|actions?|steps|controls|safeguards|resources|security|protection|coverage|notice)\b/i,
    unless: /\b(?:listed|named|as in|contact sheet)\b/i,
    instead: "the role, or the step, by its name",
    hit: "Tell the appropriate team",
    nearMiss: "Tell the relevant contacts listed in the contact sheet",
  },
  {
    id: "someone",
    find: /\b(?:someone|somebody) (?:from|at|on|in|of|will|shall|must|has to|is to)\b/i,
    instead: "the role by its name",
    hit: "Someone from the provider restarts the server",
    nearMiss: "Open the mailbox of someone who has left",
  },
  {
    id: "either-side",
    find: /\beither (?:party|side|company) (?:shall|will|must|does|can|may) (?!terminat|assign|notif|propos|cancel|end\b)/i,
    instead: "the side that does it",
    hit: "Either party will restart the server",
    nearMiss: "Either party may terminate with 3 months' notice",
  },
  {
    id: "jointly",
    find: /\bjointly\b(?! and severally)|\b(?:joint|shared) responsibilit(?:y|ies)\b/i,
    instead: "which part each side does",
    hit: "Both sides jointly review the backups",
    nearMiss: "They are jointly and severally liable",
  },
  {
    id: "in-collaboration",
    find: /\bin (?:close )?(?:partnership|collaboration|conjunction|cooperation) with\b|\bwork(?:s|ing)? closely (?:together )?with\b/i,
    instead: "which part each side does",
    hit: "Plan the move in collaboration with the vendor",
    nearMiss: "Plan the move with a list of tasks for each side",
  },
  {
    id: "mutually",
    find: /\bmutual(?:ly)? (?:agreed|agreeable|acceptable|convenient|agreement|determined)\b|\bas (?:otherwise )?agreed\b(?! (?:in|under|by|with|on)\b)/i,
    unless: /\b(?:in writing|written|signed|order|schedule|appendix|list)\b/i,
    instead: "what is agreed, or where it is written down, and what holds until then",
    hit: "Visit the site at a mutually agreed time",
    nearMiss: "Visit the site at a time mutually agreed in writing",
  },
];
