import { anyOf, type WordPattern } from "./word-pattern.ts";

const LIMIT =
  /\b\d{1,6} ?(?:minutes?|hours?|days?|users?|devices?|machines?|requests?|tickets?|visits?|%|EUR|USD|GBP|CHF)|\b(?:list|listed|as defined|definition|project test)\b/i;
const SEPARATE_ORDER =
  /\b(?:by|under|in) (?:a )?separate (?:written )?(?:order|agreement)\b|\blist(?:ed)?\b/i;

/** Words that leave open how much is meant, and where it ends. */
export const HOW_MUCH_WORDS: readonly WordPattern[] = [
  {
    id: "etc",
    find: /\b(?<![/-])etc\b(?![-/])\.?|\band so (?:on|forth)\b|\band the like\b/i,
    instead: "the whole list",
    hit: "Patch servers, switches etc.",
    nearMiss: "Edit the file /etc-hosts/list",
  },
  {
    id: "not-limited-to",
    find: /\bincluding,? but not limited to\b|\bincluding,? without limitation\b|\bamong other things\b/i,
    instead: "the whole list",
    hit: "Patch systems including but not limited to servers",
    nearMiss: "Patch all systems on list B, including the servers",
  },
  {
    id: "may-include",
    find: /\b(?:may|can|could|might) include\b/i,
    unless: /\b(?:fees?|charges?|costs?|invoices?)\b/i,
    instead: "what is included, by name",
    hit: "Support may include visits on site",
    nearMiss: "Support includes two visits on site a month",
  },
  {
    id: "and-or",
    find: /\band ?\/ ?or\b/i,
    instead: "“and”, or “or”, and for “or” who chooses",
    hit: "Call the IT lead and/or the sponsor",
    nearMiss: "Call the IT lead and the sponsor",
  },
  {
    id: "various",
    find: /\bvarious\b|\bmiscellaneous\b|\bnumerous\b/i,
    instead: "the names of what is meant",
    hit: "Maintain various systems",
    nearMiss: "Maintain the systems on list B",
  },
  {
    id: "a-number-of",
    find: /\ba (?:certain number|number|variety|wide range|range|selection|handful) of\b(?! \d)/i,
    instead: "the number, or the names",
    hit: "Check a number of servers each night",
    nearMiss: "Check the number of servers each night",
  },
  {
    id: "comprehensive",
    find: /\bcomprehensive\b|\ball aspects of\b/i,
    instead: "the list of what is done",
    hit: "Give comprehensive IT support",
    nearMiss: "Give support for the systems on list B",
  },
  {
    id: "general-support",
    find: /\bgeneral (?:IT |technical |computer )?(?:support|maintenance|administration|assistance)\b/i,
    instead: "the acts: “answer calls”, “replace failed disks”",
    hit: "General IT support",
    nearMiss: "Report to the general manager",
  },
  {
    id: "other-duties",
    find: /\b(?:other|additional|related|associated|ancillary) (?:services|duties|tasks|activities)\b/i,
    unless: SEPARATE_ORDER,
    instead: "each act as a row of its own",
    hit: "Perform other duties for the site",
    nearMiss: "Perform additional services by separate order",
  },
  {
    id: "minor-work",
    find: /\b(?:minor|small|simple|basic|light) (?:changes?|requests?|issues?|support|work|tasks?|projects?|fix|fixes|repairs?)\b/i,
    unless: LIMIT,
    instead: "the limit, such as “up to 2 hours of work and 5 users”",
    hit: "Make small changes to the network",
    nearMiss: "Make small changes of up to 2 hours to the network",
  },
  {
    id: "large-work",
    find: /\b(?:large|complex|extensive|substantial|significant) (?:changes?|upgrades?|projects?|requests?|work|repairs?)\b/i,
    unless: LIMIT,
    instead: "the limit, such as “more than 8 hours of work or 20 devices”",
    hit: "Give a price for large projects",
    nearMiss: "Give a price for large projects of more than 8 hours",
  },
  {
    id: "reasonable-amount",
    find: /\breasonable (?:number|amount|quantity|volume|use|usage)\b|\bexcessive (?:number|use|usage|requests?|tickets?|calls?)\b|\bfair use\b/i,
    unless: anyOf(LIMIT, /\b(?:policy|copyright)\b/),
    instead: "the number and its period, such as “20 visits a year”",
    hit: "Visit the site a reasonable number of times",
    nearMiss: "Visit the site a reasonable number of times, at most 20 visits a year",
  },
  {
    id: "minimal-disruption",
    find: /\b(?:minimal|minimum|little|limited) (?:downtime|disruption|interruption|impact)\b/i,
    unless: LIMIT,
    instead: "the window and the minutes, such as “at most 30 minutes, on Saturday night”",
    hit: "Move the servers with minimal disruption",
    nearMiss: "Move the servers with minimal disruption, at most 30 minutes",
  },
];
