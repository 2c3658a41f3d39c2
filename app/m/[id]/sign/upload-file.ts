import * as z from "zod/mini";
import type { Answer } from "../../../call-api.ts";
import { callApi } from "../../../call-api.ts";

const Uploaded = z.object({ sha256: z.string() });

export const MOST_BYTES = 5 * 1024 * 1024;

/** Stores a file that was signed elsewhere; the answer is its SHA-256. */
export function uploadFile(matrix: string, file: File): Promise<Answer<z.infer<typeof Uploaded>>> {
  if (file.size > MOST_BYTES) {
    const size = Math.ceil(file.size / 1024 / 1024);
    return Promise.resolve({
      ok: false,
      code: "too-large",
      message: `“${file.name}” has ${size} MB; at most 5 MB are kept. Scan it at a lower resolution.`,
    });
  }
  return callApi(Uploaded, {
    method: "POST",
    path: `/matrices/${matrix}/uploads?name=${encodeURIComponent(file.name)}`,
    file,
  });
}
