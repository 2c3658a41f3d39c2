import { expect, test } from "vitest";
import { daysSince, newContact, ownSheet, shownSheet } from "./contact-sheet.ts";

const today = "2026-05-10";
const jo = newContact("buyer", { name: "Jo", phone: "1", role: null }, today);
const al = newContact("buyer", { name: "Al", phone: "2", role: null }, today);
const night = newContact("provider", { name: "Night desk", phone: "3", role: null }, today);

test("the own sheet says who is shown, by name, without removed ones", () => {
  const sheet = ownSheet({ c1: jo, c2: al, c3: { ...jo, removed: true } }, { c1: jo, c9: night }, "buyer");
  expect(sheet.map(({ contact, isShown }) => [contact.name, isShown])).toEqual([
    ["Al", false],
    ["Jo", true],
  ]);
});

test("a shown contact that was taken back is not shown", () => {
  expect(ownSheet({ c1: jo }, { c1: { ...jo, removed: true } }, "buyer")[0]?.isShown).toBe(false);
  expect(shownSheet({ c1: { ...jo, removed: true }, c9: night }, "buyer")).toEqual([]);
});

test("a contact that stands only in the shared stream is still one's own", () => {
  expect(ownSheet({}, { c1: jo }, "buyer").map(({ id }) => id)).toEqual(["c1"]);
  expect(ownSheet({}, { c9: night }, "buyer")).toEqual([]);
});

test("days since a confirmation are counted", () => {
  expect(daysSince("2026-05-01", today)).toBe(9);
  expect(daysSince(today, today)).toBe(0);
});
