import { expect, it } from "vitest";
import { printAndRead } from "./testing/print-and-read.ts";

const SEEDS = 100;

it("finds matrices again that were printed in random shapes, formats and languages", {
  timeout: 60_000,
}, () => {
  const read = Array.from({ length: SEEDS }, (_, at) => printAndRead(at + 1));
  const lost = read.filter(({ isWhole }) => !isWhole);
  expect(lost.map(({ seed, shape, format, found }) => `${seed} ${shape} ${format}\n${found}`)).toEqual([]);
  expect(new Set(read.map(({ shape }) => shape)).size).toBe(8);
  expect(new Set(read.map(({ format }) => format)).size).toBe(9);
});
