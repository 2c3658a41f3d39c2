import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { AccessStore } from "#lib/access/access-store.ts";
import type { Database } from "./database.ts";
import {
  accessLog,
  apiToken,
  link,
  participant,
  phase,
  recoveryCode,
  session,
  sessionParticipation,
} from "./schema/access.ts";
import { matrix, matrixSummary } from "./schema/log.ts";

type Query = Database["query"];

/** Links, people, sessions, tokens and codes in SQLite. */
export function createAccessStore({ query }: Database): AccessStore {
  return {
    transaction: (work) => query.transaction(work, { behavior: "immediate" }),
    findNames: (id) => findNames(query, id),
    ...participants(query),
    ...phases(query),
    ...links(query),
    ...sessions(query),
    ...tokens(query),
    ...recoveryCodes(query),
    addLogEntry: (entry) => void query.insert(accessLog).values(entry).run(),
    listLogEntries: (id) => {
      const { matrix, at, event, side, byName, subject } = accessLog;
      return query
        .select({ matrix, at, event, side, byName, subject })
        .from(accessLog)
        .where(eq(accessLog.matrix, id))
        .orderBy(asc(accessLog.id))
        .all();
    },
  };
}

const findNames = (query: Query, id: Parameters<AccessStore["findNames"]>[0]) => {
  const row = query
    .select({ title: matrixSummary.title, buyer: matrixSummary.buyer, provider: matrixSummary.provider })
    .from(matrix)
    .leftJoin(matrixSummary, eq(matrixSummary.matrix, matrix.id))
    .where(and(eq(matrix.id, id), isNull(matrix.deletedAt)))
    .get();
  return row && { title: row.title ?? "", buyer: row.buyer ?? "", provider: row.provider ?? "" };
};

const participants = (query: Query) => {
  // Asked for each author of each turn of a room: preparing costs more than running.
  const findById = query
    .select()
    .from(participant)
    .where(eq(participant.id, sql.placeholder("id")))
    .prepare();
  return {
    addParticipant: (row) => void query.insert(participant).values(row).run(),
    findParticipant: (id) => findById.get({ id }),
    listParticipants: (id) =>
      query
        .select()
        .from(participant)
        .where(eq(participant.matrix, id))
        .orderBy(asc(participant.joinedAt), asc(participant.id))
        .all(),
    updateParticipant: (id, fields) =>
      void query.update(participant).set(fields).where(eq(participant.id, id)).run(),
    listFrom: (id) => query.select().from(participant).where(eq(participant.from, id)).all(),
  } satisfies Partial<AccessStore>;
};

const phases = (query: Query) =>
  ({
    addPhase: (row) => void query.insert(phase).values(row).run(),
    findPhase: (id) => query.select().from(phase).where(eq(phase.matrix, id)).get(),
    listPhases: (root) =>
      query
        .select()
        .from(phase)
        .where(eq(phase.root, root))
        .orderBy(asc(phase.keptAt), asc(phase.matrix))
        .all(),
    updatePhase: (id, fields) => void query.update(phase).set(fields).where(eq(phase.matrix, id)).run(),
  }) satisfies Partial<AccessStore>;

const links = (query: Query) =>
  ({
    addLink: (row) => void query.insert(link).values(row).run(),
    findLink: (id) => query.select().from(link).where(eq(link.id, id)).get(),
    findLinkByHash: (hash) => query.select().from(link).where(eq(link.secretHash, hash)).get(),
    listLinks: (id) =>
      query.select().from(link).where(eq(link.matrix, id)).orderBy(asc(link.createdAt), asc(link.id)).all(),
    updateLink: (id, fields) => void query.update(link).set(fields).where(eq(link.id, id)).run(),
  }) satisfies Partial<AccessStore>;

const sessions = (query: Query) =>
  ({
    addSession: (row) => void query.insert(session).values(row).run(),
    findSession: (hash) => query.select().from(session).where(eq(session.secretHash, hash)).get(),
    touchSession: (hash, lastSeenAt) =>
      void query.update(session).set({ lastSeenAt }).where(eq(session.secretHash, hash)).run(),
    removeSession: (hash) => void query.delete(session).where(eq(session.secretHash, hash)).run(),
    bindSession: (hash, { id, matrix }) =>
      void query
        .insert(sessionParticipation)
        .values({ session: hash, matrix, participant: id })
        .onConflictDoUpdate({
          target: [sessionParticipation.session, sessionParticipation.matrix],
          set: { participant: id },
        })
        .run(),
    listBound: (hash) =>
      query
        .select()
        .from(sessionParticipation)
        .innerJoin(participant, eq(participant.id, sessionParticipation.participant))
        .where(eq(sessionParticipation.session, hash))
        .orderBy(asc(participant.joinedAt))
        .all()
        .map((row) => row.participant),
    listBrowsers: (id) => {
      const { session, participant } = sessionParticipation;
      return query
        .select({ session, participant })
        .from(sessionParticipation)
        .where(eq(sessionParticipation.matrix, id))
        .all();
    },
  }) satisfies Partial<AccessStore>;

const tokens = (query: Query) => {
  const findById = query
    .select()
    .from(apiToken)
    .where(eq(apiToken.id, sql.placeholder("id")))
    .prepare();
  return {
    addToken: (row) => void query.insert(apiToken).values(row).run(),
    findToken: (id) => findById.get({ id }),
    findTokenByHash: (hash) => query.select().from(apiToken).where(eq(apiToken.secretHash, hash)).get(),
    listTokens: (id) =>
      query.select().from(apiToken).where(eq(apiToken.matrix, id)).orderBy(asc(apiToken.createdAt)).all(),
    updateToken: (id, fields) => void query.update(apiToken).set(fields).where(eq(apiToken.id, id)).run(),
  } satisfies Partial<AccessStore>;
};

const recoveryCodes = (query: Query) =>
  ({
    addRecoveryCode: (row) => void query.insert(recoveryCode).values(row).run(),
    listRecoveryCodes: (id) => query.select().from(recoveryCode).where(eq(recoveryCode.matrix, id)).all(),
    endRecoveryCode: (hash, at) =>
      void query.update(recoveryCode).set({ endedAt: at }).where(eq(recoveryCode.secretHash, hash)).run(),
    findRecoveryCode: (hash) =>
      query.select().from(recoveryCode).where(eq(recoveryCode.secretHash, hash)).get(),
    endRecoveryCodes: (id, side, at) =>
      void query
        .update(recoveryCode)
        .set({ endedAt: at })
        .where(and(eq(recoveryCode.matrix, id), eq(recoveryCode.side, side), isNull(recoveryCode.endedAt)))
        .run(),
    spendRecoveryCode: (hash, by, at) =>
      void query
        .update(recoveryCode)
        .set({ endedAt: at, usedBy: by })
        .where(eq(recoveryCode.secretHash, hash))
        .run(),
  }) satisfies Partial<AccessStore>;
