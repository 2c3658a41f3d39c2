import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { Line, Name } from "#lib/matrix/schema/text.ts";
import { addDays } from "./access-context.ts";

type Read<T> = { readonly ok: true; readonly value: T } | Refusal;

export const DEFAULT_LINK_DAYS = 30;
export const DEFAULT_TOKEN_DAYS = 90;
const MOST_DAYS = 366;

/** A person's name and job title as typed. */
export interface Person {
  readonly name: string;
  readonly title: string;
}

/** Reads name and job title; the title may be left empty. */
export function readPerson(person: Person): Read<Person> {
  const name = Name.safeParse(person.name);
  if (!name.success) return refuse("invalid", "Enter your name: one line, 1 to 300 characters.");
  const title = Line.safeParse(person.title);
  if (!title.success) return refuse("invalid", "The job title must be one line of at most 300 characters.");
  return { ok: true, value: { name: name.data, title: title.data } };
}

/** Reads what a link or token is called. */
export function readLabel(label: string): Read<string> {
  const read = Name.safeParse(label);
  return read.success
    ? { ok: true, value: read.data }
    : refuse(
        "invalid",
        "Say what it is for, so that it can be told from others: one line, 1 to 300 characters.",
      );
}

/** Reads when a link or token ends; `null` is the default after so many days. */
export function readExpiry(expiresAt: string | null, now: string, defaultDays: number): Read<string> {
  if (expiresAt === null) return { ok: true, value: addDays(now, defaultDays) };
  const time = Date.parse(expiresAt);
  if (Number.isNaN(time)) return refuse("invalid", `“${expiresAt.slice(0, 40)}” is not a date.`);
  const value = new Date(time).toISOString();
  if (value <= now || value > addDays(now, MOST_DAYS)) {
    return refuse("invalid", `It must end after now and within ${MOST_DAYS} days; ${value} does not.`);
  }
  return { ok: true, value };
}
