import type { LayoutDocument } from "#lib/document/layout/document.ts";
import { PHASES_PAPER } from "#lib/document/papers/papers.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import type { Renderer } from "../render/open-renderer.ts";
import type { PaperAsked, PaperForm } from "../render/print-paper.ts";
import type { Entered } from "./entered.ts";
import { type PaperFile, toPaperFile } from "./paper-file.ts";
import type { PhaseServices } from "./phase-services.ts";

/** Papers that are made from a matrix, to be read beside it. Who asks has entered the matrix. */
export interface PaperServices {
  readonly print: (entered: Entered, name: string, form: PaperForm) => Promise<PaperFile | Refusal>;
  /** A paper to be shown; `undefined` for a name that none has. */
  readonly layout: (entered: Entered, name: string) => Promise<LayoutDocument | undefined>;
}

/** Opens what handlers do with papers. */
export function openPaperServices(needs: {
  readonly rooms: () => Rooms;
  readonly renderer: Renderer;
  readonly phases: PhaseServices;
  readonly now: () => string;
}): PaperServices {
  async function toAsked(entered: Entered, name: string): Promise<PaperAsked> {
    const { matrix: id, actor } = entered;
    const room = await needs.rooms().find(id);
    if (!room) throw new Error(`Matrix ${id} is gone`);
    const { matrix } = await room.read();
    const phases = name === PHASES_PAPER ? await needs.phases.states(entered) : [];
    return { matrix, phases, name, side: actor.side, at: needs.now() };
  }

  return {
    layout: async (entered, name) => needs.renderer.ask("paperLayout", await toAsked(entered, name)),
    print: async (entered, name, form) => {
      const made = await needs.renderer.ask("paper", { ...(await toAsked(entered, name)), form });
      if (!made) return refuse("not-found", "There is no paper of this name.");
      return made.rendered.ok
        ? toPaperFile(made.rendered.bytes, `${name}-${made.today}.${form}`)
        : made.rendered;
    },
  };
}
