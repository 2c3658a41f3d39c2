import * as z from "zod/mini";

/** Control characters but tab and line ends, and the line separators of Unicode. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\u2028\u2029]/u;
const ONE_LINE = /^[^\n\r\t]*$/;

const text = (max: number, min: number) =>
  z.string().check(
    z.normalize("NFC"),
    z.trim(),
    z.minLength(min),
    z.maxLength(max),
    z.refine((value) => !CONTROL.test(value), "contains control characters"),
    z.refine((value) => !/\p{Surrogate}/u.test(value), "contains half a character"),
  );

/** One line that must say something: a name or a title, 1 to 300 characters. */
export const Name = text(300, 1).check(z.regex(ONE_LINE, "must be one line"));

/** One line that may be empty, at most 300 characters. */
export const Line = text(300, 0).check(z.regex(ONE_LINE, "must be one line"));

/** Text of several lines, at most 4,000 characters. */
export const Paragraph = text(4000, 0);

/** Calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** Instant in UTC, ISO 8601. */
export const Instant = z.iso.datetime();

/** SHA-256 as 64 hexadecimal digits in lower case. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
