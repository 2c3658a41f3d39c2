import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import { loadRoomState } from "./load-room-state.ts";
import { openRoom, type Room } from "./room.ts";
import type { RoomOptions } from "./room-options.ts";

/** All rooms that are awake. */
export interface Rooms {
  /** The room of a matrix, woken when it sleeps; `undefined` when there is no such matrix. */
  readonly find: (matrix: MatrixId) => Promise<Room | undefined>;
  /** The room of a matrix if it is awake. */
  readonly findAwake: (matrix: MatrixId) => Promise<Room | undefined>;
  /** Closes the room of a matrix that ends. */
  readonly forget: (matrix: MatrixId) => Promise<void>;
  readonly close: () => Promise<void>;
}

const SWEEP_MS = 60_000;

type RoomDefaults = Omit<RoomOptions, "matrix" | "findActor" | "refuseEdition"> & {
  readonly findActorFor: (matrix: MatrixId) => RoomOptions["findActor"];
  readonly refuseEditionFor: (matrix: MatrixId) => RoomOptions["refuseEdition"];
};

/** Keeps one room a matrix, lets rooms sleep that were quiet for two sweeps of a minute. */
export function openRooms({ findActorFor, refuseEditionFor, ...options }: RoomDefaults): Rooms {
  const rooms = new Map<MatrixId, Promise<Room | undefined>>();
  const quiet = new Set<MatrixId>();
  let cancelSweep = options.clock.after(SWEEP_MS, sweep);

  async function wake(matrix: MatrixId): Promise<Room | undefined> {
    const loaded = await loadRoomState(options.store, matrix);
    if (!loaded) return undefined;
    return openRoom(
      { ...options, matrix, findActor: findActorFor(matrix), refuseEdition: refuseEditionFor(matrix) },
      loaded,
    );
  }

  async function sweepRoom(matrix: MatrixId, opened: Promise<Room | undefined>): Promise<void> {
    const room = await opened;
    if (!room || (room.isQuiet() && quiet.has(matrix))) {
      rooms.delete(matrix);
      quiet.delete(matrix);
      await room?.close();
    } else if (room.isQuiet()) quiet.add(matrix);
    else quiet.delete(matrix);
  }

  function sweep(): void {
    const sweeps = [...rooms].map(([matrix, room]) => sweepRoom(matrix, room));
    Promise.all(sweeps).catch(options.report);
    cancelSweep = options.clock.after(SWEEP_MS, sweep);
  }

  return {
    find: (matrix) => {
      quiet.delete(matrix);
      const known = rooms.get(matrix);
      if (known) return known;
      const opening = wake(matrix);
      rooms.set(matrix, opening);
      // A matrix that is not there, or could not be read now, may be there later.
      opening.then(
        (room) => room ?? rooms.delete(matrix),
        () => rooms.delete(matrix),
      );
      return opening;
    },
    findAwake: async (matrix) => rooms.get(matrix),
    forget: async (matrix) => {
      const open = rooms.get(matrix);
      rooms.delete(matrix);
      quiet.delete(matrix);
      await (await open)?.close();
    },
    close: async () => {
      cancelSweep();
      const open = [...rooms.values()];
      rooms.clear();
      for (const room of open) await (await room)?.close();
    },
  };
}
