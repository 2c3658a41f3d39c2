import { describe, expect, it } from "vitest";
import { createRateLimiter, takeTokens } from "./rate-limit.ts";

const RATE = { capacity: 3, perSecond: 1 };

describe("a bucket", () => {
  it("gives what it holds and then says when there will be more", () => {
    const first = takeTokens(undefined, RATE, 0, 3);
    expect(first.ok).toBe(true);
    expect(takeTokens(first.bucket, RATE, 400, 1)).toEqual({
      ok: false,
      bucket: { tokens: 0.4, at: 400 },
      waitMs: 600,
    });
    expect(takeTokens(first.bucket, RATE, 1000, 1)).toEqual({ ok: true, bucket: { tokens: 0, at: 1000 } });
  });

  it("never holds more than its capacity", () => {
    expect(takeTokens({ tokens: 2, at: 0 }, RATE, 60_000, 0).bucket.tokens).toBe(3);
  });

  it("loses nothing when the clock is set back", () => {
    expect(takeTokens({ tokens: 1, at: 10_000 }, RATE, 5_000, 1)).toEqual({
      ok: true,
      bucket: { tokens: 0, at: 5_000 },
    });
  });
});

describe("a rate limiter", () => {
  it("refuses the fourth of three at once, and lets in again after the wait it names", () => {
    let now = 0;
    const limiter = createRateLimiter(RATE, () => now);
    const answers = [1, 2, 3, 4].map(() => limiter.refuse("10.0.0.1"));
    expect(answers.slice(0, 3)).toEqual([undefined, undefined, undefined]);
    expect(answers[3]).toMatchObject({ code: "too-fast", message: expect.stringContaining("in 1 seconds") });
    now = 1000;
    expect(limiter.refuse("10.0.0.1")).toBeUndefined();
  });

  it("keeps a bucket for each key", () => {
    const limiter = createRateLimiter(RATE, () => 0);
    expect(limiter.refuse("one", 3)).toBeUndefined();
    expect(limiter.refuse("other", 3)).toBeUndefined();
    expect(limiter.refuse("one")).toMatchObject({ code: "too-fast" });
  });

  it("says at once that something can never fit", () => {
    expect(createRateLimiter(RATE, () => 0).refuse("one", 4)).toMatchObject({ code: "too-large" });
  });

  it("remembers who was refused when thousands of others come", () => {
    let now = 0;
    const limiter = createRateLimiter(RATE, () => now);
    limiter.refuse("greedy", 3);
    for (let key = 0; key < 20_000; key += 1) limiter.refuse(`${key}`, 0);
    expect(limiter.refuse("greedy")).toMatchObject({ code: "too-fast" });
    now = 3000;
    expect(limiter.refuse("greedy", 3)).toBeUndefined();
  });
});
