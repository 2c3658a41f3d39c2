import { expect, test } from "vitest";
import { ByteWriter } from "./byte-writer.ts";

const read = (writer: ByteWriter): string => new TextDecoder().decode(writer.view());

test("whole numbers are written digit by digit", () => {
  const numbers = [0, 1, 9, 10, 11, 99, 100, 101, 999, 1000, 65_535, 4_294_967_295, 12_345_678_901];
  const writer = new ByteWriter();
  for (const number of numbers) writer.integer(number).text(" ");
  expect(read(writer)).toBe(`${numbers.join(" ")} `);
});

test("what is longer than the room is kept whole, and room is used again", () => {
  const writer = new ByteWriter();
  const long = "0123456789".repeat(5000);
  writer.text("a").text(long).append(new ByteWriter().text("end"));
  expect(read(writer)).toBe(`a${long}end`);
  writer.clear();
  expect(read(writer.text("b"))).toBe("b");
});
