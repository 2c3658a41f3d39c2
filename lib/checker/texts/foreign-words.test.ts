import { describe, expect, it } from "vitest";
import { CATALOGUE_ACTIVITIES } from "#lib/catalogue/activities.ts";
import { isForeign } from "./foreign-words.ts";

describe("isForeign", () => {
  it.each([
    "Durchführen von Wiederherstellungstests",
    "Schutzbedarfsfeststellung",
    "Verwaltung der Zugriffe",
    "Tester les procédures de reprise",
    "Probar la copia con el cliente",
    "De back-up van het systeem",
    "Вести журнал",
  ])("is true of “%s”", (text) => {
    expect(isForeign(text)).toBe(true);
  });

  it.each([
    "Patch servers",
    "Back up the Müller server",
    "Test the DES key for the OS",
    "Stop a DoS attack",
    "Send young staff to the training",
    "Audit management",
    "",
  ])("is false of “%s”", (text) => {
    expect(isForeign(text)).toBe(false);
  });

  it("is false of every row of the catalogue", () => {
    expect(CATALOGUE_ACTIVITIES.filter(({ name }) => isForeign(name)).map(({ name }) => name)).toEqual([]);
  });
});
