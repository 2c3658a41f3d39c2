import { expect, test } from "vitest";
import { rightLabel, TOKEN_RIGHT_OPTIONS } from "./share-words.ts";

test("a token is offered no right that needs a person", () => {
  expect(TOKEN_RIGHT_OPTIONS.map(({ value }) => value)).toEqual(["view", "comment", "edit"]);
  expect(rightLabel("sign")).toBe("Edit, confirm and sign");
});
