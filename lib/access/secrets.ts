import { createHash, timingSafeEqual } from "node:crypto";

/** Gives so many random bytes, such as `randomBytes` of node:crypto. */
export type RandomBytes = (size: number) => Uint8Array;

/** A new secret of 256 bits, as 43 characters that may stand in a URL. */
export function createSecret(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(32)).toString("base64url");
}

/** A new id of 128 bits: not secret, and never the same twice. */
export function createId(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(16)).toString("hex");
}

/** What is stored in place of a secret: its SHA-256 as hex. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}

/** Whether a secret has this hash; takes the same time whichever character differs. */
export function isSecretOf(hash: string, secret: string): boolean {
  const expected = Buffer.from(hash, "hex");
  const found = Buffer.from(hashSecret(secret), "hex");
  return expected.length === found.length && timingSafeEqual(expected, found);
}
