import type { Access } from "#lib/access/create-access.ts";
import type { Joined } from "#lib/access/joining.ts";
import { noPhase } from "#lib/access/phases.ts";
import { inPhaseOrder, type PhaseEntry, type PhaseState } from "#lib/document/papers/phases.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { getHeader } from "#lib/matrix/matrix.ts";
import type { Phase } from "#lib/matrix/phase.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { EngagementModel } from "#lib/matrix/schema/header.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import type { Entered } from "./entered.ts";
import type { CreatedMatrix, MatrixServices } from "./matrix-services.ts";

/** What somebody wants to keep: the matrix itself or one of its phases, as it stands or in another model. */
export interface PhaseWish {
  readonly phase: Phase;
  /** The matrix that it begins as. */
  readonly like: MatrixId;
  /** `null` for as it stands. */
  readonly model: EngagementModel | null;
  /** Whether the other side may come in at once. */
  readonly open: boolean;
}

/** What pages and handlers do with the phases of a matrix. Who asks has entered the matrix that they are of. */
export interface PhaseServices {
  /** In the order in which they hold. */
  readonly list: (
    entered: Entered,
  ) => { readonly ok: true; readonly phases: readonly PhaseEntry[] } | Refusal;
  /** The same with what each says. */
  readonly states: (entered: Entered) => Promise<readonly PhaseState[]>;
  readonly keep: (
    entered: Entered,
    wish: PhaseWish,
    session: string | undefined,
  ) => Promise<CreatedMatrix | Refusal>;
  readonly change: (
    entered: Entered,
    phase: string,
    wish: { readonly phase?: Phase | undefined; readonly open?: true | undefined },
  ) => { readonly ok: true } | Refusal;
  readonly enter: (entered: Entered, phase: string, session: string | undefined) => Joined | Refusal;
  /** Of which matrix this one is a phase. */
  readonly rootOf: (matrix: MatrixId) => MatrixId | null;
}

/** Opens what pages and handlers do with phases. */
export function openPhaseServices(needs: {
  readonly access: Access;
  readonly matrices: MatrixServices;
  readonly rooms: () => Rooms;
}): PhaseServices {
  const { access, matrices } = needs;

  async function read(id: MatrixId): Promise<Matrix> {
    const room = await needs.rooms().find(id);
    if (!room) throw new Error(`Matrix ${id} is gone`);
    return (await room.read()).matrix;
  }

  function list({ actor }: Entered): ReturnType<PhaseServices["list"]> {
    const found = access.listPhases(actor);
    if (!found.ok) return found;
    const phases = found.phases.map(({ root, ...row }) => ({
      ...row,
      isRoot: row.matrix === root,
      alone: row.openedAt === null && row.matrix !== root ? row.side : null,
    }));
    return { ok: true, phases: inPhaseOrder(phases) };
  }

  return {
    list,
    states: async (entered) => {
      const found = list(entered);
      // A phase knows nothing of its neighbours: those are told where the matrix is that they are of.
      const phases = found.ok ? found.phases : [];
      return Promise.all(
        phases.map(async ({ matrix, phase, isRoot, alone }) => ({
          ...{ phase, isRoot, alone },
          matrix: await read(matrix),
        })),
      );
    },
    keep: async (entered, { phase, like, model, open }, session) => {
      const { actor, matrix: root } = entered;
      const refused = access.refuseToKeep(actor);
      if (refused) return refused;
      const found = list(entered);
      if (!found.ok) return found;
      if (!found.phases.some(({ matrix }) => matrix === like))
        return refuse(
          "not-found",
          `A phase begins as this matrix or as one of its phases, and ${like.slice(0, 60)} is neither. Name one of them.`,
        );
      const { title } = getHeader(await read(root));
      const wish = { phase, model, title };
      const { side, name, participant } = actor;
      const creator = { side, name, title: "", session, from: participant };
      const made = await matrices.create({ kind: "phase", matrix: await read(like), wish }, creator);
      if (made.ok) access.keepPhase(actor, root, { matrix: made.id, phase, isOpen: open });
      return made;
    },
    change: ({ actor }, phase, wish) => {
      const id = MatrixId.safeParse(phase);
      return id.success ? access.changePhase(actor, id.data, wish) : noPhase();
    },
    enter: ({ actor }, phase, session) => {
      const id = MatrixId.safeParse(phase);
      return id.success ? access.enterPhase(actor, id.data, session) : noPhase();
    },
    rootOf: (matrix) => access.rootOf(matrix),
  };
}
