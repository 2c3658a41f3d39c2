import * as z from "zod/mini";
import { MatrixId } from "./ids.ts";
import { MatrixParts } from "./op.ts";
import { Sha256 } from "./text.ts";

export const FILE_VERSION = 1;

/** A signed edition as a file carries it: to read, never to bring back to life. */
export const FileEdition = z.strictObject({
  number: z.int().check(z.positive()),
  fingerprint: Sha256,
  /** The exact text of its `matrix.json`. */
  matrixJson: z.string(),
});
export type FileEdition = z.infer<typeof FileEdition>;

/** What stands in a `.clearline.json`: content and ids; no log, people, contacts, links or live signatures. */
export const ClearlineFile = z.strictObject({
  format: z.literal("clearline"),
  version: z.literal(FILE_VERSION),
  origin: z.strictObject({ matrix: MatrixId, revision: z.int().check(z.nonnegative()) }),
  parts: MatrixParts,
  editions: z.array(FileEdition).check(z.maxLength(1000)),
});
export type ClearlineFile = z.infer<typeof ClearlineFile>;

/** What every file says of itself, in whatever version. */
export const FileMark = z.looseObject({ format: z.literal("clearline"), version: z.int() });
