import type { SentFrame } from "../../frames.ts";
import type { TabFrame } from "../tab-frames.ts";

/** What a tab hears from the others of its browser. */
export interface TabEvents {
  /** For the tab that owns the line. */
  readonly asked: (from: string, frame: SentFrame) => void;
  /** From the tab that owns the line. */
  readonly told: (frame: TabFrame) => void;
}

/** How the tabs of one person in one matrix speak to each other. */
export interface TabChannel {
  readonly ask: (frame: SentFrame) => void;
  readonly tell: (to: string | null, frame: TabFrame) => void;
  readonly close: () => void;
}

type Message =
  | { readonly kind: "ask"; readonly from: string; readonly frame: SentFrame }
  | { readonly kind: "tell"; readonly to: string | null; readonly frame: TabFrame };

/** Opens the channel of a name for the tab of a client; a browser without channels has one tab to care for. */
export function openTabChannel(name: string, client: string, events: TabEvents): TabChannel {
  if (typeof BroadcastChannel === "undefined") return { ask: () => {}, tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  const post = (message: Message) => channel.postMessage(message);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "ask") events.asked(data.from, data.frame);
    else if (data.to === null || data.to === client) events.told(data.frame);
  };
  return {
    ask: (frame) => post({ kind: "ask", from: client, frame }),
    tell: (to, frame) => post({ kind: "tell", to, frame }),
    close: () => channel.close(),
  };
}
