import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import type { Renderer } from "../render/open-renderer.ts";
import type { CheckedMatrix } from "./check-matrix.ts";
import type { Entered } from "./entered.ts";
import { type PaperFile, toPaperFile } from "./paper-file.ts";

/** What the checker says, to read and to print. Who asks has entered the matrix. */
export interface FindingsServices {
  readonly check: (entered: Entered) => Promise<CheckedMatrix>;
  /** The report of findings as it stands now; never a part of the appendix. */
  readonly pdf: (entered: Entered) => Promise<PaperFile | Refusal>;
}

/** Opens what pages and handlers do with findings. */
export function openFindingsServices(needs: {
  readonly rooms: () => Rooms;
  readonly renderer: Renderer;
  readonly now: () => string;
}): FindingsServices {
  async function read({ matrix }: Entered): Promise<Matrix> {
    const room = await needs.rooms().find(matrix);
    if (!room) throw new Error(`Matrix ${matrix} is gone`);
    return (await room.read()).matrix;
  }

  return {
    check: async (entered) => needs.renderer.ask("check", { matrix: await read(entered), at: needs.now() }),
    pdf: async (entered) => {
      const asked = { matrix: await read(entered), at: needs.now() };
      const { today, rendered } = await needs.renderer.ask("findings", asked);
      return rendered.ok ? toPaperFile(rendered.bytes, `findings-${today}.pdf`) : rendered;
    },
  };
}
