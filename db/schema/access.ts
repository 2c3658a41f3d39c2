import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AccessEvent } from "../../lib/access/access-store.ts";
import { PHASES } from "../../lib/matrix/phase.ts";
import { RIGHTS } from "../../lib/matrix/rights.ts";
import { SIDES } from "../../lib/matrix/schema/header.ts";
import type { MatrixId, ParticipantId } from "../../lib/matrix/schema/ids.ts";
import { matrix } from "./log.ts";

const matrixColumn = () =>
  text()
    .$type<MatrixId>()
    .notNull()
    .references(() => matrix.id);
const sideColumn = () => text({ enum: SIDES }).notNull();
const rightColumn = () => text({ enum: RIGHTS }).notNull();
/** SHA-256 as hex; the secret itself is never stored. */
const secretHashColumn = () => text("secret_hash").notNull().unique();

/** A link by which people of one side come in. */
export const link = sqliteTable(
  "link",
  {
    id: text().primaryKey(),
    matrix: matrixColumn(),
    side: sideColumn(),
    /** Whose managers see and revoke it: the inviting side for the first link to the other one. */
    keeper: text({ enum: SIDES }).notNull(),
    right: rightColumn(),
    label: text().notNull(),
    secretHash: secretHashColumn(),
    createdAt: text("created_at").notNull(),
    /** A participant; null when the operator made it. */
    createdBy: text("created_by").$type<ParticipantId>(),
    expiresAt: text("expires_at").notNull(),
    isSingleClaim: integer("is_single_claim", { mode: "boolean" }).notNull(),
    claimedBy: text("claimed_by").$type<ParticipantId>(),
    claimedAt: text("claimed_at"),
    revokedAt: text("revoked_at"),
    rotatedFrom: text("rotated_from").references((): AnySQLiteColumn => link.id),
  },
  (table) => [index("link_matrix").on(table.matrix)],
);

/** A person who joined, on one side of one matrix. */
export const participant = sqliteTable(
  "participant",
  {
    id: text().$type<ParticipantId>().primaryKey(),
    matrix: matrixColumn(),
    side: sideColumn(),
    name: text().notNull(),
    title: text().notNull(),
    right: rightColumn(),
    joinedAt: text("joined_at").notNull(),
    /** Null for who created the matrix or came by a recovery code. */
    link: text().references(() => link.id),
    /** Who they are in the matrix of which theirs is a phase; null for who came in otherwise. */
    from: text("came_from")
      .$type<ParticipantId>()
      .references((): AnySQLiteColumn => participant.id, { onDelete: "set null" }),
    revokedAt: text("revoked_at"),
    lastSeenAt: text("last_seen_at").notNull(),
  },
  (table) => [index("participant_matrix").on(table.matrix), index("participant_from").on(table.from)],
);

/** Which matrix is which phase of which; a matrix may be among its own. */
export const phase = sqliteTable(
  "phase",
  {
    matrix: matrixColumn().primaryKey(),
    root: matrixColumn(),
    phase: text({ enum: PHASES }).notNull(),
    side: sideColumn(),
    byName: text("by_name").notNull(),
    keptAt: text("kept_at").notNull(),
    openedAt: text("opened_at"),
  },
  (table) => [index("phase_root").on(table.root)],
);

/** A browser. */
export const session = sqliteTable("session", {
  secretHash: text("secret_hash").primaryKey(),
  createdAt: text("created_at").notNull(),
  lastSeenAt: text("last_seen_at").notNull(),
});

/** Who a browser is in a matrix: one participation each. */
export const sessionParticipation = sqliteTable(
  "session_participation",
  {
    session: text()
      .notNull()
      .references(() => session.secretHash, { onDelete: "cascade" }),
    matrix: matrixColumn(),
    participant: text()
      .$type<ParticipantId>()
      .notNull()
      .references(() => participant.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.session, table.matrix] }),
    index("session_participation_participant").on(table.participant),
  ],
);

/** A bearer token of one side, for programs. */
export const apiToken = sqliteTable(
  "api_token",
  {
    id: text().$type<ParticipantId>().primaryKey(),
    matrix: matrixColumn(),
    side: sideColumn(),
    right: rightColumn(),
    label: text().notNull(),
    secretHash: secretHashColumn(),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by").$type<ParticipantId>().notNull(),
    expiresAt: text("expires_at").notNull(),
    revokedAt: text("revoked_at"),
    lastSeenAt: text("last_seen_at"),
  },
  (table) => [index("api_token_matrix").on(table.matrix)],
);

/** A side's way back in, printed and kept by its managers; works once. */
export const recoveryCode = sqliteTable(
  "recovery_code",
  {
    secretHash: text("secret_hash").primaryKey(),
    matrix: matrixColumn(),
    side: sideColumn(),
    createdAt: text("created_at").notNull(),
    /** When it was used, or replaced by a new one. */
    endedAt: text("ended_at"),
    usedBy: text("used_by").$type<ParticipantId>(),
  },
  (table) => [index("recovery_code_matrix").on(table.matrix)],
);

/** Who did what with links, people and codes. */
export const accessLog = sqliteTable(
  "access_log",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    matrix: matrixColumn(),
    at: text().notNull(),
    event: text().$type<AccessEvent>().notNull(),
    /** Whose entry it is; null is shown to both sides. */
    side: text({ enum: SIDES }),
    /** Name of who did it, as it was then; null for the operator. */
    byName: text("by_name"),
    subject: text().notNull(),
  },
  (table) => [index("access_log_matrix").on(table.matrix)],
);
