import { expect, it } from "vitest";
import type { Finding } from "#lib/checker/finding.ts";
import { fixEffectInWords } from "./fix-words.ts";

const one = { message: "Nobody does it." } as Finding;

it("counts what a fix mends, and names the first that it brings", () => {
  expect(fixEffectInWords({ mends: [one], brings: [], refusal: null })).toBe("Mends 1 finding. Brings none.");
  expect(fixEffectInWords({ mends: [], brings: [one, one], refusal: null })).toBe(
    "Mends no finding. Brings 2 findings: Nobody does it.",
  );
});

it("says why a fix cannot be made", () => {
  expect(fixEffectInWords({ mends: [], brings: [], refusal: "It is final." })).toBe("It is final.");
});
