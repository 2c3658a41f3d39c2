import { expect, test } from "vitest";
import { createSecurityHeaders } from "./security-headers.ts";

test("the policy carries the nonce, the socket of its own origin and nothing unsafe", () => {
  const { nonce, headers } = createSecurityHeaders("https://matrix.example.com", "/m/1");
  const policy = headers.get("content-security-policy");
  expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`);
  expect(policy).toContain("connect-src 'self' wss://matrix.example.com;");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
});

test("pages and answers are never stored, hashed files are", () => {
  const cacheOf = (path: string) =>
    createSecurityHeaders("http://localhost", path).headers.get("cache-control");
  expect(cacheOf("/")).toBe("no-store");
  expect(cacheOf("/api/v1/matrices")).toBe("no-store");
  expect(cacheOf("/_next/static/chunks/a.js")).toBeUndefined();
});

test("https asks browsers to stay with https, http does not", () => {
  const hasTransport = (origin: string) =>
    createSecurityHeaders(origin, "/").headers.has("strict-transport-security");
  expect(hasTransport("https://matrix.example.com")).toBe(true);
  expect(hasTransport("http://localhost:3000")).toBe(false);
});
