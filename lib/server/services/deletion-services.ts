import type { MatrixStore } from "#db/matrix-store.ts";
import type { Access } from "#lib/access/create-access.ts";
import type { DeletionState } from "#lib/access/deletion.ts";
import { getHeader } from "#lib/matrix/matrix.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import type { Entered } from "./entered.ts";

/** What stays of a deleted matrix: to compare with an archive that somebody took along. */
export interface DeletionReceipt {
  readonly matrix: string;
  readonly createdAt: string;
  readonly deletedAt: string;
  /** Where the shared log ended: its last revision and the hash that ends its chain. */
  readonly revision: number;
  readonly hash: string;
}

export type Deletion =
  | { readonly ok: true; readonly state: DeletionState; readonly receipt: null }
  | { readonly ok: true; readonly state: null; readonly receipt: DeletionReceipt };

/** Deleting a matrix for good. Who asks has entered the matrix, but for the receipt of one that is gone. */
export interface DeletionServices {
  readonly read: (entered: Entered) => DeletionState | Refusal;
  /** Says yes for the own side, and deletes when everybody who must has said so. The title is typed against slips. */
  readonly ask: (entered: Entered, title: string) => Promise<Deletion | Refusal>;
  readonly withdraw: (entered: Entered) => DeletionState | Refusal;
  readonly receipt: (matrix: string) => ({ readonly ok: true } & DeletionReceipt) | Refusal;
}

/** Opens what pages and handlers do with deletions. */
export function openDeletionServices(needs: {
  readonly access: Access;
  readonly matrices: MatrixStore;
  readonly rooms: () => Rooms;
  readonly now: () => string;
}): DeletionServices {
  const { access, matrices } = needs;

  function findReceipt(id: MatrixId): DeletionReceipt | undefined {
    const row = matrices.find(id);
    if (!row || row.deletedAt === null) return undefined;
    const { createdAt, deletedAt, sharedRevision: revision, sharedHash: hash } = row;
    return { matrix: id, createdAt, deletedAt, revision, hash };
  }

  return {
    read: ({ actor }) => access.readDeletion(actor),
    ask: async ({ matrix, actor }, title) => {
      if (!includesRight(actor.right, "manage"))
        return refuse("not-allowed", `Your right is “${actor.right}”; a manager of your side must do this.`);
      const room = await needs.rooms().find(matrix);
      const stored = room && getHeader((await room.read()).matrix).title;
      if (title !== stored)
        return refuse(
          "invalid",
          `“${title.slice(0, 60)}” is not the title of this matrix. Type the title as its pages show it.`,
        );
      const state = access.askDeletion(actor);
      if (!state.ok) return state;
      if (!state.isAgreed) return { ok: true, state, receipt: null };
      await needs.rooms().forget(matrix);
      matrices.erase(matrix, needs.now());
      // Somebody may have come in while the room was closing.
      await needs.rooms().forget(matrix);
      const receipt = findReceipt(matrix);
      if (!receipt) throw new Error(`Matrix ${matrix} was not deleted`);
      return { ok: true, state: null, receipt };
    },
    withdraw: ({ actor }) => access.withdrawDeletion(actor),
    receipt: (text) => {
      const id = MatrixId.safeParse(text);
      const receipt = id.success ? findReceipt(id.data) : undefined;
      return receipt
        ? { ok: true, ...receipt }
        : refuse("not-found", "No matrix with this id was deleted here.");
    },
  };
}
