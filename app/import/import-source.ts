import * as z from "zod/mini";
import type { ImportWish } from "#lib/document/import/understand.ts";
import type { AskedMarks, Understood } from "#lib/document/import/understood.ts";
import { isFields } from "#lib/sync/json.ts";
import { type Answer, callApi } from "../call-api.ts";

/** What somebody brought: a file, or cells that they pasted. */
export interface ImportSource {
  readonly name: string;
  readonly blob: Blob;
}

const MOST_BYTES = 5 * 1024 * 1024;

const isUnderstood = (value: unknown): boolean =>
  isFields(value) &&
  (value["kind"] === "asks"
    ? Array.isArray(value["marks"])
    : (value["kind"] === "sheet" || value["kind"] === "file") && isFields(value["parts"]));

/** The server's own answer; the matrix in it is checked again when one is made of it. */
const UnderstoodAnswer = z.custom<Understood | AskedMarks>(isUnderstood);

/** Asks the server what stands in a file, read the way that somebody wishes; nothing is kept there. */
export function readSource(
  { name, blob }: ImportSource,
  wish: ImportWish,
): Promise<Answer<Understood | AskedMarks>> {
  if (blob.size > MOST_BYTES) {
    const message = `“${name}” has ${Math.ceil(blob.size / 1024 / 1024)} MB; at most 5 MB are read. Save the one sheet alone.`;
    return Promise.resolve({ ok: false, code: "too-large", message });
  }
  const query = Object.keys(wish).length === 0 ? "" : `?wish=${encodeURIComponent(JSON.stringify(wish))}`;
  return callApi(UnderstoodAnswer, { method: "POST", path: `/import${query}`, file: blob });
}
