import { blob, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MatrixId } from "../../lib/matrix/schema/ids.ts";
import { matrix } from "./log.ts";

/**
 * The exact texts and the PDF of an edition, once as frozen (`final`) and once as signed.
 * A number that was taken back and frozen again has another fingerprint.
 */
export const edition = sqliteTable(
  "edition",
  {
    matrix: text()
      .$type<MatrixId>()
      .notNull()
      .references(() => matrix.id),
    number: integer().notNull(),
    fingerprint: text().notNull(),
    stage: text({ enum: ["final", "signed"] }).notNull(),
    matrixJson: text("matrix_json").notNull(),
    recordJson: text("record_json").notNull(),
    pdf: blob({ mode: "buffer" }),
    pdfSha256: text("pdf_sha256"),
    renderedAt: text("rendered_at"),
  },
  (table) => [primaryKey({ columns: [table.matrix, table.number, table.fingerprint, table.stage] })],
);

/** A file that was signed elsewhere, as uploaded. */
export const upload = sqliteTable(
  "upload",
  {
    matrix: text()
      .$type<MatrixId>()
      .notNull()
      .references(() => matrix.id),
    sha256: text().notNull(),
    name: text().notNull(),
    mime: text().notNull(),
    bytes: blob({ mode: "buffer" }).notNull(),
    uploadedAt: text("uploaded_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.matrix, table.sha256] })],
);
