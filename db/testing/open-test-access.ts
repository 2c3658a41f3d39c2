import { createHash } from "node:crypto";
import { type Access, createAccess } from "#lib/access/create-access.ts";
import type { Credentials } from "#lib/access/session-cookie.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Actor } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import { MatrixId, type ParticipantId } from "#lib/matrix/schema/ids.ts";
import { createAccessStore } from "../access-store.ts";
import { createLogStore } from "../log-store.ts";
import { openTestDatabase } from "./open-test-database.ts";

export const MATRIX = MatrixId.parse("matrix-1");
export const OTHER_MATRIX = MatrixId.parse("matrix-2");
export const START = "2026-03-01T09:00:00.000Z";

/** Bytes that differ from call to call and are the same in each run. */
function createCountedBytes(): (size: number) => Uint8Array {
  let calls = 0;
  return (size) => {
    calls += 1;
    const blocks = Array.from({ length: Math.ceil(size / 32) }, (_, block) =>
      createHash("sha256").update(`${calls}/${block}`).digest(),
    );
    return Buffer.concat(blocks).subarray(0, size);
  };
}

export interface TestAccess {
  readonly access: Access;
  readonly database: ReturnType<typeof openTestDatabase>;
  readonly setNow: (instant: string) => void;
  /** Participants whose connections had to end, in order. */
  readonly ended: readonly ParticipantId[];
}

/** Access over a real database with two stored matrices; time stands still until set. */
export async function openTestAccess(
  options: { readonly origin?: string; readonly folder?: string } = {},
): Promise<TestAccess> {
  const database = openTestDatabase(options.folder);
  const log = createLogStore(database);
  await log.create(MATRIX, START);
  await log.create(OTHER_MATRIX, START);
  let now = START;
  const ended: ParticipantId[] = [];
  const access = createAccess({
    store: createAccessStore(database),
    clock: { now: () => now },
    randomBytes: createCountedBytes(),
    report: (error) => {
      throw error;
    },
    origin: options.origin ?? "https://clearline.example",
    onAccessChanged: ({ participant }) => ended.push(participant),
  });
  const setNow = (instant: string) => {
    now = instant;
  };
  return { access, database, setNow, ended };
}

/** What came back, when it is no refusal. */
export function granted<T extends { readonly ok: true }>(result: T | Refusal): T {
  if (!result.ok) throw new Error(`Refused: ${result.code}: ${result.message}`);
  return result;
}

export function inBrowser(secret: string): Credentials {
  return { kind: "session", secret };
}

/** Somebody in a matrix: who they are, and their browser's secret. */
export interface Someone {
  readonly actor: Actor;
  readonly session: string;
  readonly recoveryCode: string | null;
}

function toSomeone(access: Access, joined: Extract<ReturnType<Access["claim"]>, { ok: true }>): Someone {
  const { session, recoveryCode, participant } = joined;
  return {
    actor: granted(access.authenticate(inBrowser(session), participant.matrix)).actor,
    session,
    recoveryCode,
  };
}

/** Creates the access of a matrix for its buyer, Ada. */
export function letAdaCreate(access: Access, matrix = MATRIX): Someone {
  const creator = { side: "buyer", name: "Ada Brandt", title: "Head of IT", session: undefined } as const;
  return toSomeone(access, granted(access.createMatrixAccess(matrix, creator)));
}

/** Claims a link in a browser of its own. */
export function letIn(access: Access, secret: string, name: string): Someone {
  return toSomeone(access, granted(access.claim({ secret, name, title: "", session: undefined })));
}

/** Makes a link and gives its secret and id. */
export function link(
  access: Access,
  by: Someone,
  side: Side,
  right: Actor["right"],
  label = "For a colleague",
) {
  const made = granted(access.makeLink(by.actor, { side, right, label, expiresAt: null }));
  return { secret: made.secret, id: made.link.id };
}

/** Ada of the buyer, and Piotr of the provider who came by her first link. */
export async function openWithBothSides(options: Parameters<typeof openTestAccess>[0] = {}) {
  const test = await openTestAccess(options);
  const ada = letAdaCreate(test.access);
  const first = link(test.access, ada, "provider", "manage", "For Piotr");
  const piotr = letIn(test.access, first.secret, "Piotr Nowak");
  return { ...test, ada, piotr, first };
}
