/** A value that JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON after RFC 8785: keys sorted by UTF-16 units, no white space, ECMAScript numbers.
 * Throws for what JSON cannot hold: NaN, infinity, half a character.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new Error("JSON cannot hold a number without end");
  if (typeof value === "string") return canonicalText(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
  let members = "";
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    members += `${members === "" ? "" : ","}${canonicalText(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

// Printable ASCII but quotation mark and backslash: stands in JSON as it is.
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function canonicalText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const encoded = JSON.stringify(text);
  // JSON.stringify writes half a character as an escape; only then is the slow test worth it.
  if (encoded.includes("\\ud") && /\p{Surrogate}/u.test(text))
    throw new Error("JSON cannot hold half a character");
  return encoded;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** The same value without nulls, empty lists and empty objects, so that a new optional field changes no old hash. */
export function compact(value: Json): Json | undefined {
  if (value === null) return undefined;
  if (typeof value !== "object") return value;
  if (isList(value)) {
    return value.length === 0 ? undefined : value.map((item) => compact(item) ?? null);
  }
  const members: Record<string, Json> = {};
  for (const [key, member] of Object.entries(value)) {
    const kept = member === undefined ? undefined : compact(member);
    if (kept !== undefined) members[key] = kept;
  }
  return Object.keys(members).length === 0 ? undefined : members;
}
