import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** Bytes in use, in MiB, after everything that nobody holds is gone. */
export function heapMiB() {
  collect();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}
