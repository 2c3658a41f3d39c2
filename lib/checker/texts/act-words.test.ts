import fc from "fast-check";
import { expect, it } from "vitest";
import { actSketch, actWords, textSketch } from "./act-words.ts";

const WORDS = [
  ..."Patch patches the The SERVERS server servers bus buses status statu acces of A gas access 365 s café cafés ﬁles files Straße ÉCOLE école".split(
    " ",
  ),
  "xs",
  "_",
  "—",
  ..."ª 2º m² µ ¼ × l’île Größe… Łódź ſſ ŀ ŉ ĳ İ Ÿ".split(" "),
  "a\u00A0b",
  "e\u0301t",
];
const anyName = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", ", ", ".", "-", "_")), { maxLength: 6 })
  .map((parts) => parts.flat().join(""));

it.each([
  ["Patch the Servers.", " patch server"],
  ["Review all of the buses", " review buse"],
  ["Check status", " check status"],
  ["the server", ""],
  ["Öffne die Ticketß", " öffne die ticketß"],
])("the words of “%s” are “%s”", (name, words) => {
  expect(actWords(name)).toBe(words);
});

it.each([
  ["Patch the Servers.", "patch server"],
  ["Check ﬁles, status and ACCESS", "Check files: status of access"],
  ["Review each café’s routers", "review café s router"],
])("“%s” and “%s” are the same act", (one, other) => {
  expect(actWords(one)).toBe(actWords(other));
  expect(actSketch(one)).toBe(actSketch(other));
});

it.each([
  ["Check status", "Check statu"],
  ["Check access", "Check acces"],
  ["Check gas", "Check ga"],
  ["Check servers", "Check servers and routers"],
  ["Check 365", "Check 366"],
])("“%s” and “%s” are two acts", (one, other) => {
  expect(actWords(one)).not.toBe(actWords(other));
  expect(actSketch(one)).not.toBe(actSketch(other));
});

it("gives names with the same words the same number, and those with others another", () => {
  let same = 0;
  fc.assert(
    fc.property(anyName, anyName, fc.constantFrom("", "x".repeat(300)), (a, b, end) => {
      const [one, other] = [a + end, b + end];
      if (actWords(one) === actWords(other)) same += 1;
      expect(actSketch(one) === actSketch(other)).toBe(actWords(one) === actWords(other));
      expect(actSketch(one) === null).toBe(actWords(one) === "");
    }),
    { numRuns: 5000 },
  );
  // Names that never say the same would prove nothing.
  expect(same).toBeGreaterThan(100);
});

it("gives the number of a name whether it is read letter by letter or, for an arrow in it, the long way", () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(actSketch(`${name} →`)).toBe(actSketch(name));
      expect(textSketch(`${name} →`)).toBe(textSketch(name));
    }),
  );
});

it("gives texts that differ in capitals and spaces the same number", () => {
  expect(textSketch(" File server, Łódź ")).toBe(textSketch("file SERVER, łódź"));
  expect(textSketch("300 \u212A")).toBe(textSketch("300 k"));
  expect(textSketch("file server 1")).not.toBe(textSketch("file server 2"));
});
