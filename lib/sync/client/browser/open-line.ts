import type { SentFrame, ServerFrame } from "../../frames.ts";

/** What a line tells the machine; nothing after `closed`, and nothing once it was closed from here. */
export interface LineEvents {
  readonly opened: () => void;
  readonly closed: () => void;
  readonly frame: (frame: ServerFrame) => void;
}

/** One connection, whatever carries it. */
export interface OpenLine {
  readonly send: (frame: SentFrame) => void;
  readonly close: () => void;
}
