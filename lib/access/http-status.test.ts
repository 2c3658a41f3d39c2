import { describe, expect, it } from "vitest";
import { REFUSAL_CODES, refuse } from "#lib/matrix/refusal.ts";
import { statusOf, toProblem } from "./http-status.ts";

describe("a refusal in HTTP", () => {
  it("is a problem document with the sentence as its detail", () => {
    expect(toProblem(refuse("frozen", "It is final; reopen it first."))).toEqual({
      type: "urn:clearline:refusal:frozen",
      title: "Final",
      status: 409,
      detail: "It is final; reopen it first.",
      code: "frozen",
    });
  });

  it.each(REFUSAL_CODES)("has an error status for “%s”", (code) => {
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
    expect(statusOf(code)).toBeLessThan(600);
  });
});
