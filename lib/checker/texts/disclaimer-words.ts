import { defineWording } from "./find-wording.ts";
import { anyOf } from "./word-pattern.ts";

const THIS_PAPER =
  /\b(?:this|these) (?:responsibility )?(?:matrix|table|document|appendix|annex|exhibit|attachment|schedule|chart|raci|row|page|sheet|letters|hours|times|targets|figures|responsibilities|assignments)\b|\b(?:the|above|following|all) (?:responsibility )?(?:matrix|table|appendix|annex|exhibit|raci|letters|responsibilities|assignments)\b/i;
const STANDS_ALONE =
  /^\W{0,4}(?:is |are |provided |given |shown |intended |meant )?for \w{1,20}(?: purposes?)? only\W{0,4}$/i;
const OTHER_PAPER =
  /\b(?:quotes?|quotations?|estimates?|offers?|proposals?|forecasts?|price indication|recommendations?|opinions?|advice|mediation|arbitration|negotiations?|letter of intent)\b/i;

/** Sentences by which a matrix takes back what its letters say. */
export const DISCLAIMERS = defineWording(
  [
    {
      id: "no-commitment",
      find: /\b(?:do|does|shall|will|is|are) not (?:constitute|create|represent|form|imply|establish|amount to|intended to be|intended to create|meant as) (?:a |an |any )?(?:legal |legally |binding |contractual )?(?:binding|commitments?|obligations?|promises?|dut(?:y|ies)|agreement|contract|warranty)\b/i,
      unless: OTHER_PAPER,
      instead: "what holds, and leave out what is not promised",
      hit: "This matrix does not constitute a commitment.",
      nearMiss: "A quote does not constitute a commitment.",
    },
    {
      id: "creates-none",
      find: /\b(?:creates?|constitutes?|implies|establishes|gives? rise to) no (?:legal |binding |contractual )?(?:commitments?|obligations?|promises?|dut(?:y|ies)|rights?)\b/i,
      where: THIS_PAPER,
      instead: "what holds, and leave out what is not promised",
      hit: "This table creates no legal obligation.",
      nearMiss: "A request creates no obligation before its approval.",
    },
    {
      id: "for-guidance",
      find: /\bfor (?:guidance|information|informational|reference|illustration|illustrative|orientation|discussion|convenience)(?: purposes?)? only\b/i,
      where: anyOf(THIS_PAPER, STANDS_ALONE),
      instead: "the row as it holds; move what explains it out of the agreement",
      hit: "This table is for guidance only.",
      nearMiss: "The leaver list goes to the desk for information only.",
    },
    {
      id: "non-binding",
      find: /\bnon-?binding\b|\b(?:is|are|shall be|will be) not (?:legally |contractually )?binding\b/i,
      unless: OTHER_PAPER,
      instead: "the row as it holds, or take it out of the agreement",
      hit: "The hours in this row are non-binding.",
      nearMiss: "The project lead sends a non-binding estimate first.",
    },
    {
      id: "not-bound",
      find: /\b(?:is|are|shall be|will be) (?:not|neither|under no obligation to be) (?:legally )?bound by (?:this|the|these|it|them)\b/i,
      unless: /\b(?:third part(?:y|ies)|vendors?|does not sign|do not sign)\b/i,
      instead: "which rows bind, and take the others out of the agreement",
      hit: "The provider is not bound by this matrix.",
      nearMiss: "A vendor is not bound by this matrix.",
    },
    {
      id: "targets-only",
      find: /\b(?:targets?|goals?|objectives?|aspirations?|intentions?)(?: only)?,? (?:and |but |which are )?not (?:a )?(?:binding )?(?:commitments?|obligations?|promises?|dut(?:y|ies))\b/i,
      instead: "the figure that is promised, or none",
      hit: "All times are targets, not commitments.",
      nearMiss: "The report compares targets with results.",
    },
  ],
  "printed",
);
