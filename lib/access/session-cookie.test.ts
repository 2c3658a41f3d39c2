import { describe, expect, it } from "vitest";
import { readCredentials, refuseInsecure, toForgetCookie, toSetCookie } from "./session-cookie.ts";

describe("the session's cookie", () => {
  it("is for this host only, unreadable for scripts, encrypted, and not sent by other sites' forms", () => {
    const cookie = toSetCookie("abc");
    expect(cookie.split("; ")).toEqual([
      "__Host-clearline=abc",
      "Path=/",
      "Max-Age=34560000",
      "HttpOnly",
      "Secure",
      "SameSite=Lax",
    ]);
    expect(toForgetCookie()).toContain("__Host-clearline=; Path=/; Max-Age=0;");
  });

  it.each([
    "https://clearline.example",
    "http://localhost:3000",
    "http://127.0.0.1:3000",
    "http://[::1]:3000",
  ])("is given out at %s", (origin) => expect(refuseInsecure(origin)).toBeUndefined());

  it.each([
    "http://clearline.example",
    "http://192.168.1.20:3000",
    "http://localhost.example",
    "http://127.0.0.1.example",
  ])("is refused at %s, with a sentence that asks for TLS", (origin) =>
    expect(refuseInsecure(origin)).toMatchObject({
      code: "not-allowed",
      message: expect.stringContaining("TLS"),
    }),
  );
});

describe("who a request is from", () => {
  it("is read from the cookie among others", () => {
    const cookie = "theme=dark; __Host-clearline=abc-_1; clearline=no";
    expect(readCredentials({ authorization: null, cookie })).toEqual({ kind: "session", secret: "abc-_1" });
  });

  it("is read from a bearer token before the cookie", () => {
    const request = { authorization: "Bearer t0ken", cookie: "__Host-clearline=abc" };
    expect(readCredentials(request)).toEqual({ kind: "bearer", secret: "t0ken" });
  });

  it.each([
    [undefined, undefined],
    ["Basic abc", "other=1"],
    ["Bearer ", "__Host-clearline="],
    [null, "x__Host-clearline=abc"],
  ])("is nobody for %s and %s", (authorization, cookie) => {
    expect(readCredentials({ authorization, cookie })).toBeUndefined();
  });
});
