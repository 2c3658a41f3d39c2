import { findOpened, roundInput } from "#lib/document/round/round-input.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { compareRound, countMatches, historyOf } from "#lib/matrix/round/opened-round.ts";
import { answersTo, listRounds, phaseOf } from "#lib/matrix/round/rounds.ts";
import type { RoomState } from "#lib/sync/room/room-state.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import { RECORD_LINE } from "#lib/wording/comment-words.ts";
import type { Renderer } from "../render/open-renderer.ts";
import type { Entered } from "./entered.ts";
import { type PaperFile, toPaperFile } from "./paper-file.ts";

/** The rounds of a matrix as one side may know them. */
export type RoundsJson = ReturnType<typeof roundsJson>;

/** What pages and handlers read of rounds. Who asks has entered the matrix. */
export interface RoundServices {
  readonly data: (entered: Entered) => Promise<RoundsJson>;
  /** A paper of an opened round; never a part of the appendix. */
  readonly pdf: (entered: Entered, round: string, paper: "agenda" | "result") => Promise<PaperFile | Refusal>;
}

function roundsJson({ matrix, sides }: RoomState, { actor }: Entered) {
  const own = sides[actor.side];
  return {
    format: "clearline-rounds",
    version: 1,
    notice: RECORD_LINE,
    matrix: matrix.id,
    rounds: listRounds(matrix).map((round) => {
      const phase = phaseOf(round);
      const rows = phase === "opened" ? compareRound(matrix, round) : [];
      return {
        ...round,
        phase,
        /** What one's own side has answered; the other's only once both have submitted. */
        own: answersTo(own, round.id),
        opened:
          phase === "opened"
            ? { at: round.opened, counts: countMatches(rows), ...historyOf(rows), rows }
            : null,
      };
    }),
  } as const;
}

/** Opens what pages and handlers read of rounds. */
export function openRoundServices(needs: {
  readonly rooms: () => Rooms;
  readonly renderer: Renderer;
  readonly now: () => string;
}): RoundServices {
  async function read({ matrix }: Entered): Promise<RoomState> {
    const room = await needs.rooms().find(matrix);
    if (!room) throw new Error(`Matrix ${matrix} is gone`);
    return room.read();
  }

  return {
    data: async (entered) => roundsJson(await read(entered), entered),
    pdf: async (entered, id, paper) => {
      const { matrix } = await read(entered);
      const round = findOpened(matrix, id);
      if (!round)
        return refuse(
          "not-found",
          "There is no opened round of this name. It opens when both sides have submitted.",
        );
      const at = needs.now();
      const input = roundInput(matrix, round, at);
      const rendered = await needs.renderer.ask("render", { kind: "round", paper, input, createdAt: at });
      return rendered.ok
        ? toPaperFile(rendered.bytes, `round-${round.number}-${paper}-${input.printedOn}.pdf`)
        : rendered;
    },
  };
}
