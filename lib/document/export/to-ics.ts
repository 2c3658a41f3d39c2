import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import type { Rhythm } from "#lib/matrix/schema/activity.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";

/** What a calendar needs beside what was agreed. */
export interface CalendarFacts {
  /** Keeps the entries of two matrices apart. */
  readonly matrix: string;
  /** Day from which recurring duties count, `YYYY-MM-DD`: when the agreement takes effect. */
  readonly from: string;
}

interface Entry {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly text: string;
  readonly rule: string | null;
}

const RULES: Readonly<Partial<Record<Rhythm, string>>> = {
  daily: "FREQ=DAILY",
  weekly: "FREQ=WEEKLY",
  monthly: "FREQ=MONTHLY",
  quarterly: "FREQ=MONTHLY;INTERVAL=3",
  "half-yearly": "FREQ=MONTHLY;INTERVAL=6",
  yearly: "FREQ=YEARLY",
};
const TEST_RULE = "FREQ=MONTHLY;INTERVAL=6";

function dutyEntry(content: Content, activity: ContentActivity, from: string): readonly Entry[] {
  const rule = activity.rhythm === null ? undefined : RULES[activity.rhythm];
  if (rule === undefined || activity.scope === "out") return [];
  const text = rowSentence(activity, content);
  return [{ id: `duty-${activity.id}`, day: from, title: activity.name, text, rule }];
}

function entriesOf(content: Content, from: string): readonly Entry[] {
  const { terms, header, areas, chains, gaps } = content;
  const once = (id: string, day: string | null, title: string, text: string): readonly Entry[] =>
    day === null ? [] : [{ id, day, title, text, rule: null }];
  return [
    ...areas
      .filter(({ scope }) => scope === "in")
      .flatMap((area) => area.activities.flatMap((activity) => dutyEntry(content, activity, from))),
    ...once(
      "review",
      terms.reviewDate,
      `Review “${header.title}”`,
      `${header.buyer} and ${header.provider} look at the whole matrix again.`,
    ),
    ...once(
      "authority",
      terms.authorityEnds,
      "Standing authority ends",
      "What the provider may do without asking ends on this day, unless it is agreed again.",
    ),
    ...gaps.flatMap((gap) =>
      once(`gap-${gap.id}`, gap.until, "An accepted gap ends", `${gap.sentence} Owner: ${gap.owner}.`),
    ),
    ...terms.delegatedAccess.flatMap(({ system, role, ends }, at) =>
      once(`access-${at + 1}`, ends, `Access to ${system} ends`, `${role}: remove it, or agree on it again.`),
    ),
    ...chains.map(
      (chain): Entry => ({
        ...{ id: `chain-${chain.id}`, day: from, rule: TEST_RULE },
        title: `Test the call chain “${chain.name}”`,
        text: "Call each step once, out of hours too, and put the contact sheet right.",
      }),
    ),
  ];
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
const compact = (day: string): string => day.replace(/-/g, "");

const MOST_OCTETS = 74;

/** Lines of at most 75 octets, as RFC 5545 wants them; no sign is cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > MOST_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return `${folded}\r\n`;
}

function eventLines(
  { id, day, title, text, rule }: Entry,
  { matrix, from }: CalendarFacts,
): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${id}@${matrix}.clearline`,
    `DTSTAMP:${compact(from)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    "DURATION:P1D",
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** What comes again and what ends, as a calendar (RFC 5545): duties with a rhythm, the review, gaps, access, call chains. */
export function toIcs(content: Content, facts: CalendarFacts): string {
  const events = entriesOf(content, facts.from).flatMap((entry) => eventLines(entry, facts));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Clearline//Responsibilities//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(content.header.title)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map(fold).join("");
}
