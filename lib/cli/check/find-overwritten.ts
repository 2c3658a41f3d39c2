import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import type { CheckOptions } from "./check-options.ts";

async function placeOf(directory: string, path: string): Promise<string> {
  const file = resolve(directory, path);
  try {
    return await realpath(file);
  } catch (error) {
    // What is not there yet is itself; what cannot be read is said when it is read.
    if (error instanceof Error && "code" in error) return file;
    throw error;
  }
}

/** A sentence about a file that would be written over the one it is made from, or over the other that is written. */
export async function findOverwritten(
  { paths, output, baseline, writeBaseline }: CheckOptions,
  directory: string,
): Promise<string | undefined> {
  const wantedTwice = async (path: string | undefined, others: readonly (string | undefined)[]) => {
    if (path === undefined) return false;
    const named = others.filter((other) => other !== undefined);
    const places = await Promise.all(named.map((other) => placeOf(directory, other)));
    return places.includes(await placeOf(directory, path));
  };
  if (await wantedTwice(output, [...paths, baseline]))
    return `--output ${output} would be written over a file that is read. Name another one.`;
  if (await wantedTwice(writeBaseline, paths))
    return `--write-baseline ${writeBaseline} would be written over a file that is checked. Name another one.`;
  if (await wantedTwice(output, [writeBaseline]))
    return `--output and --write-baseline name the same file, ${output}. Name two.`;
  return undefined;
}
