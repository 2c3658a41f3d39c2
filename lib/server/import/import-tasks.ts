import type { Refusal } from "#lib/matrix/refusal.ts";
import { refuse } from "#lib/matrix/refusal.ts";
import { describeIssue } from "#lib/matrix/schema/describe-issue.ts";
import type { Header } from "#lib/matrix/schema/header.ts";
import { MatrixId, OpId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { parseJson } from "#lib/sync/json.ts";
import { type Fill, type FillEntry, fillEntry } from "./fill-entry.ts";
import { type MatrixSource, partsOf } from "./matrix-source.ts";
import { NewMatrixForm, readSource, VISITOR } from "./new-matrix-form.ts";

/** Parts that can fill a matrix, as JSON text: a text crosses between threads at no cost to speak of. */
export interface ReadParts {
  readonly ok: true;
  readonly parts: string;
  /** Of which matrix of this server they say that they come; a file is a copy of what may lie anywhere. */
  readonly origin: Header["origin"];
}

/** A request for a new matrix: its parts, and who makes it. */
export interface ReadRequest extends ReadParts {
  readonly creator: NonNullable<NewMatrixForm["creator"]>;
}

const ANYBODY: Fill = {
  matrix: MatrixId.parse("new"),
  op: OpId.parse("fill"),
  actor: { participant: ParticipantId.parse("creator"), side: "buyer", name: "", right: "manage" },
  at: "1970-01-01T00:00:00.000Z",
};

function readParts(source: MatrixSource): ReadParts | Refusal {
  const parts = partsOf(source);
  const filled = fillEntry(parts, ANYBODY);
  if (!filled.ok) return filled;
  const origin = source.kind === "file" ? null : parts.header.origin;
  return { ok: true, parts: JSON.stringify(parts), origin };
}

/** What the thread for new matrices does: reading and checking a thousand rows takes longer than an edit may wait. */
export const IMPORT_TASKS = {
  /** Reads the text of a request. */
  read: async (text: string): Promise<ReadRequest | Refusal> => {
    const json = parseJson(text);
    if (json === undefined) return refuse("invalid", "The request is not JSON in UTF-8.");
    const form = NewMatrixForm.safeParse(json);
    if (!form.success) return refuse("invalid", describeIssue(json, form.error.issues));
    const read = readSource(form.data);
    if (!read.ok) return read;
    const parts = readParts(read.source);
    return parts.ok ? { ...parts, creator: form.data.creator ?? VISITOR } : parts;
  },
  parts: async (source: MatrixSource): Promise<ReadParts | Refusal> => readParts(source),
  fill: async ({
    parts,
    fill,
  }: {
    readonly parts: string;
    readonly fill: Fill;
  }): Promise<FillEntry | Refusal> => {
    // Written by the tasks above and by nothing else.
    return fillEntry(JSON.parse(parts) as MatrixParts, fill);
  },
} as const;
