import { defineWording } from "./find-wording.ts";

/** Limits of hours or days that do not say from when they count. */
export const OPEN_DEADLINES = defineWording([
  {
    id: "within",
    find: /\b(?:within|in less than|in under|no later than) (?:\d{1,4}|one|two|three|four|five|six|eight|ten|twelve) (?:business |working |clock |calendar )?(?:hours?|days?)\b/i,
    unless:
      /\b(?:of|after|from|once|when|whenever|if|following|since|before|until|upon|on|as soon as|counted|by|during)\b/i,
    instead: "the event that starts the clock, such as “within 4 hours of the opening of the ticket”",
    hit: "Repairs the server within 4 hours",
    nearMiss: "Repairs the server within 4 hours of the alarm",
  },
]);
