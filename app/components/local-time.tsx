"use client";

import { useSyncExternalStore } from "react";
import { instantInWords } from "#lib/wording/day-in-words.ts";

const NEVER = () => () => {};

/** An instant in the reader's own zone, with the zone's name; the day is left out when it is today. */
export function localTime(at: string, now: Date, zone?: string): string {
  const instant = new Date(at);
  const options = zone === undefined ? {} : { timeZone: zone };
  const dayOf = (date: Date) => date.toLocaleDateString("en-GB", { ...options, dateStyle: "long" });
  const time = instant.toLocaleTimeString("en-GB", {
    ...options,
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  return dayOf(instant) === dayOf(now) ? time : `${dayOf(instant)}, ${time}`;
}

/** When something happened, in the reader's own zone; what the server sends says it in UTC. */
export function LocalTime({ at }: { readonly at: string }) {
  const words = useSyncExternalStore(
    NEVER,
    () => localTime(at, new Date()),
    () => instantInWords(at),
  );
  return (
    <time dateTime={at} title={instantInWords(at)}>
      {words}
    </time>
  );
}
