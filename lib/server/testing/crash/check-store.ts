import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "#db/database.ts";
import { DatabaseUnusableError } from "#db/database-errors.ts";
import { createLogStore } from "#db/log-store.ts";
import { DATABASE_FILE, openDatabase } from "#db/open-database.ts";
import { canonicalJson, type Json } from "#lib/matrix/canonical-json.ts";
import { MatrixId, OpId } from "#lib/matrix/schema/ids.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import type { LogEntry, LogStore } from "#lib/sync/log-store.ts";
import { placeInWords } from "../../backup/describe-first.ts";
import { verifyDatabase } from "../../backup/verify-database.ts";
import { findDatabaseFault } from "../../database-fault.ts";
import type { SentOp, Witness } from "./witness.ts";

export interface CheckedStore {
  /** Ops that were acknowledged and are not stored as they were acknowledged. */
  readonly lost: readonly string[];
  readonly faults: readonly string[];
}

const STREAMS = ["shared", "buyer", "provider"] as const;
const MOST = 100_000;
/** What a database is on disk; SQLite makes the rest anew. */
const FILES = [DATABASE_FILE, `${DATABASE_FILE}-wal`, `${DATABASE_FILE}-journal`];

async function readEntries(store: LogStore, matrix: MatrixId) {
  const read = async (stream: Stream) => await store.entriesSince(matrix, stream, 0, MOST);
  return { shared: await read("shared"), buyer: await read("buyer"), provider: await read("provider") };
}

/** Ops that carry a text carry their id, so that what an answer promised can be found in what is stored. */
function saysWhatWasSent(entry: LogEntry, op: SentOp): boolean {
  return !JSON.stringify(op.body).includes(op.id) || JSON.stringify(entry.change.writes).includes(op.id);
}

function findLost(
  witness: Witness,
  fates: ReadonlyMap<string, string>,
  byOp: ReadonlyMap<string, LogEntry>,
): readonly string[] {
  return [...witness.answers].flatMap(([op, answer]) => {
    const stored = fates.get(op);
    if (stored !== answer) return [`Op ${op} was answered ${answer}; stored is ${stored ?? "nothing"}.`];
    const sent = witness.sent.get(op);
    if (!/"state":"(applied|conflict)"/.test(answer) || !sent) return [];
    const entry = byOp.get(op);
    if (!entry) return [`Op ${op} was answered ${answer}; its change is not stored.`];
    return saysWhatWasSent(entry, sent)
      ? []
      : [`Op ${op} was answered ${answer}; its change says something else.`];
  });
}

function findUnseen(
  witness: Witness,
  entries: Readonly<Record<Stream, readonly LogEntry[]>>,
): readonly string[] {
  return STREAMS.flatMap((stream) =>
    [...witness.seen[stream]].flatMap(([revision, seen]) => {
      const entry = entries[stream][revision - 1];
      if (entry?.change.id === seen.op && entry.hash === seen.hash) return [];
      return [
        `${stream} ${revision} (op ${seen.op}) was sent out; stored is ${entry?.change.id ?? "nothing"}.`,
      ];
    }),
  );
}

async function compare(
  database: Database,
  matrix: MatrixId,
  witness: Witness,
  mustHave: "answered" | "all",
): Promise<CheckedStore> {
  const store = createLogStore(database);
  const entries = await readEntries(store, matrix);
  const byOp = new Map(
    STREAMS.flatMap((stream) => entries[stream].map((entry) => [entry.change.id, entry] as const)),
  );
  const found = await store.findFates(
    matrix,
    [...witness.sent.keys()].map((op) => OpId.parse(op)),
  );
  // A fate holds nothing but JSON; its type has no index signature to say so.
  const fates = new Map([...found].map(([op, fate]) => [String(op), canonicalJson(fate as unknown as Json)]));
  const unanswered = mustHave === "all" ? witness.sent.size - fates.size : 0;
  return {
    lost: findLost(witness, fates, byOp),
    faults: [
      ...findUnseen(witness, entries),
      ...(unanswered === 0 ? [] : [`${unanswered} ops that were sent have no fate.`]),
    ],
  };
}

async function checkOpened(
  folder: string,
  matrix: string | undefined,
  witness: Witness,
  mustHave: "answered" | "all",
): Promise<CheckedStore> {
  const database = openDatabase({ folder });
  try {
    const nothing: CheckedStore = { lost: [], faults: [] };
    const compared =
      matrix === undefined ? nothing : await compare(database, MatrixId.parse(matrix), witness, mustHave);
    const { damage, faults } = await verifyDatabase(join(folder, DATABASE_FILE));
    const broken = faults.map((fault) => `${fault.what} (${placeInWords(fault)})`);
    return { lost: compared.lost, faults: [...witness.faults, ...compared.faults, ...damage, ...broken] };
  } finally {
    database.close();
  }
}

/** Compares what a folder holds with what clients were told; opens it, so it should be a copy. */
export async function checkStore(
  folder: string,
  matrix: string | undefined,
  witness: Witness,
  mustHave: "answered" | "all" = "answered",
): Promise<CheckedStore> {
  try {
    return await checkOpened(folder, matrix, witness, mustHave);
  } catch (error) {
    const fault = error instanceof DatabaseUnusableError ? error : findDatabaseFault(error);
    if (!fault) throw error;
    // What cannot be read is lost, whatever lies in the file.
    const lost = [...witness.answers].map(
      ([op, answer]) => `Op ${op} was answered ${answer}; nothing can be read.`,
    );
    return { lost, faults: [...witness.faults, fault.message] };
  }
}

/** Checks a copy of a data folder, so that the next server finds the folder as the last one left it. */
export async function checkCopyOf(
  data: string,
  room: string,
  ...rest: readonly [matrix: string | undefined, witness: Witness, mustHave?: "answered" | "all"]
): Promise<CheckedStore> {
  const copy = join(room, "copy");
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  for (const name of FILES) if (existsSync(join(data, name))) cpSync(join(data, name), join(copy, name));
  return checkStore(copy, ...rest);
}
