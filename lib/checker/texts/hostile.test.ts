import { describe, expect, it } from "vitest";
import { WORD_PATTERNS } from "../testing/all-wordings.ts";
import { defineWording, findWording } from "./find-wording.ts";
import { mostSteps } from "./testing/most-steps.ts";

/** Ways to go on from one place of a text, whatever the text holds. */
const MOST_WAYS = 20_000;

describe("mostSteps", () => {
  it.each([
    ["abc", 1],
    ["a{0,4}", 5],
    ["[a-z+*]{1,3}", 3],
    ["(?:a|bc)?", 3],
    ["\\ba{1,2}b{0,3}\\+", 8],
    ["(?<![a-z])(?:x|y{1,2})", 3],
  ])("counts %s as %i", (source, steps) => {
    expect(mostSteps(source)).toBe(steps);
  });

  it("multiplies what is repeated inside a repetition", () => {
    expect(mostSteps("(?:a|b){0,2}")).toBe(1 + 2 + 4);
    expect(mostSteps("(?:a{0,3}b){9}")).toBe(4 ** 9);
  });

  it.each(["a*", "x(?:ab)+", "a{3,}", "(?:a{0,3}|b+)c"])("finds no bound for %s", (source) => {
    expect(mostSteps(source)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("a hostile text", () => {
  it.each(WORD_PATTERNS)(
    "meets a bound in $id: work grows with the length of a text, never with its square",
    (pattern) => {
      const sources = [pattern.find, pattern.where, pattern.unless].flatMap((part) => part?.source ?? []);
      expect(sources.filter((source) => mostSteps(source) > MOST_WAYS)).toEqual([]);
    },
  );

  it("is read clause by clause once, however often a wording stands in a clause", () => {
    const read: number[] = [];
    class Counting extends RegExp {
      override test(text: string): boolean {
        read.push(text.length);
        return super.test(text);
      }
    }
    const wording = defineWording([
      {
        id: "soon",
        find: /\bsoon\b/i,
        unless: new Counting("zebra"),
        instead: "a number",
        hit: "soon",
        nearMiss: "zebra soon",
      },
    ]);
    const clause = `${"soon ".repeat(10_000)}zebra`;
    const text = `${clause}. ${clause}.`;
    expect(findWording(wording, text)).toBeUndefined();
    expect(read.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(text.length);
    expect(read).toHaveLength(2);
  });
});
