import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createRecoveryCode, normalizeRecoveryCode } from "./recovery-code.ts";
import { createId, createSecret, hashSecret, isSecretOf } from "./secrets.ts";

describe("a secret", () => {
  it("has 256 bits and may stand in a URL", () => {
    const secret = createSecret(randomBytes);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(createSecret(randomBytes)).not.toBe(secret);
  });

  it("is known by its SHA-256 and by nothing else", () => {
    expect(hashSecret("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(isSecretOf(hashSecret("abc"), "abc")).toBe(true);
    expect(isSecretOf(hashSecret("abc"), "abd")).toBe(false);
    expect(isSecretOf("", "abc")).toBe(false);
  });

  it("has nothing to do with ids, which are 128 bits as hex", () => {
    expect(createId(randomBytes)).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("a recovery code", () => {
  it("is 13 groups of 4 characters that cannot be mistaken for each other", () => {
    expect(createRecoveryCode(randomBytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){12}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it("is read however it was typed", () => {
    const code = createRecoveryCode(randomBytes);
    expect(normalizeRecoveryCode(code)).toBe(code);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "i")}\n`;
    expect(normalizeRecoveryCode(typed)).toBe(code);
  });

  it("is not read from something longer", () => {
    const code = createRecoveryCode(randomBytes);
    expect(normalizeRecoveryCode(`${code}7`)).not.toBe(code);
    expect(normalizeRecoveryCode("7".repeat(100_000)).length).toBeLessThan(100);
  });
});
