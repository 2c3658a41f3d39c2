import type { AreaTopic } from "#lib/matrix/schema/activity.ts";

const WORDS: readonly (readonly [AreaTopic, RegExp])[] = [
  ["help-desk", /\b(help ?desk|service ?desk|user support|end[- ]user)\b/i],
  ["patching", /\b(patch(es|ing)?|updates?)\b/i],
  ["backup-review", /\b(back-?ups?|restores?|disaster recovery)\b/i],
  ["microsoft-365", /\b(microsoft 365|office 365|m365|o365|exchange online|entra)\b/i],
  ["security-escalation", /\b(security|incident response|edr|soc)\b/i],
  ["vendor-management", /\b(vendors?|third[- ]part(y|ies)|licen[cs](e|es|ing))\b/i],
  ["projects", /\bprojects?\b/i],
  ["strategic-planning", /\b(strateg(y|ic)|roadmap|budget(ing)?|planning)\b/i],
  ["after-hours", /\b(after[- ]hours|out[- ]of[- ]hours|on[- ]call)\b/i],
];

/** The area of the catalogue that a section heading means; `null` when it means none, or could mean two. */
export function guessTopic(heading: string): AreaTopic | null {
  const [topic, ...others] = WORDS.filter(([, words]) => words.test(heading)).map(([name]) => name);
  return topic !== undefined && others.length === 0 ? topic : null;
}
