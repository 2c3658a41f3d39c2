import { expect, test } from "vitest";
import { DEFAULT_BUSINESS_HOURS, defaultTerms } from "#lib/catalogue/default-terms.ts";
import { TERMS_GROUPS } from "#lib/wording/terms-groups.ts";
import { anchorOf, countUnsaid, textOfField, toEntries } from "./terms-fields.ts";

const terms = defaultTerms("RACI", DEFAULT_BUSINESS_HOURS, "UTC");

test("every field of the terms stands in the page once", () => {
  const fields = TERMS_GROUPS.flatMap((group) => group.fields.map(({ field }) => field as string));
  expect(fields.sort()).toEqual(Object.keys(terms).sort());
});

test("unsaid fields are counted, lists and choices with an answer are not", () => {
  const change = TERMS_GROUPS.find((group) => group.fields.some(({ field }) => field === "changeAnswer"));
  if (!change) throw new Error("no such group");
  expect(countUnsaid(change, terms)).toBe(2);
  expect(countUnsaid(change, { ...terms, changeAnswer: "10 days", reviewDate: "2026-05-01" })).toBe(0);
});

test("a list is text, one entry a line, and back", () => {
  expect(textOfField({ ...terms, tools: ["one", "two"] }, "tools")).toBe("one\ntwo");
  expect(textOfField(terms, "spendingCase")).toBe("");
  expect(toEntries(" one\n\n two ")).toEqual(["one", "two"]);
});

test("every group has an address of its own", () => {
  expect(new Set(TERMS_GROUPS.map(anchorOf)).size).toBe(TERMS_GROUPS.length);
});
