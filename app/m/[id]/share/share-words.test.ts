import { expect, test } from "vitest";
import { dayText, rightLabel, TOKEN_RIGHT_OPTIONS } from "./share-words.ts";

test("a token is offered no right that needs a person", () => {
  expect(TOKEN_RIGHT_OPTIONS.map(({ value }) => value)).toEqual(["view", "comment", "edit"]);
  expect(rightLabel("sign")).toBe("Edit, confirm and sign");
});

test("a day reads the same everywhere", () => {
  expect(dayText("2026-05-07T23:59:00Z")).toBe("7 May 2026");
});
