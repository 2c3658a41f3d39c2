import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { describeIssue } from "#lib/matrix/schema/describe-issue.ts";
import { ActivityId, MatrixId, OpId } from "#lib/matrix/schema/ids.ts";
import { Op } from "#lib/matrix/schema/op.ts";
import { type ClientFrame, MAX_FRAME, MAX_OPS_IN_FRAME, type ReadOp, type Since } from "./frames.ts";
import { type Fields, isFields, parseJson } from "./json.ts";

type Parsed = { readonly ok: true; readonly frame: ClientFrame } | Refusal;

const CLIENT_NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether a value can name a tab: it is told apart from other tabs of the same person by it. */
export function isClientName(value: unknown): value is string {
  return typeof value === "string" && CLIENT_NAME.test(value);
}

/** Reads a frame from a client; what is wrong with it is said in one sentence. */
export function parseClientFrame(text: string): Parsed {
  if (text.length > MAX_FRAME) {
    return refuse(
      "too-large",
      `The frame has ${text.length} characters; at most ${MAX_FRAME} are read. Send it in parts.`,
    );
  }
  const value = parseJson(text);
  if (!isFields(value)) return refuse("invalid", "The frame is not a JSON object.");
  switch (value["type"]) {
    case "hello":
      return parseHello(value);
    case "ops":
      return parseOps(value);
    case "presence":
      return parsePresence(value);
    case "ping":
      return { ok: true, frame: { type: "ping" } };
    default:
      return refuse(
        "invalid",
        `${quoteType(value["type"])} is not a frame; expected hello, ops, presence or ping.`,
      );
  }
}

/** Only a text is quoted: turning anything else into one can throw. */
function quoteType(type: unknown): string {
  return typeof type === "string" ? `“${type.slice(0, 60)}”` : "What has no type";
}

/** Reads a list of ops; an op with an id and a fault is refused for good, without an id the whole list is. */
export function parseOpList(
  value: unknown,
): { readonly ok: true; readonly ops: readonly ReadOp[] } | Refusal {
  if (!Array.isArray(value)) return refuse("invalid", "“ops” is not a list.");
  if (value.length > MAX_OPS_IN_FRAME) {
    return refuse(
      "too-large",
      `${value.length} ops came at once; at most ${MAX_OPS_IN_FRAME} are read. Send them in parts.`,
    );
  }
  const ops: ReadOp[] = [];
  for (const [index, item] of value.entries()) {
    const read = readOp(item);
    if (!read)
      return refuse("invalid", `Op ${index + 1} of ${value.length} has no id by which it could be answered.`);
    ops.push(read);
  }
  return { ok: true, ops };
}

function readOp(value: unknown): ReadOp | undefined {
  if (!isFields(value)) return undefined;
  const id = OpId.safeParse(value["id"]);
  if (!id.success) return undefined;
  const body = value["body"];
  if (isFields(body) && body["kind"] === "matrix.fill") {
    return { ok: false, id: id.data, message: "A matrix is filled when it is created, and only then." };
  }
  const op = Op.safeParse(value);
  return op.success
    ? { ok: true, op: op.data }
    : { ok: false, id: id.data, message: describeIssue(value, op.error.issues) };
}

function parseOps(value: Fields): Parsed {
  const client = value["client"] ?? null;
  if (client !== null && !isClientName(client))
    return refuse("invalid", "“client” is not the name of a client.");
  const read = parseOpList(value["ops"]);
  return read.ok ? { ok: true, frame: { type: "ops", client, ops: read.ops } } : read;
}

function parseHello(value: Fields): Parsed {
  const { v, since, epoch, client } = value;
  const matrix = MatrixId.safeParse(value["matrix"]);
  if (!matrix.success) return refuse("invalid", "“matrix” is not the id of a matrix.");
  if (typeof v !== "number") return refuse("invalid", "“v” is not the number of a protocol version.");
  const read = readSince(since);
  if (!read)
    return refuse(
      "invalid",
      '“since” must name the revisions held: {"shared": 12, "own": 3}, or null for none.',
    );
  if (epoch !== null && typeof epoch !== "string")
    return refuse("invalid", "“epoch” is neither a text nor null.");
  if (!isClientName(client)) return refuse("invalid", "“client” is not the name of a client.");
  return { ok: true, frame: { type: "hello", v, matrix: matrix.data, since: read, epoch, client } };
}

function parsePresence(value: Fields): Parsed {
  const calls = value["calls"] === true;
  if (value["row"] === null) return { ok: true, frame: { type: "presence", row: null, calls } };
  const row = ActivityId.safeParse(value["row"]);
  return row.success
    ? { ok: true, frame: { type: "presence", row: row.data, calls } }
    : refuse("invalid", "“row” is not the id of a row.");
}

function readSince(value: unknown): Since | undefined {
  if (!isFields(value)) return undefined;
  const { shared, own } = value;
  return isRevision(shared) && isRevision(own) ? { shared, own } : undefined;
}

function isRevision(value: unknown): value is number | null {
  return value === null || (typeof value === "number" && Number.isSafeInteger(value) && value >= 0);
}
