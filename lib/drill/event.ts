import type { ActivityId, AreaId } from "#lib/matrix/schema/ids.ts";

/** `broken`: here it stops. `weak`: it may go on, and nothing says that it will. */
export type EventState = "fine" | "weak" | "broken";

/** One thing that happens, or that should. */
export interface DrillEvent {
  /** Minutes since the story began. */
  readonly minute: number;
  /** “Saturday 02:15”. */
  readonly clock: string;
  readonly happens: string;
  /** Who does it, in words; empty where nobody does. */
  readonly who: string;
  readonly state: EventState;
  /** What stands in the way, or what it rests on, as sentences. */
  readonly because: readonly string[];
  /** The row to look at. */
  readonly row: ActivityId | null;
  readonly rowName: string | null;
  /** Where a missing row belongs. */
  readonly area: AreaId | null;
}

/** A story as a matrix plays it. */
export interface Drill {
  readonly events: readonly DrillEvent[];
  /** The first event at which it stops; `null` when it goes through. */
  readonly stop: DrillEvent | null;
}
