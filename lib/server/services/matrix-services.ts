import { v7 } from "uuid";
import type { EditionStore } from "#db/edition-store.ts";
import type { SqliteLogStore } from "#db/log-store.ts";
import type { MatrixSummary, SummaryStore } from "#db/summary-store.ts";
import type { Access } from "#lib/access/create-access.ts";
import type { RateLimiter } from "#lib/access/rate-limit.ts";
import { readPerson } from "#lib/access/read-input.ts";
import { refuseInsecure } from "#lib/access/session-cookie.ts";
import { isComplete, listEditions } from "#lib/matrix/editions.ts";
import { fileText, toFile } from "#lib/matrix/file.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { Header, Side } from "#lib/matrix/schema/header.ts";
import { MatrixId, OpId, type ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { SideChange } from "#lib/matrix/tables.ts";
import type { InitialSnapshot } from "#lib/sync/client/connection.ts";
import { type Ack, type Me, PROTOCOL_VERSION, type ReadOp, type SentEntry } from "#lib/sync/frames.ts";
import { toOwnEntries, toSharedEntries } from "#lib/sync/room/replay.ts";
import type { Room } from "#lib/sync/room/room.ts";
import { NO_HEADS } from "#lib/sync/room/room-state.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import { toMe } from "#lib/sync/room/subscriber.ts";
import type { MatrixSource } from "../import/matrix-source.ts";
import type { Importer } from "../import/open-importer.ts";
import type { Entered } from "./entered.ts";
import { sha256Of } from "./paper-file.ts";

/** Who makes a matrix, and the browser's session if it has one. */
export interface Creator {
  readonly side: Side;
  readonly name: string;
  readonly title: string;
  readonly session: string | undefined;
  /** Who makes a phase, in the matrix of which it is one. */
  readonly from?: ParticipantId | undefined;
}

export interface CreatedMatrix {
  readonly ok: true;
  readonly id: MatrixId;
  /** For the cookie. */
  readonly session: string;
  /** Shown once. */
  readonly recoveryCode: string | null;
}

export interface ChangePage {
  readonly ok: true;
  /** The protocol's version: a page that knows another one must load again. */
  readonly v: number;
  readonly me: Me;
  readonly epoch: string;
  readonly epochStart: InitialSnapshot["epochStart"];
  /** Newest revisions of the shared stream and of the reader's own. */
  readonly heads: { readonly shared: number; readonly own: number };
  readonly entries: readonly (SentEntry | SentEntry<SideChange>)[];
  /** The revision to ask for next; `null` when these were the newest. */
  readonly next: number | null;
}

/** A matrix of this browser, as its home page lists it. */
export interface RecentMatrix extends MatrixSummary {
  readonly side: Side;
}

/** What pages and handlers do with matrices. Who asks has entered the matrix. */
export interface MatrixServices {
  readonly create: (source: MatrixSource, creator: Creator) => Promise<CreatedMatrix | Refusal>;
  /** Makes what the JSON text of a request asks for; a session is the browser's, if it has one. */
  readonly createFrom: (text: string, session: string | undefined) => Promise<CreatedMatrix | Refusal>;
  readonly listRecent: (session: string | undefined) => readonly RecentMatrix[];
  /** What a page brings along for the client to stand on. */
  readonly snapshot: (entered: Entered) => Promise<InitialSnapshot>;
  readonly submit: (
    entered: Entered,
    ops: readonly ReadOp[],
    client?: string,
  ) => Promise<{ readonly ok: true; readonly acks: readonly Ack[] } | Refusal>;
  readonly changes: (
    entered: Entered,
    page: { readonly stream: "shared" | "own"; readonly since: number; readonly limit: number },
  ) => Promise<ChangePage>;
  /** The text of the matrix's `.clearline.json`. */
  readonly fileText: (entered: Entered) => Promise<string>;
  /** Keeps a file that was signed elsewhere; an `edition.record` names it by its SHA-256. */
  readonly upload: (
    entered: Entered,
    file: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array },
  ) => { readonly ok: true; readonly sha256: string };
}

export interface MatrixNeeds {
  readonly store: SqliteLogStore;
  readonly summaries: SummaryStore;
  readonly editions: EditionStore;
  readonly access: Access;
  readonly importer: Importer;
  readonly rooms: () => Rooms;
  readonly opsLimiter: RateLimiter;
  readonly origin: string;
  readonly now: () => string;
  readonly report: (error: unknown) => void;
}

/** Opens the services of matrices. */
export function openMatrixServices(needs: MatrixNeeds): MatrixServices {
  const { store, access, now } = needs;

  async function getRoom(matrix: MatrixId): Promise<Room> {
    const room = await needs.rooms().find(matrix);
    if (!room) throw new Error(`Matrix ${matrix} is gone`);
    return room;
  }

  function submitTo(
    room: Room,
    participant: ParticipantId,
    ops: readonly ReadOp[],
    client = `api-${participant}`,
  ) {
    return new Promise<{ readonly ok: true; readonly acks: readonly Ack[] } | Refusal>((resolve) => {
      room.submit({ participant, client, ops, answer: resolve });
    });
  }

  async function fill(parts: string, creator: Creator): Promise<CreatedMatrix | Refusal> {
    const person = readPerson(creator);
    if (!person.ok) return person;
    const insecure = refuseInsecure(needs.origin);
    if (insecure) return insecure;
    const matrix = MatrixId.parse(v7());
    const op = OpId.parse(v7());
    await store.create(matrix, now());
    // Access asks for the names of a matrix, which the first commit writes: its creator comes in right after it.
    const joined = access.createMatrixAccess(matrix, creator);
    if (!joined.ok) throw new Error(`The creator of ${matrix} could not be let in: ${joined.message}`);
    const actor = access.findActor(joined.participant.id);
    if (!actor) throw new Error(`The creator of ${matrix} is nobody`);
    const filled = await needs.importer.ask("fill", { parts, fill: { matrix, op, actor, at: now() } });
    if (!filled.ok) throw new Error(`Matrix ${matrix} was not filled: ${filled.message}`);
    const { entry, summary } = filled;
    const fates = [{ op, fate: { state: "applied", revision: 1 } }] as const;
    // Nobody can be in the room of a matrix that nobody has heard of yet.
    try {
      await store.commitPacked(matrix, NO_HEADS, { entries: [entry], fates, summary });
    } catch (error) {
      needs.report(error);
      return refuse("unavailable", "The matrix could not be stored; it is not there. Try again.");
    }
    return { ok: true, id: matrix, session: joined.session, recoveryCode: joined.recoveryCode };
  }

  /** Who says of which matrix of this server the parts are must be able to read that one. */
  function refuseOrigin(origin: Header["origin"], session: string | undefined): Refusal | undefined {
    if (origin === null) return undefined;
    if (origin.kind === "phase")
      return refuse(
        "invalid",
        `A phase is kept under POST /api/v1/matrices/${origin.matrix}/phases, by somebody who is in that matrix. Leave “origin” out, or ask there.`,
      );
    const credentials = session === undefined ? undefined : ({ kind: "session", secret: session } as const);
    if (access.authenticate(credentials, origin.matrix).ok) return undefined;
    return refuse(
      "not-allowed",
      `The parts name matrix ${origin.matrix} as their origin, and you are not in it. Leave “origin” out, or come into that matrix first.`,
    );
  }

  return {
    create: async (source, creator) => {
      const read = await needs.importer.ask("parts", source);
      return read.ok ? fill(read.parts, creator) : read;
    },
    createFrom: async (text, session) => {
      const read = await needs.importer.ask("read", text);
      if (!read.ok) return read;
      return refuseOrigin(read.origin, session) ?? fill(read.parts, { ...read.creator, session });
    },
    listRecent: (session) => {
      const sides = new Map(
        access.listParticipations(session).map(({ participant }) => [participant.matrix, participant.side]),
      );
      return needs.summaries.list([...sides.keys()]).flatMap((summary) => {
        const side = sides.get(MatrixId.parse(summary.matrix));
        return side ? [{ ...summary, side }] : [];
      });
    },
    snapshot: async ({ matrix, actor }) => {
      const state = await (await getRoom(matrix)).read();
      const { side } = actor;
      return {
        me: toMe(actor),
        epoch: state.epoch,
        epochStart: { shared: state.epochStart.shared, own: state.epochStart[side] },
        matrix: state.matrix,
        own: state.sides[side],
      };
    },
    submit: async ({ matrix, actor }, ops, client) => {
      const refusal = needs.opsLimiter.refuse(actor.participant, Math.max(1, ops.length));
      return refusal ?? submitTo(await getRoom(matrix), actor.participant, ops, client);
    },
    changes: async ({ matrix, actor }, { stream, since, limit }) => {
      const name = stream === "own" ? actor.side : "shared";
      const { heads, epoch, epochStart } = await (await getRoom(matrix)).read();
      const entries = await store.entriesSince(matrix, name, since, limit);
      const sent = name === "shared" ? toSharedEntries(entries) : toOwnEntries(entries, actor.side);
      return {
        ok: true,
        v: PROTOCOL_VERSION,
        me: toMe(actor),
        epoch,
        epochStart: { shared: epochStart.shared, own: epochStart[actor.side] },
        heads: { shared: heads.shared.revision, own: heads[actor.side].revision },
        entries: sent,
        next: entries.length < limit ? null : (entries.at(-1)?.change.revision ?? null),
      };
    },
    fileText: async ({ matrix }) => {
      const state = await (await getRoom(matrix)).read();
      const signed = listEditions(state.matrix).filter(isComplete);
      const editions = signed.flatMap(({ number, fingerprint }) => {
        const kept = needs.editions.find({ matrix, number, fingerprint, stage: "signed" });
        return kept ? [{ number, fingerprint, matrixJson: kept.matrixJson }] : [];
      });
      return fileText(toFile(state.matrix, editions));
    },
    upload: ({ matrix }, { name, mime, bytes }) => {
      const sha256 = sha256Of(bytes);
      needs.editions.saveUpload({ matrix, sha256, name, mime, bytes, uploadedAt: now() });
      return { ok: true, sha256 };
    },
  };
}

/** Refuses the record of a file that was never uploaded to this matrix. */
export function refuseMissingUpload(
  editions: EditionStore,
  matrix: MatrixId,
  sha256: string,
): Refusal | undefined {
  if (editions.findUpload(matrix, sha256)) return undefined;
  return refuse("not-found", "The signed file is not here. Upload it first, then record the signatures.");
}
