import { defineWording } from "./find-wording.ts";

/** Blanks that somebody meant to fill. */
export const PLACEHOLDERS = defineWording(
  [
    {
      id: "abbreviation",
      find: /(?<![\w-])T\.?B\.?[DCAN](?![\w-])\.?/,
      instead: "the value itself, or who settles it and by which day",
      hit: "Restore time: TBD",
      nearMiss: "Read the manual of the TBA-200 switch",
    },
    {
      id: "to-be",
      find: /\bto be (?:determined|confirmed|agreed(?: upon)?|defined|decided|advised|completed|specified)\b/i,
      unless:
        /\bto be (?:determined|confirmed|agreed(?: upon)?|defined|decided|advised|completed|specified) (?:by|within|before|in writing|with|between|each|every|at)\b/i,
      instead: "the value itself, or who settles it and by which day",
      hit: "The rate is to be agreed.",
      nearMiss: "Each order is to be confirmed by the IT lead within 2 days.",
    },
    {
      id: "brackets",
      find: /\[\s{0,2}(?:[●•…○□]{1,9}|\.{2,9}|_{1,40}|x{1,4}|n{1,2}|#{1,9}|\?{1,9}|tb[dca]|(?:insert|enter|fill in|add) [^\]]{1,40}|(?:date|name|amount|number|hours?|days?|company|client|customer|provider|party|role|price|rate|sum|address|time)(?: [^\]]{1,40})?)\s{0,2}\]/i,
      unless: /\]\(/,
      instead: "the value that belongs in the brackets",
      hit: "The report arrives on day [●] of each month.",
      nearMiss: "See [1] and the [portal](https://portal.example).",
    },
    {
      id: "line",
      find: /(?<![A-Za-z0-9_])_{3,200}(?![A-Za-z0-9_])/,
      instead: "the value that belongs on the line",
      hit: "Answer within ____ hours",
      nearMiss: "Run the script backup___full on the server",
    },
    {
      id: "angle",
      find: /<(?:insert|enter|fill in|tb[dca]|name|date|company|client|customer|provider|amount|number|hours?|days?|x{1,4})\b[^<>]{0,40}>/i,
      instead: "the value that belongs in the brackets",
      hit: "Call <name of the IT lead>",
      nearMiss: "Answer when latency < 20 ms and > 0",
    },
    {
      id: "letter-for-number",
      find: /(?<![\d.] ?)(?<![\w-])(?:x{1,3}|n{2}|y{2}|#{1,3}) ?(?:(?:business |working )?(?:minutes?|hours?|days?|weeks?|months?|years?)|%|percent)(?!\w)/i,
      instead: "a number",
      hit: "Answer within x hours",
      nearMiss: "Staff the desk 5 x 8 hours",
    },
    {
      id: "question-marks",
      find: /\?\?/,
      instead: "the answer, or who gives it and by which day",
      hit: "Owner of the licences ???",
      nearMiss: "Who answers? The desk does.",
    },
  ],
  "printed",
);
