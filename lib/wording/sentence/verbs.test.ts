import { expect, it } from "vitest";
import { CATALOGUE_ACTIVITIES } from "#lib/catalogue/activities.ts";
import { actOf, thirdPerson } from "./verbs.ts";

it.each([
  ["review", "reviews"],
  ["patch", "patches"],
  ["fix", "fixes"],
  ["try", "tries"],
  ["pay", "pays"],
  ["do", "does"],
  ["undo", "undoes"],
  ["pass", "passes"],
])("%s is told of one as %s", (verb, told) => {
  expect(thirdPerson(verb)).toBe(told);
});

it.each([
  ["Review backup results", "reviews backup results"],
  ["Back up the data in Microsoft 365.", "backs up the data in Microsoft 365"],
  ["Install and configure servers", "installs and configures servers"],
  ["Check, approve and sign the form", "checks, approves and signs the form"],
  ["Approve or reject changes", "approves or rejects changes"],
  [
    "Give standing authority to isolate systems and spend money",
    "gives standing authority to isolate systems and spend money",
  ],
  ["Monitor and report", "monitors and reports"],
])("“%s” is told as “%s”", (name, told) => {
  expect(actOf(name)?.one).toBe(told);
});

it.each(["Backup", "Onboarding of new staff", "Users", "", "24/7 support", "Sauvegarde des serveurs"])(
  "“%s” names no act",
  (name) => {
    expect(actOf(name)).toBeUndefined();
  },
);

it("reads the act out of every activity of the catalogue", () => {
  expect(CATALOGUE_ACTIVITIES.length).toBeGreaterThan(80);
  for (const { name } of CATALOGUE_ACTIVITIES) expect(actOf(name), name).toBeDefined();
});
