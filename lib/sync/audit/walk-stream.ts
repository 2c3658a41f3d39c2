import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { Change, SideChange, Stream } from "#lib/matrix/tables.ts";
import { isFields, parseJson } from "../json.ts";
import { chainHash, NO_HASH } from "../room/room-state.ts";
import type { AuditedMatrix, LogAudit, LogFault, Place, StoredEntry } from "./log-audit.ts";

export interface WalkedStream {
  readonly entries: number;
  /** The op of each entry up to the fault. */
  readonly places: ReadonlyMap<string, Place>;
  readonly fault: LogFault | undefined;
}

type Wrong = Pick<LogFault, "what" | "expected" | "found">;

/** Reads a stored change; a fault when it is none. Its fields are checked against the row's by `findWrong`. */
function readChange(body: string): Change | SideChange | Wrong {
  const value = parseJson(body);
  const expected = "a change as JSON";
  if (!isFields(value) || !isFields(value["by"]) || !Array.isArray(value["writes"])) {
    return { what: "The entry cannot be read.", expected, found: body.slice(0, 60) };
  }
  // Whatever else a forger wrote there, the hash tells.
  return value as unknown as Change | SideChange;
}

function findWrongColumn(entry: StoredEntry, stream: Stream, change: Change | SideChange): Wrong | undefined {
  const pairs = [
    ["stream", stream, change.stream],
    ["revision", entry.revision, change.revision],
    ["op", entry.op, change.id],
    ["time", entry.at, change.at],
  ] as const;
  const wrong = pairs.find(([, column, text]) => column !== text);
  if (!wrong) return undefined;
  const [name, expected, found] = wrong;
  return {
    what: `The entry's text names another ${name} than its place in the log.`,
    expected: String(expected),
    found: String(found),
  };
}

function hashOf(previousHash: string, change: Change | SideChange): string {
  try {
    return chainHash(previousHash, change);
  } catch (error) {
    // Only a forged text holds what canonical JSON cannot.
    return error instanceof Error ? `none: ${error.message}` : "none";
  }
}

function findWrong(
  entry: StoredEntry,
  stream: Stream,
  revision: number,
  previousHash: string,
  change: Change | SideChange | Wrong,
): Wrong | undefined {
  if (entry.revision !== revision) {
    const missing =
      entry.revision - 1 === revision ? `Revision ${revision}` : `Revisions from ${revision} on`;
    return {
      what: `${missing} cannot be found; this is the entry that comes next.`,
      expected: `revision ${revision}`,
      found: `revision ${entry.revision}`,
    };
  }
  if ("what" in change) return change;
  const wrongColumn = findWrongColumn(entry, stream, change);
  if (wrongColumn) return wrongColumn;
  if (entry.previousHash !== previousHash) {
    return {
      what: "The entry does not follow the one before it: it was chained to another hash.",
      expected: previousHash,
      found: entry.previousHash,
    };
  }
  const expected = hashOf(previousHash, change);
  if (entry.hash === expected) return undefined;
  return { what: "The entry's hash is not that of what it says.", expected, found: entry.hash };
}

function toFault(
  matrix: MatrixId,
  stream: Stream,
  entry: StoredEntry,
  change: Change | SideChange | Wrong,
  wrong: Wrong,
): LogFault {
  const { revision, op, at } = entry;
  return { matrix, stream, revision, op, at, by: "by" in change ? change.by : null, ...wrong };
}

function findWrongHead(
  { id, heads }: AuditedMatrix,
  stream: Stream,
  revision: number,
  hash: string,
): LogFault | undefined {
  const head = heads[stream];
  const place = { matrix: id, stream, revision: head.revision, op: null, at: null, by: null };
  if (head.revision !== revision) {
    return {
      ...place,
      what:
        head.revision > revision
          ? "The log ends before the revision that the matrix is said to stand at."
          : "The log goes on after the revision that the matrix is said to stand at.",
      expected: `revision ${head.revision} as the last`,
      found: `revision ${revision} as the last`,
    };
  }
  if (head.hash === hash) return undefined;
  return {
    ...place,
    what: "The last entry has another hash than the matrix is said to stand at.",
    expected: head.hash,
    found: hash,
  };
}

/** Walks one chain from its start: each hash is computed anew from the one before and the change. */
export function walkStream(audit: LogAudit, matrix: AuditedMatrix, stream: Stream): WalkedStream {
  const places = new Map<string, Place>();
  let revision = 0;
  let hash = NO_HASH;
  for (const entry of audit.entries(matrix.id, stream)) {
    const change = readChange(entry.body);
    const wrong = findWrong(entry, stream, revision + 1, hash, change);
    if (wrong) {
      return { entries: revision, places, fault: toFault(matrix.id, stream, entry, change, wrong) };
    }
    revision = entry.revision;
    hash = entry.hash;
    places.set(entry.op, { stream, revision });
  }
  return { entries: revision, places, fault: findWrongHead(matrix, stream, revision, hash) };
}
