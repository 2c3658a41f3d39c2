import type { AreaTopic } from "#lib/matrix/schema/activity.ts";

/** What a step of a story needs of the matrix beside somebody who does it. */
export type Extra =
  /** The call chain of the row, or the first one, must reach somebody. */
  | "chain"
  /** The terms must allow to act before anybody has decided. */
  | "authority"
  /** The terms must say who may spend money at such an hour. */
  | "spending";

export interface StoryStep {
  /** What has to happen, as it is told: “Somebody sees the alert”. */
  readonly happens: string;
  /** Catalogue ids of the rows that say who does it; the first that is there counts. */
  readonly rows: readonly string[];
  /** For rows that were written by hand: their area and a word of their name. */
  readonly topic: AreaTopic;
  readonly word: RegExp;
  /** Who must be reached: whoever does it, or whoever decides it. */
  readonly needs: "doer" | "owner";
  readonly extra: readonly Extra[];
  /** Minutes after which it is too late for this story; `null` where it may take its time. */
  readonly within: number | null;
}

/** A bad night, or a bad morning, as data. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly told: string;
  /** 1 is Monday. */
  readonly day: number;
  /** HH:MM in the matrix's zone. */
  readonly at: string;
  /** Catalogue ids of roles whose holder is away. */
  readonly absent: readonly string[];
  readonly steps: readonly StoryStep[];
}

/** A step with what most steps have: somebody who does it, nothing more. */
export function step(
  happens: string,
  rows: readonly string[],
  topic: AreaTopic,
  word: RegExp,
  more: Partial<Pick<StoryStep, "needs" | "extra" | "within">> = {},
): StoryStep {
  return { ...{ needs: "doer", extra: [], within: null }, happens, rows, topic, word, ...more };
}
