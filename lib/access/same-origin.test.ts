import { describe, expect, it } from "vitest";
import { refuseOtherOrigin } from "./same-origin.ts";

const OWN = "https://clearline.example";
const post = { method: "POST", origin: OWN, hasBearer: false, allowed: [OWN] };

describe("a request that changes something", () => {
  it("is taken from the own address", () => {
    expect(refuseOtherOrigin(post)).toBeUndefined();
  });

  it.each([
    "https://evil.example",
    "https://clearline.example.evil",
    "http://clearline.example",
    "null",
    "",
    null,
    undefined,
  ])("is refused from %s", (origin) =>
    expect(refuseOtherOrigin({ ...post, origin })).toMatchObject({ ok: false, code: "not-allowed" }),
  );

  it("is taken from anywhere with a bearer token, which no browser adds by itself", () => {
    expect(refuseOtherOrigin({ ...post, origin: null, hasBearer: true })).toBeUndefined();
  });

  it.each(["PUT", "PATCH", "DELETE", "post"])("is refused from elsewhere as %s", (method) => {
    expect(refuseOtherOrigin({ ...post, method, origin: "https://evil.example" })).toBeDefined();
  });

  it("is no matter when it only reads", () => {
    expect(refuseOtherOrigin({ ...post, method: "GET", origin: "https://evil.example" })).toBeUndefined();
  });
});
