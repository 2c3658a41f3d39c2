import fc from "fast-check";
import { expect, it } from "vitest";
import { type JsonPath, locateInJson } from "./locate-in-json.ts";

function textAt(text: string, path: JsonPath): string | null {
  const [span] = locateInJson(text, [path]);
  return span ? text.slice(span.start, span.end) : null;
}

it("finds a text with its marks, and the name of what holds others", () => {
  const text = '\uFEFF{ "a" : {\r\n "b": "x\\"}{", "c": [1, {"d": null}] } }';
  expect(textAt(text, ["a", "b"])).toBe('"x\\"}{"');
  expect(textAt(text, ["a"])).toBe('"a"');
  expect(textAt(text, ["a", "c", "1", "d"])).toBe("null");
  expect(textAt(text, ["a", "c", "0"])).toBe("1");
  expect(textAt(text, ["a", "x"])).toBeNull();
  expect(textAt(text, ["a", "b", "x"])).toBeNull();
});

it("knows a name that is written with escapes", () => {
  expect(textAt('{"\\u0061\\n\\"": 7}', ['a\n"'])).toBe("7");
});

it("takes the last of two equal names, and nothing of the first", () => {
  const text = '{"a":{"b":1,"c":2},"a":{"b":3}}';
  expect(textAt(text, ["a", "b"])).toBe("3");
  expect(textAt(text, ["a", "c"])).toBeNull();
});

it("passes over nesting that no recursion would survive, and over a very long text", () => {
  const deep = `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)},"t":"${"\\\\x".repeat(1_000_000)}","b":1}`;
  expect(textAt(deep, ["b"])).toBe("1");
});

function pathsOf(value: unknown, path: JsonPath = []): readonly JsonPath[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...path, name]));
}

it("finds every value of any JSON, as it was written", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2, "\t"), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const paths = pathsOf(JSON.parse(text));
      const spans = locateInJson(text, paths);
      paths.forEach((path, index) => {
        const span = spans[index];
        const expected = path.reduce<unknown>((inner, name) => Object(inner)[name], JSON.parse(text));
        expect(span && JSON.parse(text.slice(span.start, span.end))).toEqual(expected);
      });
    }),
  );
});
