import { deflateSync } from "node:zlib";

/** Level 2 takes a quarter of the time of the usual 6, for a seventh more of file (`npm run bench -- pdf`). */
const LEVEL = 2;

/** Compresses streams of printed files to the zlib format. */
export const compressStream = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: LEVEL });
