import { expect, test } from "vitest";
import { findSecret, isSafeToJoin } from "./invitation.ts";

test("the secret is what stands behind the number sign, whole", () => {
  expect(findSecret("#abcdefghijklmnop_-09")).toBe("abcdefghijklmnop_-09");
  expect(findSecret(" https://x.example/join#abcdefghijklmnop_-09 ")).toBe("abcdefghijklmnop_-09");
  expect(findSecret("")).toBeUndefined();
  expect(findSecret("#short")).toBeUndefined();
  expect(findSecret("#abcdefghijklmnop<script>")).toBeUndefined();
});

test("people join over https or on this machine only", () => {
  expect(isSafeToJoin("https://matrix.example.com")).toBe(true);
  expect(isSafeToJoin("http://localhost:3000")).toBe(true);
  expect(isSafeToJoin("http://127.0.0.1:3000")).toBe(true);
  expect(isSafeToJoin("http://[::1]:3000")).toBe(true);
  expect(isSafeToJoin("http://192.168.1.5:3000")).toBe(false);
  expect(isSafeToJoin("http://localhost.example.com")).toBe(false);
});
