import { expect, test } from "vitest";
import { EMPTY_FORM, parseKeptForm, toCreation } from "./new-matrix.ts";

test("a form that nobody filled in still makes a matrix", () => {
  const { preset, creator } = toCreation(EMPTY_FORM, "Europe/Lisbon");
  expect(preset).toMatchObject({
    title: "Buyer and Provider",
    buyer: "Buyer",
    zone: "Europe/Lisbon",
    size: "must",
  });
  expect(creator).toEqual({ side: "buyer", name: "Somebody at Buyer", title: "" });
});

test("names are taken without the blanks around them, and the provider's person belongs to the provider", () => {
  const form = {
    ...EMPTY_FORM,
    buyer: " Contoso ",
    provider: "Northwind",
    side: "provider",
    zone: "UTC",
  } as const;
  const { preset, creator } = toCreation(form, "Europe/Lisbon");
  expect(preset).toMatchObject({ title: "Contoso and Northwind", zone: "UTC" });
  expect(creator.name).toBe("Somebody at Northwind");
});

test("what the browser kept comes back, and what it garbled does not", () => {
  const kept = JSON.stringify({
    ...EMPTY_FORM,
    buyer: "Contoso",
    model: "behind-desk",
    size: "huge",
    name: 7,
  });
  expect(parseKeptForm(kept)).toEqual({ ...EMPTY_FORM, buyer: "Contoso", model: "behind-desk" });
  expect(parseKeptForm("{")).toEqual(EMPTY_FORM);
  expect(parseKeptForm("3")).toEqual(EMPTY_FORM);
  expect(parseKeptForm(null)).toEqual(EMPTY_FORM);
});
