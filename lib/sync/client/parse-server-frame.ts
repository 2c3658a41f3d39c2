import type { ServerFrame } from "../frames.ts";
import { isFields, parseJson } from "../json.ts";

/** Reads a frame from the server, which has built it itself; `undefined` for what no server of ours sends. */
export function parseServerFrame(text: string): ServerFrame | undefined {
  const value = parseJson(text);
  return isFields(value) && typeof value["type"] === "string" ? (value as unknown as ServerFrame) : undefined;
}
