import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { Database } from "./database.ts";
import { edition, upload } from "./schema/editions.ts";

/** Which bytes: the edition as frozen (`final`), or as signed by both. */
export interface EditionKey {
  readonly matrix: MatrixId;
  readonly number: number;
  readonly fingerprint: string;
  readonly stage: "final" | "signed";
}

export interface StoredEdition extends EditionKey {
  /** The exact texts of the two attachments. */
  readonly matrixJson: string;
  readonly recordJson: string;
  /** Null until it was rendered, then the same for ever. */
  readonly pdf: { readonly bytes: Uint8Array; readonly sha256: string; readonly renderedAt: string } | null;
}

/** A file signed elsewhere, as uploaded. */
export interface Upload {
  readonly matrix: MatrixId;
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly uploadedAt: string;
}

export interface EditionStore {
  /** Keeps the texts of an edition; what is there already stays as it is. */
  readonly save: (key: EditionKey, texts: Pick<StoredEdition, "matrixJson" | "recordJson">) => void;
  /** Keeps the rendered PDF; false when there is one already, or no such edition. */
  readonly savePdf: (key: EditionKey, pdf: NonNullable<StoredEdition["pdf"]>) => boolean;
  readonly find: (key: EditionKey) => StoredEdition | undefined;
  /** All that a matrix has, without their PDFs' bytes, oldest first. */
  readonly list: (matrix: MatrixId) => readonly (EditionKey & { readonly pdfSha256: string | null })[];
  /** Keeps an uploaded file; the same bytes are kept once. */
  readonly saveUpload: (file: Upload) => void;
  readonly findUpload: (matrix: MatrixId, sha256: string) => Upload | undefined;
}

type Row = typeof edition.$inferSelect;

function toStored({ pdf: bytes, pdfSha256: sha256, renderedAt, ...row }: Row): StoredEdition {
  const pdf = bytes && sha256 && renderedAt ? { bytes, sha256, renderedAt } : null;
  return { ...row, pdf };
}

function isKey(key: EditionKey) {
  return and(
    eq(edition.matrix, key.matrix),
    eq(edition.number, key.number),
    eq(edition.fingerprint, key.fingerprint),
    eq(edition.stage, key.stage),
  );
}

export function createEditionStore({ query }: Database): EditionStore {
  return {
    save: ({ matrix, number, fingerprint, stage }, { matrixJson, recordJson }) =>
      void query
        .insert(edition)
        .values({ matrix, number, fingerprint, stage, matrixJson, recordJson })
        .onConflictDoNothing()
        .run(),
    savePdf: (key, { bytes, sha256, renderedAt }) =>
      query
        .update(edition)
        .set({ pdf: Buffer.from(bytes), pdfSha256: sha256, renderedAt })
        .where(and(isKey(key), isNull(edition.pdf)))
        .run().changes === 1,
    find: (key) => {
      const row = query.select().from(edition).where(isKey(key)).get();
      return row && toStored(row);
    },
    list: (id) => {
      const { matrix, number, fingerprint, stage, pdfSha256 } = edition;
      return query
        .select({ matrix, number, fingerprint, stage, pdfSha256 })
        .from(edition)
        .where(eq(edition.matrix, id))
        .orderBy(asc(edition.number), asc(edition.stage), desc(edition.fingerprint))
        .all();
    },
    saveUpload: (file) =>
      void query
        .insert(upload)
        .values({ ...file, bytes: Buffer.from(file.bytes) })
        .onConflictDoNothing()
        .run(),
    findUpload: (id, sha256) =>
      query
        .select()
        .from(upload)
        .where(and(eq(upload.matrix, id), eq(upload.sha256, sha256)))
        .get(),
  };
}
