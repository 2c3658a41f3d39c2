import { commentsInput } from "#lib/document/comments/comments-input.ts";
import { type CommentsJson, commentsJson } from "#lib/document/comments/comments-json.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import type { Renderer } from "../render/open-renderer.ts";
import type { Entered } from "./entered.ts";
import { type PaperFile, toPaperFile } from "./paper-file.ts";

/** What both sides said about the matrix, to keep and to print. Who asks has entered the matrix. */
export interface CommentsServices {
  readonly data: (entered: Entered) => Promise<CommentsJson>;
  /** The negotiation record as it stands now; never a part of the appendix. */
  readonly pdf: (entered: Entered) => Promise<PaperFile | Refusal>;
}

/** Opens what pages and handlers do with all comments at once. */
export function openCommentsServices(needs: {
  readonly rooms: () => Rooms;
  readonly renderer: Renderer;
  readonly now: () => string;
}): CommentsServices {
  async function read({ matrix }: Entered): Promise<Matrix> {
    const room = await needs.rooms().find(matrix);
    if (!room) throw new Error(`Matrix ${matrix} is gone`);
    return (await room.read()).matrix;
  }

  return {
    data: async (entered) => commentsJson(await read(entered), needs.now()),
    pdf: async (entered) => {
      const at = needs.now();
      const input = commentsInput(await read(entered), at);
      const rendered = await needs.renderer.ask("render", { kind: "comments", input, createdAt: at });
      return rendered.ok ? toPaperFile(rendered.bytes, `comments-${input.printedOn}.pdf`) : rendered;
    },
  };
}
