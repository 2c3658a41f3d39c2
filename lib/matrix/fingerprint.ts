import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { agreedJson, rowJson, termsJson } from "./agreed-json.ts";
import { canonicalJson, compact, type Json } from "./canonical-json.ts";
import type { Content, ContentActivity, ContentRole } from "./content.ts";

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of a value's canonical JSON (RFC 8785). */
export function hashJson(value: Json): string {
  return hashText(canonicalJson(value));
}

/** Hash of the content alone: tells whether two states agree on the same. */
export function contentHash(content: Content): string {
  return hashJson(compact(agreedJson(content)) ?? {});
}

/** The text of `matrix.json`: content, edition number and the previous edition's fingerprint, in canonical JSON. */
export function matrixJson(
  content: Content,
  edition: { readonly number: number; readonly previous: string | null },
): string {
  return canonicalJson(
    compact({ ...agreedJson(content), edition: edition.number, previous: edition.previous }) ?? {},
  );
}

/** The fingerprint of an edition: SHA-256 of exactly the bytes of its `matrix.json`. */
export function fingerprint(
  content: Content,
  edition: { readonly number: number; readonly previous: string | null },
): string {
  return hashText(matrixJson(content, edition));
}

/** What a confirmation of this row is bound to. */
export function rowHash(activity: ContentActivity, roles: readonly ContentRole[]): string {
  return hashJson(rowJson(activity, roles));
}

/** What a confirmation of the terms is bound to. */
export function termsHash(content: Pick<Content, "terms" | "header" | "chains">): string {
  return hashJson(termsJson(content));
}
