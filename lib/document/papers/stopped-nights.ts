import type { DrillEvent } from "#lib/drill/event.ts";
import { type DrillSource, playStory } from "#lib/drill/play.ts";
import { STORIES } from "#lib/drill/stories/index.ts";
import type { Story } from "#lib/drill/story.ts";

/** A story that does not go through, and the step at which it stops. */
export interface StoppedNight {
  readonly story: Story;
  readonly stop: DrillEvent;
}

/** Plays every story and keeps those that stop, in the order of the stories. */
export function stoppedNights(source: DrillSource): readonly StoppedNight[] {
  return STORIES.flatMap((story) => {
    const { stop } = playStory(source, story);
    return stop ? [{ story, stop }] : [];
  });
}
