import { expect, test } from "vitest";
import { operatorActInWords, rightLabel, TOKEN_RIGHT_OPTIONS } from "./share-words.ts";

test("a token is offered no right that needs a person", () => {
  expect(TOKEN_RIGHT_OPTIONS.map(({ value }) => value)).toEqual(["view", "comment", "edit"]);
  expect(rightLabel("sign")).toBe("Edit, confirm and sign");
});

test("both sides read what the operator did, and only that", () => {
  const at = "2026-03-02T09:30:00.000Z";
  const say = (event: Parameters<typeof operatorActInWords>[0]["event"], subject: string) =>
    operatorActInWords({ event, at, subject });
  expect(say("link-reissued", "New first link for Nordlicht IT, made by the operator")).toBe(
    "New first link for Nordlicht IT, made by the operator, on 2 March 2026. Whoever came by it manages that side.",
  );
  expect(say("matrix-restored", "Restored by the operator from a backup")).toMatch(
    /^Restored by the operator from a backup, on 2 March 2026, 09:30 UTC\. What was written after/,
  );
  expect(say("link-made", "For Piotr")).toBeUndefined();
});
