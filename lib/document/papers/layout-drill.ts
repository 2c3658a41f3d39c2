import type { Drill, DrillEvent } from "#lib/drill/event.ts";
import type { Story } from "#lib/drill/story.ts";
import type { Content } from "#lib/matrix/content.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { heading, paragraph, plain, strong } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";
import { paperFrame } from "./paper-frame.ts";

const STATE_WORDS: Readonly<Record<DrillEvent["state"], string>> = {
  fine: "Goes on",
  weak: "Rests on luck",
  broken: "Stops",
};

/** Where a story ends on this matrix, in one sentence. */
export function stopInWords({ stop, events }: Drill): string {
  if (stop) return `It stops on ${stop.clock}, at “${stop.happens}”: ${stop.because.join(" ")}`;
  const weak = events.filter(({ state }) => state === "weak").length;
  if (weak === 0)
    return "It goes through: every step has somebody who is there, may act, and does it in time.";
  return `It goes through, and ${weak} of ${events.length} steps ${weak === 1 ? "rests" : "rest"} on luck.`;
}

/** Time since a story began: “+90 min”, “+3 h 30 min”, “+1 day 4 h”. */
export function afterInWords({ minute }: Pick<DrillEvent, "minute">): string {
  if (minute <= 120) return `+${minute} min`;
  const [days, hours, minutes] = [Math.floor(minute / 1440), Math.floor((minute % 1440) / 60), minute % 60];
  const parts = [
    ...(days > 0 ? [countOf(days, "day", "days")] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
  ];
  return `+${parts.join(" ")}`;
}

/** What a step of a played story is called. */
export const stateInWords = (event: Pick<DrillEvent, "state">): string => STATE_WORDS[event.state];

/** Lays out a story as the matrix plays it, step by step. */
export function layoutDrill(content: Content, story: Story, drill: Drill, today: string): LayoutDocument {
  return paperFrame(content, {
    name: "Drill",
    today,
    blocks: [
      heading(1, story.title),
      paragraph(story.told, "lead"),
      paragraph([strong(stopInWords(drill))]),
      simpleTable(
        "The story minute by minute",
        [
          ["What has to happen", 5],
          ["When", 3],
          ["Who", 4],
          ["So", 2],
          ["Because", 7],
        ],
        drill.events.map((event) => [
          event.happens,
          `${event.clock} (${afterInWords(event)})`,
          event.who === "" ? "Nobody" : event.who,
          stateInWords(event),
          [...event.because, ...(event.rowName ? [`Row: ${event.rowName}.`] : [])].join(" "),
        ]),
      ),
      ...(drill.stop
        ? [
            paragraph(
              [plain("What comes after the stop is told as if somebody had gone on all the same.")],
              "quiet",
            ),
          ]
        : []),
    ],
  });
}
