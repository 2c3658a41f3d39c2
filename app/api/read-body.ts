import type * as z from "zod/mini";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { describeIssue } from "#lib/matrix/schema/describe-issue.ts";
import { parseJson } from "#lib/sync/json.ts";

const MEGABYTE = 1024 * 1024;
export const OPS_LIMIT = MEGABYTE;
export const UPLOAD_LIMIT = 5 * MEGABYTE;
const SMALL_LIMIT = 16 * 1024;
const NO_JSON = "The request is not JSON in UTF-8.";

type Read<T> = { readonly ok: true; readonly value: T } | Refusal;

function tooLarge(limit: number): Refusal {
  const size = limit >= MEGABYTE ? `${limit / MEGABYTE} MB` : `${limit / 1024} kB`;
  return refuse("too-large", `The request is larger than ${size}, the most that is read here.`);
}

/** The bytes of a request, up to a limit; what is beyond is never read. */
export async function readBytes(request: Request, limit: number): Promise<Read<Uint8Array>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLarge(limit);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      return tooLarge(limit);
    }
    parts.push(part.value);
  }
  return { ok: true, value: new Uint8Array(Buffer.concat(parts)) };
}

/** The text of a JSON request; other content types are refused, since only our own pages and programs send this one. */
export async function readJsonText(request: Request, limit: number): Promise<Read<string>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/([a-z.-]+\+)?json\b/i.test(type)) {
    return refuse("invalid", `The content type is “${type.slice(0, 60)}”; expected application/json.`);
  }
  const bytes = await readBytes(request, limit);
  if (!bytes.ok) return bytes;
  try {
    return { ok: true, value: new TextDecoder("utf-8", { fatal: true }).decode(bytes.value) };
  } catch (error) {
    if (error instanceof TypeError) return refuse("invalid", NO_JSON);
    throw error;
  }
}

/** The JSON of a request. */
export async function readJson(request: Request, limit: number = SMALL_LIMIT): Promise<Read<unknown>> {
  const text = await readJsonText(request, limit);
  if (!text.ok) return text;
  const value = parseJson(text.value);
  return value === undefined ? refuse("invalid", NO_JSON) : { ok: true, value };
}

/** The JSON of a request in a known form. */
export async function readForm<T>(
  request: Request,
  schema: z.ZodMiniType<T>,
  limit?: number,
): Promise<Read<T>> {
  const json = await readJson(request, limit);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : refuse("invalid", describeIssue(json.value, parsed.error.issues));
}
