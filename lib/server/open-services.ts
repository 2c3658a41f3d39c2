import { randomBytes } from "node:crypto";
import { createAccessStore } from "#db/access-store.ts";
import type { Database } from "#db/database.ts";
import { createEditionStore } from "#db/edition-store.ts";
import { createLogStore, type SqliteLogStore } from "#db/log-store.ts";
import { createMatrixStore } from "#db/matrix-store.ts";
import { createSummaryStore } from "#db/summary-store.ts";
import { createWriteProbe } from "#db/write-probe.ts";
import { createAccess } from "#lib/access/create-access.ts";
import { createRateLimiter, JOIN_RATE, OPS_RATE } from "#lib/access/rate-limit.ts";
import { readCredentials } from "#lib/access/session-cookie.ts";
import { refuse } from "#lib/matrix/refusal.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { RoomClock, RoomOptions } from "#lib/sync/room/room-options.ts";
import { openRooms, type Rooms } from "#lib/sync/room/rooms.ts";
import type { ServerContext } from "./context.ts";
import { openHealthWatch } from "./health.ts";
import { type Importer, openImporter } from "./import/open-importer.ts";
import { loadFonts } from "./load-fonts.ts";
import type { Renderer } from "./render/open-renderer.ts";
import { type CheckMatrix, countBlocking } from "./services/check-matrix.ts";
import { openCommentsServices } from "./services/comments-services.ts";
import { openDeletionServices } from "./services/deletion-services.ts";
import { openEditionServices } from "./services/edition-services.ts";
import { openExportServices } from "./services/export-services.ts";
import { openFindingsServices } from "./services/findings-services.ts";
import { openMatrixServices, refuseMissingUpload } from "./services/matrix-services.ts";
import { openPaperServices } from "./services/paper-services.ts";
import { openPhaseServices } from "./services/phase-services.ts";
import { openPrintServices } from "./services/print-services.ts";
import { openRoundServices } from "./services/round-services.ts";
import { openSheetReader, type SheetReader } from "./sheets/open-sheet-reader.ts";
import { openSheetServices } from "./sheets/sheet-services.ts";
import type { SocketServices } from "./socket-session.ts";

const CLOCK: RoomClock = {
  now: () => new Date().toISOString(),
  defer: (run) => void setImmediate(run),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Making matrices, by network address. */
const CREATE_RATE = { capacity: 200, perSecond: 1 };

export interface Services {
  readonly context: ServerContext;
  readonly socket: SocketServices;
  /** Stores what is under way and lets all rooms sleep. */
  readonly close: () => Promise<void>;
}

/** Makes something when it is first asked for, and gives the same from then on. */
function keepOne<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Opens everything that pages, handlers and sockets do, over one database. */
export function openServices(options: {
  readonly database: Database;
  readonly origin: string;
  readonly renderer: Renderer;
  readonly importer?: Importer;
  readonly sheetReader?: SheetReader;
  readonly check: CheckMatrix;
  readonly log: (message: unknown) => void;
  /** Room on the disk of the database; without it the disk is never full. */
  readonly freeBytes?: () => number;
  readonly onMoment?: RoomOptions["onMoment"];
}): Services {
  const { database, origin, renderer, check, log, freeBytes = () => Number.POSITIVE_INFINITY } = options;
  const { importer = openImporter(undefined), sheetReader = openSheetReader(undefined) } = options;
  const { now } = CLOCK;
  const startedAt = now();
  const health = openHealthWatch({
    startedAt,
    clock: CLOCK,
    probe: createWriteProbe(database),
    freeBytes,
    log,
  });
  const { report } = health;

  const wasStored = <T>(committed: T): T => {
    health.stored();
    return committed;
  };
  const stored = createLogStore(database);
  const store: SqliteLogStore = {
    ...stored,
    commit: async (...batch) => wasStored(await stored.commit(...batch)),
    commitPacked: async (...batch) => wasStored(await stored.commitPacked(...batch)),
  };
  const editionStore = createEditionStore(database);
  const opsLimiter = createRateLimiter(OPS_RATE, Date.now);
  const printing = new Set<Promise<void>>();

  const access = createAccess({
    store: createAccessStore(database),
    clock: { now },
    randomBytes,
    origin,
    report,
    onAccessChanged: ({ matrix, participant }) => {
      const actor = access.findActor(participant);
      rooms
        .findAwake(matrix)
        .then((room) => (actor ? room?.renew(participant) : room?.revoke(participant)))
        .catch(report);
    },
  });
  const editionNeeds = { store, editions: editionStore, rooms: () => rooms, renderer, now };
  const editions = openEditionServices(editionNeeds);
  const rooms: Rooms = openRooms({
    store,
    clock: CLOCK,
    findActorFor: () => async (participant) => access.findActor(participant),
    countBlocking: (matrix) => countBlocking(check(matrix, now())),
    refuseEditionFor: (matrix) => async (op) =>
      op.body.kind === "edition.record"
        ? refuseMissingUpload(editionStore, matrix, op.body.elsewhere.file)
        : undefined,
    onEdition: ({ matrix, edition }) => {
      const kept = editions.keep(matrix, edition).catch(report);
      printing.add(kept);
      void kept.finally(() => printing.delete(kept));
    },
    report,
    onMoment: options.onMoment,
  });

  const enter: ServerContext["enter"] = (credentials, text) => {
    const matrix = MatrixId.safeParse(text);
    if (!matrix.success) return refuse("not-found", "There is no such matrix.");
    const found = access.authenticate(credentials, matrix.data);
    return found.ok ? { ok: true, matrix: matrix.data, actor: found.actor } : found;
  };

  const matrices = openMatrixServices({
    store,
    summaries: createSummaryStore(database),
    editions: editionStore,
    access,
    importer,
    rooms: () => rooms,
    opsLimiter,
    origin,
    now,
    report,
  });
  const phases = openPhaseServices({ access, matrices, rooms: () => rooms });
  const findings = openFindingsServices({ rooms: () => rooms, renderer, now });
  const comments = openCommentsServices({ rooms: () => rooms, renderer, now });

  return {
    context: {
      origin,
      startedAt,
      enter,
      matrices,
      editions,
      prints: openPrintServices(editionNeeds),
      phases,
      papers: openPaperServices({ rooms: () => rooms, renderer, phases, now }),
      rounds: openRoundServices({ rooms: () => rooms, renderer, now }),
      findings,
      comments,
      exports: openExportServices({
        ...{ store, editionStore, renderer, matrices, editions, findings, comments, now },
        rooms: () => rooms,
      }),
      sheets: openSheetServices(sheetReader),
      deletions: openDeletionServices({
        ...{ access, now, matrices: createMatrixStore(database) },
        rooms: () => rooms,
      }),
      access,
      joinLimiter: createRateLimiter(JOIN_RATE, Date.now),
      createLimiter: createRateLimiter(CREATE_RATE, Date.now),
      health: health.look,
      printFonts: keepOne(loadFonts),
    },
    socket: {
      rooms,
      opsLimiter,
      report,
      identify: async (headers, matrix) =>
        enter(readCredentials({ authorization: headers.authorization, cookie: headers.cookie }), matrix),
    },
    close: async () => {
      await rooms.close();
      await Promise.all(printing);
    },
  };
}
