import { expect, test } from "vitest";
import * as z from "zod/mini";
import { describeIssue } from "./describe-issue.ts";

const Row = z.strictObject({ name: z.string(), hours: z.nullable(z.int()) });

function describeFault(value: unknown): string {
  const parsed = Row.safeParse(value);
  return parsed.success ? "" : describeIssue(value, parsed.error.issues);
}

test("a fault says where it is, what was found there and what was expected", () => {
  expect(describeFault({ name: ["a", { b: 1 }], hours: null })).toBe(
    'At “name”: found ["a",{"b":1}], expected string.',
  );
});

test("a value that nests deeper than a stack is described all the same", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(200_000)}${"]".repeat(200_000)}`);
  expect(describeFault({ name: deep, hours: null })).toMatch(
    /^At “name”: found \[+"…"\]+, expected string\.$/,
  );
});
