import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import type { Renderer } from "../render/open-renderer.ts";
import type { PaperForm } from "../render/print-paper.ts";
import type { Entered } from "./entered.ts";
import { type PaperFile, toPaperFile } from "./paper-file.ts";

/** Papers that are made from a matrix, to be read beside it. Who asks has entered the matrix. */
export interface PaperServices {
  readonly print: (entered: Entered, name: string, form: PaperForm) => Promise<PaperFile | Refusal>;
}

/** Opens what handlers do with papers. */
export function openPaperServices(needs: {
  readonly rooms: () => Rooms;
  readonly renderer: Renderer;
  readonly now: () => string;
}): PaperServices {
  return {
    print: async ({ matrix: id, actor }, name, form) => {
      const room = await needs.rooms().find(id);
      if (!room) throw new Error(`Matrix ${id} is gone`);
      const { matrix } = await room.read();
      const made = await needs.renderer.ask("paper", {
        matrix,
        name,
        side: actor.side,
        at: needs.now(),
        form,
      });
      if (!made) return refuse("not-found", "There is no paper of this name.");
      return made.rendered.ok
        ? toPaperFile(made.rendered.bytes, `${name}-${made.today}.${form}`)
        : made.rendered;
    },
  };
}
