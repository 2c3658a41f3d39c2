import { defineWording } from "./find-wording.ts";
import { anyOf } from "./word-pattern.ts";

const BOTH =
  /\b(?:both|parties|sides|mutual(?:ly)?|jointly|together|(?<!without (?:prior |further )?)consent|approv(?:al|es|ed)|agree(?:s|d|ment of)?|sign(?:s|ed)?|propos(?:e|es|al)|request(?:s|ed)?|written order|neither|nobody|no (?:side|party)|not|never|reject|object)\b/i;
const PRICE = /\b(?:prices?|rates?|fees?|charges?|hardware|availability)\b/i;
const MATRIX =
  "(?:(?:this|the) (?:responsibility |raci |shared |responsibilities )?(?:matrix|raci|annex|appendix|exhibit)|this (?:document|table|row|agreement)|(?:the|these) (?:responsibilities|division of (?:duties|work)))";
const CHANGES = "(?:change|amend|modify|revise|alter|vary|update|replace|withdraw|reassign)";
const CHANGED = "(?:changed|amended|modified|revised|altered|varied|updated|replaced|withdrawn|reassigned)";

/** Sentences by which one side may change what both have agreed. */
export const UNILATERAL_WORDS = defineWording(
  [
    {
      id: "may-change",
      find: new RegExp(
        `\\b(?:may|can|reserves? the right to|retains? the right to|is entitled to|is free to) (?:at any time |unilaterally |from time to time )?${CHANGES} ${MATRIX}\\b`,
        "i",
      ),
      unless: BOTH,
      instead: "“A change holds once both sides have signed it”",
      hit: "The provider reserves the right to amend this matrix.",
      nearMiss: "The provider may change this matrix with the written consent of the buyer.",
    },
    {
      id: "may-be-changed",
      find: new RegExp(
        `\\b(?:may|can|will) be ${CHANGED} (?:at any time|unilaterally|without (?:prior |further )?(?:notice|consent|agreement)|(?:at|in) (?:the )?[a-z'’]{1,20} (?:sole |own |absolute )?discretion)`,
        "i",
      ),
      unless: BOTH,
      where: new RegExp(
        `\\b${MATRIX}\\b|\\bthe (?:services|service levels|scope|terms) (?:may|can|will) be\\b`,
        "i",
      ),
      instead: "“A change holds once both sides have signed it”",
      hit: "This matrix may be revised at the provider's discretion.",
      nearMiss: "The password of the vault may be changed at any time.",
    },
    {
      id: "subject-to-change",
      find: /\bsubject to change (?:without (?:prior )?notice|at any time|at (?:the )?[a-z'’]{1,20} (?:sole )?discretion)/i,
      unless: anyOf(BOTH, PRICE),
      instead: "“A change holds once both sides have signed it”",
      hit: "The services are subject to change without notice.",
      nearMiss: "Hardware prices are subject to change without notice.",
    },
    {
      id: "own-current-terms",
      find: /\b(?:(?:provider|supplier|msp)['’]s|our) then[- ]current (?:terms|policy|policies|service description|conditions)\b/i,
      unless: /\b(?:version|dated|attached|signed)\b/i,
      instead: "the title and the date of the paper that is meant, attached here",
      hit: "Work follows the provider's then-current terms.",
      nearMiss: "Work follows the provider's then-current policy, version 3, attached.",
    },
  ],
  "printed",
);
