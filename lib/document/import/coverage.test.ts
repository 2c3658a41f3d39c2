import { describe, expect, it } from "vitest";
import { CATALOGUE_ACTIVITIES } from "#lib/catalogue/activities.ts";
import { coverageOf } from "./coverage.ts";

describe("what a sheet covers", () => {
  it("is said row by row in English, names of its own with it", () => {
    const names = CATALOGUE_ACTIVITIES.filter(({ topic }) => topic === "patching").map(({ name }) => name);
    const coverage = coverageOf([...names, "Feed the office cat"], []);
    expect(coverage.kind === "rows" && coverage.covered.length).toBe(names.length);
  });

  it.each([
    [
      "German",
      ["Sicherungsberichte prüfen", "Benutzerkonten anlegen", "Lizenzen mit dem Hersteller verlängern"],
    ],
    [
      "French",
      ["Vérifier les sauvegardes", "Créer les comptes utilisateurs", "Renouveler les licences logicielles"],
    ],
    ["Russian", ["Проверять резервное копирование", "Создавать учетные записи", "Продлевать лицензии"]],
  ])("is said by area in %s, and nothing is called missing", (_language, names) => {
    const coverage = coverageOf(names, ["patching", null]);
    if (coverage.kind !== "areas") throw new Error("compared in English");
    const topics = coverage.covered.map(({ topic }) => topic);
    expect(topics).toEqual(["help-desk", "patching", "backup-review", "vendor-management"]);
    expect(coverage.silent).toHaveLength(5);
  });
});
