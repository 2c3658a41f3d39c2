import { describe, expect, it } from "vitest";
import { findWording } from "./find-wording.ts";
import { PLACEHOLDERS } from "./placeholders.ts";
import { wordsForVagueName } from "./vague-names.ts";
import { WEASEL_WORDS } from "./weasel-words.ts";

describe.each([
  ["placeholders", PLACEHOLDERS],
  ["weasel words", WEASEL_WORDS],
])("%s", (_name, patterns) => {
  it.each(patterns)("$id finds its example and leaves its near miss alone", ({ id, hit, nearMiss }) => {
    const own = patterns.filter((pattern) => pattern.id === id);
    expect(findWording(own, hit)?.actual).toBeTruthy();
    expect(findWording(patterns, nearMiss)?.actual).toBeUndefined();
  });

  it.each(patterns)("$id stays fast in a hostile text", ({ id, hit }) => {
    const own = patterns.filter((pattern) => pattern.id === id);
    for (const text of [
      `${hit} `.repeat(5000),
      "a".repeat(100_000),
      "[ ".repeat(50_000),
      "within ".repeat(15_000),
      "_".repeat(100_000),
    ]) {
      const start = performance.now();
      findWording(own, text);
      expect(performance.now() - start).toBeLessThan(50);
    }
  });
});

describe("findWording", () => {
  it("reads clause by clause: a number elsewhere settles nothing", () => {
    expect(findWording(WEASEL_WORDS, "Answer calls within 2 hours. Report promptly.")?.actual).toBe(
      "promptly",
    );
    expect(findWording(WEASEL_WORDS, "Report promptly, within 2 hours. Answer calls.")).toBeUndefined();
  });

  it("takes the number that the row's own field gives", () => {
    const limit = { amount: 2, unit: "hours", clock: "business", from: "the call" } as const;
    expect(findWording(WEASEL_WORDS, "Answer promptly", { rhythm: null, timeLimit: limit })).toBeUndefined();
    expect(
      findWording(WEASEL_WORDS, "Answer promptly", { rhythm: null, timeLimit: { ...limit, amount: null } })
        ?.actual,
    ).toBe("promptly");
    expect(
      findWording(WEASEL_WORDS, "Check periodically", { rhythm: "monthly", timeLimit: null }),
    ).toBeUndefined();
    expect(findWording(WEASEL_WORDS, "Check periodically", { rhythm: "each", timeLimit: null })?.actual).toBe(
      "periodically",
    );
  });
});

describe("wordsForVagueName", () => {
  it.each([
    "Security",
    "IT support",
    "Patching",
    "Access control",
    "Server maintenance",
    "Backup & monitoring",
    "Microsoft 365 administration",
    "Vendor management",
  ])("offers an act for “%s”", (name) => {
    expect(wordsForVagueName(name)).toMatch(/^“.+”$/);
  });

  it.each([
    "Patch servers",
    "Password resets",
    "Review access",
    "Restore a file",
    "Budget approval",
    "Firewall changes",
    "Support the users of the finance system",
    "",
  ])("leaves “%s” alone", (name) => {
    expect(wordsForVagueName(name)).toBeUndefined();
  });
});
