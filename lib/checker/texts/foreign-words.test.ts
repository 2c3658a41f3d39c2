import fc from "fast-check";
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

  it("reads a text letter by letter and, for an arrow in it, the long way, and says the same", () => {
    const words =
      "the THE of and der von für über une VERWALTUNG Prüfung heiten keit it's l’île ª 2º m² café 365 a\u00A0der e\u0301t × … die Łódź İ ŀ ŉ ſung prüf9ung".split(
        " ",
      );
    let foreign = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 70 }),
        fc.constantFrom(" ", "-", ", "),
        (said, between) => {
          const text = said.join(between);
          if (isForeign(text)) foreign += 1;
          expect(isForeign(`${text} →`)).toBe(isForeign(text));
        },
      ),
      { numRuns: 2000 },
    );
    // Texts that are all of one kind would prove nothing.
    expect(foreign).toBeGreaterThan(100);
    expect(foreign).toBeLessThan(1900);
  });

  it("is false of every row of the catalogue", () => {
    expect(CATALOGUE_ACTIVITIES.filter(({ name }) => isForeign(name)).map(({ name }) => name)).toEqual([]);
  });
});
