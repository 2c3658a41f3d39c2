import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { createTemporaryFolder } from "#db/testing/temporary-folder.ts";
import { buildExample } from "#lib/catalogue/example.ts";
import { fileText, toFile } from "#lib/matrix/file.ts";
import { fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { runCommand } from "./run-command.ts";

function run(...args: readonly string[]) {
  const now = new Date("2026-03-01T09:00:00Z");
  return runCommand(args, { now, check: () => [], rulePack: 1, variables: {}, directory: "/" });
}

test("an appendix that the command line printed verifies; written anew it ends with 3, cut in half with 2", async () => {
  const folder = createTemporaryFolder();
  const [file, pdf, again, half] = ["m.clearline.json", "a.pdf", "b.pdf", "c.pdf"].map((name) =>
    join(folder, name),
  );
  if (!file || !pdf || !again || !half) throw new Error("no names");
  await writeFile(file, fileText(toFile(fillMatrix(buildExample()), [])));
  expect(await run("appendix", file, "-o", pdf)).toMatchObject({ exitCode: 0 });
  const verified = await run("verify", pdf);
  expect(verified).toMatchObject({ exitCode: 0, err: "" });
  expect(verified.out).toContain("This is exactly a draft of edition 1");
  const fingerprint = /Fingerprint ([0-9a-f]{64})/.exec(verified.out)?.[1] ?? "";
  expect(await run("verify", pdf, "--fingerprint", fingerprint)).toMatchObject({ exitCode: 0 });
  const other = await run("verify", pdf, "--fingerprint", "0".repeat(64));
  expect(other).toMatchObject({ exitCode: 1, out: expect.stringContaining("not the one that you hold") });

  const bytes = await readFile(pdf);
  await writeFile(again, await (await PDFDocument.load(bytes, { updateMetadata: false })).save());
  expect(await run("verify", again)).toMatchObject({ exitCode: 3 });
  await writeFile(half, bytes.subarray(0, bytes.length / 2));
  expect(await run("verify", half)).toMatchObject({ exitCode: 2 });
});

test.each([
  ["no file", [], "Name one PDF"],
  ["a file that is not there", ["/nowhere/a.pdf"], "could not be read: ENOENT"],
  [
    "a fingerprint that is none",
    ["/nowhere/a.pdf", "--fingerprint", "abc"],
    "expected 64 hexadecimal digits",
  ],
])("%s ends with 2 and one sentence", async (_, args, sentence) => {
  expect(await run("verify", ...args)).toMatchObject({ exitCode: 2, err: expect.stringContaining(sentence) });
});
