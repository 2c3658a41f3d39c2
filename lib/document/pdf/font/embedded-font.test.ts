import { expect, test } from "vitest";
import { EmbeddedFont } from "./embedded-font.ts";

test("characters stand in a string as two bytes each, and none of them ends it or is taken for the end of a line", () => {
  const font = new EmbeddedFont(() => {
    throw new Error("No glyph is asked for");
  }, "P0");
  const codes = Array.from({ length: 0x200 }, (_, index) => font.encode(0x4e00 + index, null));
  const codeOf = (cid: number) => codes[cid - 1];
  expect([0x01, 0x0a, 0x0d, 0x28, 0x29, 0x5c].map(codeOf)).toEqual([
    "\0\x01",
    "\0\n",
    "\0\\r",
    "\0\\(",
    "\0\\)",
    "\0\\\\",
  ]);
  expect([0xff, 0x100, 0x10d].map(codeOf)).toEqual(["\0\xff", "\x01\0", "\x01\\r"]);
  expect(font.encode(0x4e00, null)).toBe("\0\x01");
});
