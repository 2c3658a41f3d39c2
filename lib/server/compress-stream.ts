import { deflateSync } from "node:zlib";

/** Level 3 takes a third of the time of the usual 6, for a tenth more of file (`npm run bench -- pdf`). */
const LEVEL = 3;

/** Compresses streams of printed files to the zlib format. */
export const compressStream = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: LEVEL });
