import type { WordPattern } from "./word-pattern.ts";

const NAMED_SOURCE = /\b(?:CIS|NIST|ISO|ITIL|PCI|OWASP|Microsoft|vendor's|maker's|published|version|v\d)/;

/** Words that leave open how well it is done, and by whose measure. */
export const HOW_WELL_WORDS: readonly WordPattern[] = [
  {
    id: "best-practice",
    find: /\b(?:industry )?best[ -]practices?\b|\bindustry[ -]standards?\b|\b(?:customary|usual|common|generally accepted) practices?\b/i,
    unless: NAMED_SOURCE,
    instead: "the standard and its version",
    hit: "Harden servers by best practice",
    nearMiss: "Harden servers by the CIS best practices, version 8",
  },
  {
    id: "brochure",
    find: /\b(?:seamless(?:ly)?|world[- ]class|enterprise[- ]grade|best[- ]in[- ]class|industry[- ]leading|cutting[- ]edge|state[- ]of[- ]the[- ]art|turn-?key|workmanlike)\b/i,
    unless: /\barticle\b/i,
    instead: "the figure that it reaches, or nothing",
    hit: "Give a seamless user experience",
    nearMiss: "Give users one sign-in for both systems",
  },
];
