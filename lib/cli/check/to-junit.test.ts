import fc from "fast-check";
import { expect, it } from "vitest";
import { sheetIds } from "#lib/document/import/sheet-ids.ts";
import { foundBy, openCheckFolder, rowOf } from "../testing/check-in.ts";
import { isAllowed, readXml } from "../testing/read-xml.ts";
import { xmlText } from "./to-junit.ts";

const { put, run } = openCheckFolder();
const CSV = 'Task,Client,MSP\n"Answer ""all"" <calls> & mail",A,R\nClose tickets,A,R\n';

/** Any code points, halves of pairs among them, and the ones that mean something to XML more often. */
const ANY_TEXT = fc
  .array(fc.oneof(fc.nat({ max: 0x10ffff }), fc.nat({ max: 0x7f }), fc.constantFrom(38, 60, 62, 0xd800)))
  .map((codes) => String.fromCodePoint(...codes));

async function suitesOf(args: readonly string[], found: Parameters<typeof run>[1] = []) {
  return readXml((await run([...args, "--format", "junit"], found)).out).children;
}

it("is a suite a file and a case a finding: errors fail, warnings pass and say so", async () => {
  const [suite] = await suitesOf(
    [put("a & b.csv", CSV)],
    [
      foundBy("no-owner", {
        ...rowOf(sheetIds.row("Activities", 'Answer "all" <calls> & mail')),
        message: "Nobody owns <this>.\nSay “who” & when.",
      }),
      foundBy("idle-role", { severity: "warning" }),
    ],
  );
  expect(suite?.attributes).toEqual({
    name: "a & b.csv",
    tests: "2",
    failures: "1",
    errors: "0",
    skipped: "0",
  });
  const [failed, passed] = suite?.children ?? [];
  expect(failed?.attributes).toEqual({
    classname: "a & b.csv",
    name: 'no-owner: Activities › Answer "all" <calls> & mail',
    file: "a & b.csv",
    line: "2",
  });
  expect(failed?.children[0]).toMatchObject({
    name: "failure",
    attributes: { type: "no-owner", message: "Nobody owns <this>.\nSay “who” & when." },
  });
  expect(passed?.attributes["name"]).toBe("idle-role: whole matrix");
  expect(passed?.children[0]).toMatchObject({ name: "system-out", text: "warning: Say who owns it." });
});

it("skips what the baseline knows", async () => {
  const found = [foundBy("no-owner", rowOf(sheetIds.row("Activities", "Close tickets")))];
  await run([put("a.csv", CSV), "--write-baseline", "known.json"], found);
  const [suite] = await suitesOf(["a.csv", "--baseline", "known.json"], found);
  expect(suite?.attributes).toMatchObject({ failures: "0", skipped: "1" });
  expect(suite?.children[0]?.children[0]?.name).toBe("skipped");
});

it("has a passing case for a file without findings, and an error for one that was not read", async () => {
  const [clean, unread] = await suitesOf([put("a.csv", CSV), "nothing.csv"]);
  expect(clean?.children).toMatchObject([{ attributes: { name: "no findings" }, children: [] }]);
  expect(unread?.attributes).toMatchObject({ name: "nothing.csv", errors: "1" });
  expect(unread?.children[0]?.children[0]).toMatchObject({
    name: "error",
    attributes: { message: "There is no such file: nothing.csv." },
  });
});

it("any text comes back as it was, but for what XML cannot hold", () => {
  expect(readXml(`<a b="${xmlText("\u0000\u001B\uFFFF\uD800x😀")}"/>`).attributes["b"]).toBe(
    "\uFFFD\uFFFD\uFFFD\uFFFDx😀",
  );
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      const held = Array.from(text, (character) =>
        isAllowed(character.codePointAt(0) ?? 0) ? character : "\uFFFD",
      ).join("");
      const { attributes, text: inner } = readXml(`<a b="${xmlText(text)}">${xmlText(text)}</a>`);
      expect([attributes["b"], inner]).toEqual([held, held]);
    }),
  );
});

it("the reader of this test refuses what is not well-formed", () => {
  for (const source of [
    "<a>",
    '<a b="<"/>',
    "<a>&</a>",
    "<a></b>",
    "<a/><a/>",
    "<a>\u0001</a>",
    "<a>&#1;</a>",
    '<a b="1" b="2"/>',
  ])
    expect(() => readXml(source), source).toThrow();
});
