import { createCalendar } from "#lib/checker/hours/calendar.ts";
import { WEEK_MINUTES } from "#lib/checker/hours/week.ts";
import type { Content, ContentActivity, ContentArea, ContentRole } from "#lib/matrix/content.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { TimeLimit } from "#lib/matrix/schema/activity.ts";
import type { Contact } from "#lib/matrix/schema/contact.ts";
import { countOf, lineList, quoted } from "#lib/wording/line-list.ts";
import { isPluralTitle, roleInWords } from "#lib/wording/role-in-words.ts";
import { TOPIC_WORDS, timeLimitInWords } from "#lib/wording/row-words.ts";
import { type RoleTable, type SharedPhones, walkChain } from "./chain.ts";
import { beginningOf, covers, minuteInWords, minutesUntil } from "./clock.ts";
import type { Drill, DrillEvent, EventState } from "./event.ts";
import { mayAct, maySpend } from "./permission.ts";
import { isReached, type Moment, type Reach, reachOf } from "./reach.ts";
import type { Story, StoryStep } from "./story.ts";

/** What a drill is played on. */
export interface DrillSource {
  readonly content: Content;
  /** Contacts that both sides see. */
  readonly contacts: Readonly<Record<string, Contact>>;
  /** Every role of the matrix, also those folded into a column. */
  readonly roles: RoleTable;
  /** Today in the matrix's zone, YYYY-MM-DD. */
  readonly today: string;
}

interface Placed {
  readonly row: ContentActivity;
  readonly area: ContentArea;
}

function findRow({ areas }: Content, { rows, topic, word }: StoryStep): Placed | undefined {
  const all = areas.flatMap((area) => area.activities.map((row): Placed => ({ row, area })));
  for (const id of rows) {
    const known = all.find(({ row }) => row.catalogueId === id);
    if (known) return known;
  }
  return all.find(({ row, area }) => area.topic === topic && row.catalogueId === null && word.test(row.name));
}

interface Held {
  readonly role: ContentRole;
  readonly reach: Reach;
}

function holdersAt(
  { roles }: Content,
  row: ContentActivity,
  needs: StoryStep["needs"],
  moment: Moment,
): readonly Held[] {
  const holding = (duty: "responsible" | "accountable") =>
    roles.filter(({ id }) => row.cells[id]?.duties.includes(duty));
  const doers = needs === "owner" ? holding("accountable") : holding("responsible");
  // A decision that nobody else carries out is its owner's to take.
  const found = doers.length === 0 && row.kind === "decision" ? holding("accountable") : doers;
  return found.map((role) => ({ role, reach: reachOf(role, row.cells[role.id] ?? BLANK, row, moment) }));
}

/** Why somebody is not there, told of one and of several. */
const REACH_WORDS: Readonly<Record<Exclude<Reach["kind"], "there" | "deputy" | "likely">, Told>> = {
  away: ["is away, and no deputy is named", "are away, and no deputy is named"],
  asleep: ["works at other hours", "work at other hours"],
  unsaid: [
    "has promised no hours, and it is outside business hours",
    "have promised no hours, and it is outside business hours",
  ],
};

type Told = readonly [one: string, more: string];

function notReached(held: readonly Held[], content: Content): readonly string[] {
  return held.flatMap(({ role, reach }) => {
    if (reach.kind === "there" || reach.kind === "deputy" || reach.kind === "likely") return [];
    const [one, more] = REACH_WORDS[reach.kind];
    return [`${roleInWords(role, content.header)} ${isPluralTitle(role.name) ? more : one}.`];
  });
}

const FACTORS: Readonly<Record<TimeLimit["unit"], number>> = {
  minutes: 1,
  hours: 60,
  days: 1440,
  weeks: 10_080,
  months: 43_200,
};

interface Spent {
  readonly minutes: number;
  readonly state: EventState;
  readonly because: readonly string[];
}

/** “90 minutes”, “2 hours”, “1 day”. */
function durationInWords(minutes: number): string {
  if (minutes % 1440 === 0) return countOf(minutes / 1440, "day", "days");
  return minutes % 60 === 0 ? countOf(minutes / 60, "hour", "hours") : countOf(minutes, "minute", "minutes");
}

/** How long a step may take by what its row promises, against what the story can wait. */
function timeOf(row: ContentActivity, { within }: StoryStep, { calendar, minute }: Moment): Spent {
  const limit = row.timeLimit;
  if (!limit || limit.amount === null) {
    if (within === null) return { minutes: 0, state: "fine", because: [] };
    return {
      minutes: within,
      state: "weak",
      because: [`The row has no time limit; the story allows it ${durationInWords(within)}.`],
    };
  }
  const opens =
    limit.clock === "business" && calendar.business ? (minutesUntil(calendar.business, minute) ?? 0) : 0;
  const minutes = opens + limit.amount * FACTORS[limit.unit];
  const words = timeLimitInWords(limit);
  if (within === null || minutes <= within)
    return { minutes, state: "fine", because: [`Promised ${words}.`] };
  const wait = opens > 0 ? ` Its clock begins only at ${minuteInWords(minute + opens)}.` : "";
  return { minutes, state: "weak", because: [`Promised ${words}, which is too late here.${wait}`] };
}

const worse = (...states: readonly EventState[]): EventState =>
  states.includes("broken") ? "broken" : states.includes("weak") ? "weak" : "fine";

/** What happens in one step, and how many minutes later the next one begins. */
interface Played {
  readonly event: Omit<DrillEvent, "minute" | "clock" | "happens">;
  readonly minutes: number;
}

function broken(
  because: string,
  place: Placed | undefined,
  area: ContentArea | undefined = place?.area,
): Played {
  const at = { row: place?.row.id ?? null, rowName: place?.row.name ?? null, area: area?.id ?? null };
  return { event: { who: "", state: "broken", because: [because], ...at }, minutes: 0 };
}

function nobodyIn({ undecided }: ContentActivity, { needs }: StoryStep): string {
  if (undecided) return "The parties have still to decide who does this.";
  return needs === "owner" ? "Nobody owns this, so nobody can decide it." : "Nobody is named who does this.";
}

function playStep(source: DrillSource, step: StoryStep, moment: Moment, phones: SharedPhones): Played {
  const { content, today } = source;
  const place = findRow(content, step);
  if (!place) {
    const area = content.areas.find(({ topic }) => topic === step.topic);
    return broken(
      `No row says who does this. It belongs to ${quoted(TOPIC_WORDS[step.topic])}.`,
      undefined,
      area,
    );
  }
  const { row, area } = place;
  if (row.scope === "out" || area.scope === "out")
    return broken(
      `This is not in the agreement; ${row.outHolder ? `handled by ${row.outHolder}` : "nobody is named who handles it"}.`,
      place,
    );
  const held = holdersAt(content, row, step.needs, moment);
  if (held.length === 0) return broken(nobodyIn(row, step), place);
  const reached = held.filter(({ reach }) => isReached(reach));
  if (reached.length === 0)
    return (
      waitThenPlay(source, step, moment, { phones, held }) ??
      broken(notReached(held, content).join(" "), place)
    );
  const time = timeOf(row, step, moment);
  const likely = reached.every(({ reach }) => reach.kind === "likely");
  const isBusiness = moment.calendar.business === null || covers(moment.calendar.business, moment.minute);
  const asked = step.extra.map((extra) => {
    if (extra === "authority") return { ...mayAct(content.terms, today), minutes: 0 };
    if (extra === "spending") return { ...maySpend(content.terms, isBusiness), minutes: 0 };
    return walkChain(content, row, moment, { phones, table: source.roles });
  });
  const deputies = reached.flatMap(({ role, reach }) =>
    reach.kind === "deputy" ? [`${reach.name} stands in for ${roleInWords(role, content.header)}.`] : [],
  );
  const who = reached.map(({ role }) => roleInWords(role, content.header));
  const called = asked.flatMap((one) => ("who" in one && one.who ? [`reaching ${one.who}`] : []));
  return {
    event: {
      who: [lineList(who), ...called].join(", "),
      state: worse(time.state, likely ? "weak" : "fine", ...asked.map(({ state }) => state)),
      because: [
        ...deputies,
        ...(likely ? ["It is within business hours, but nobody has said when this role works."] : []),
        ...time.because,
        ...asked.flatMap(({ because }) => because),
      ],
      row: row.id,
      rowName: row.name,
      area: area.id,
    },
    minutes: time.minutes + asked.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** A step that has the time waits for the first who is back; `undefined` where nobody is back in time. */
function waitThenPlay(
  source: DrillSource,
  step: StoryStep,
  moment: Moment,
  { phones, held }: { readonly phones: SharedPhones; readonly held: readonly Held[] },
): Played | undefined {
  const waits = held.flatMap(({ role, reach }) =>
    reach.kind === "asleep" && reach.backIn !== null ? [{ role, minutes: reach.backIn }] : [],
  );
  const [first] = waits.toSorted((a, b) => a.minutes - b.minutes);
  if (!first || first.minutes > (step.within ?? WEEK_MINUTES)) return undefined;
  const minute = moment.minute + first.minutes;
  const { event, minutes } = playStep(source, step, { ...moment, minute }, phones);
  const name = roleInWords(first.role, source.content.header);
  const waiting = `It waits for the working hours of ${name}, until ${minuteInWords(minute)}.`;
  return {
    event: { ...event, because: [waiting, ...event.because] },
    minutes: first.minutes + minutes,
  };
}

/** Roles whose telephone number both sides see. */
function phonesOf(contacts: DrillSource["contacts"]): SharedPhones {
  return new Set(
    Object.values(contacts).flatMap(({ role, phone, removed }) =>
      role !== null && !removed && phone !== "" ? [role] : [],
    ),
  );
}

/** Plays a story on a matrix: what happens when, who does it, and where it stops. The same for both sides. */
export function playStory(source: DrillSource, story: Story): Drill {
  const calendar = createCalendar(source.content.terms, source.today);
  const phones = phonesOf(source.contacts);
  const begins = beginningOf(story);
  let minute = 0;
  const events = story.steps.map((step): DrillEvent => {
    const moment: Moment = { calendar, minute: begins + minute, absent: story.absent };
    const { event, minutes } = playStep(source, step, moment, phones);
    const told = { minute, clock: minuteInWords(begins + minute), happens: step.happens, ...event };
    minute += minutes;
    return told;
  });
  return { events, stop: events.find(({ state }) => state === "broken") ?? null };
}
