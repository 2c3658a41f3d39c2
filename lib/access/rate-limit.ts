import { type Refusal, refuse } from "#lib/matrix/refusal.ts";

/** How much at once, and how much again each second. */
export interface Rate {
  readonly capacity: number;
  readonly perSecond: number;
}

/** How full somebody's bucket was, and when (milliseconds). */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** Previewing and claiming links and recovery codes, by network address. */
export const JOIN_RATE: Rate = { capacity: 20, perSecond: 0.2 };
/** Ops, by participant: a paste of a whole matrix at once, then faster than anyone types. */
export const OPS_RATE: Rate = { capacity: 20_000, perSecond: 2_000 };

/** Takes from a bucket what something costs; without enough in it nothing is taken, and `waitMs` says when there will be. */
export function takeTokens(
  bucket: Bucket | undefined,
  rate: Rate,
  now: number,
  cost: number,
):
  | { readonly ok: true; readonly bucket: Bucket }
  | { readonly ok: false; readonly bucket: Bucket; readonly waitMs: number } {
  // A clock that was set back must lock nobody out.
  const passed = bucket ? Math.max(0, now - bucket.at) : 0;
  const tokens = bucket
    ? Math.min(rate.capacity, bucket.tokens + (passed / 1000) * rate.perSecond)
    : rate.capacity;
  if (tokens >= cost) return { ok: true, bucket: { tokens: tokens - cost, at: now } };
  return {
    ok: false,
    bucket: { tokens, at: now },
    waitMs: Math.ceil(((cost - tokens) / rate.perSecond) * 1000),
  };
}

/** Refuses who asks too fast; one bucket a key. */
export interface RateLimiter {
  readonly refuse: (key: string, cost?: number) => Refusal | undefined;
}

const MOST_BUCKETS = 10_000;

/** A rate limiter that keeps its buckets in memory; `now` gives milliseconds. */
export function createRateLimiter(rate: Rate, now: () => number): RateLimiter {
  const buckets = new Map<string, Bucket>();

  function forgetFull(at: number): void {
    for (const [key, bucket] of buckets) {
      const taken = takeTokens(bucket, rate, at, 0);
      if (taken.bucket.tokens >= rate.capacity) buckets.delete(key);
    }
  }

  return {
    refuse: (key, cost = 1) => {
      const at = now();
      if (!buckets.has(key) && buckets.size >= MOST_BUCKETS) forgetFull(at);
      const taken = takeTokens(buckets.get(key), rate, at, cost);
      buckets.set(key, taken.bucket);
      if (taken.ok) return undefined;
      if (cost > rate.capacity) {
        return refuse(
          "too-large",
          `${cost} came at once; at most ${rate.capacity} are taken. Send them in parts.`,
        );
      }
      const seconds = Math.ceil(taken.waitMs / 1000);
      return refuse("too-fast", `Too many requests came in a short time; try again in ${seconds} seconds.`);
    },
  };
}
