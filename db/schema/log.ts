import { integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { MatrixId, OpId } from "../../lib/matrix/schema/ids.ts";
import { packedText } from "../packed-text.ts";

const STREAMS = ["shared", "buyer", "provider"] as const;

/** A matrix, and where its three streams stand. */
export const matrix = sqliteTable("matrix", {
  id: text().$type<MatrixId>().primaryKey(),
  createdAt: text("created_at").notNull(),
  /** Changes when the database was restored from a copy. */
  epoch: text().notNull(),
  /** Where each stream stood when the epoch began. */
  sharedEpochStart: integer("shared_epoch_start").notNull().default(0),
  buyerEpochStart: integer("buyer_epoch_start").notNull().default(0),
  providerEpochStart: integer("provider_epoch_start").notNull().default(0),
  sharedRevision: integer("shared_revision").notNull(),
  sharedHash: text("shared_hash").notNull(),
  buyerRevision: integer("buyer_revision").notNull(),
  buyerHash: text("buyer_hash").notNull(),
  providerRevision: integer("provider_revision").notNull(),
  providerHash: text("provider_hash").notNull(),
  deletedAt: text("deleted_at"),
});

/** The log: append-only by trigger while its matrix exists. */
export const change = sqliteTable(
  "change",
  {
    matrix: text()
      .$type<MatrixId>()
      .notNull()
      .references(() => matrix.id),
    stream: text({ enum: STREAMS }).notNull(),
    revision: integer().notNull(),
    op: text().notNull(),
    at: text().notNull(),
    /** The change as JSON text. */
    body: packedText().notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.matrix, table.stream, table.revision] }),
    uniqueIndex("change_op").on(table.matrix, table.op),
  ],
);

/** What became of an op, for ever. */
export const fate = sqliteTable(
  "fate",
  {
    matrix: text()
      .$type<MatrixId>()
      .notNull()
      .references(() => matrix.id),
    op: text().$type<OpId>().notNull(),
    body: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.matrix, table.op] })],
);

/** The newest kept state of a stream, so that opening a matrix need not fold its whole log. */
export const snapshot = sqliteTable(
  "snapshot",
  {
    matrix: text()
      .$type<MatrixId>()
      .notNull()
      .references(() => matrix.id),
    stream: text({ enum: STREAMS }).notNull(),
    revision: integer().notNull(),
    body: packedText().notNull(),
  },
  (table) => [primaryKey({ columns: [table.matrix, table.stream] })],
);

/** What lists of matrices show. */
export const matrixSummary = sqliteTable("matrix_summary", {
  matrix: text()
    .$type<MatrixId>()
    .primaryKey()
    .references(() => matrix.id),
  title: text().notNull(),
  buyer: text().notNull(),
  provider: text().notNull(),
  phase: text().notNull(),
  updatedAt: text("updated_at").notNull(),
});
