import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sheetIds } from "#lib/document/import/sheet-ids.ts";
import { pageTexts } from "#lib/document/testing/page-texts.ts";
import { foundBy, openCheckFolder, rowOf } from "../testing/check-in.ts";

const { folder, put, run } = openCheckFolder();
const CSV = "Task,Client,MSP\nAnswer calls,A,R\nClose tickets,A,R\n";
const pdf = (...args: readonly string[]) => ["--format", "pdf", ...args];

async function printed(name: string): Promise<string> {
  return (await pageTexts(new Uint8Array(readFileSync(join(folder, name))))).join(" ").replace(/\s+/gu, " ");
}

it("writes the report of a file for the meeting, and ends as the check does", async () => {
  const found = [foundBy("no-owner", rowOf(sheetIds.row("Activities", "Close tickets")))];
  const args = [put("a.csv", CSV), "--stage", "before-signing", ...pdf("--output", "findings.pdf")];
  expect(await run(args, found)).toEqual({ exitCode: 1, out: "", err: "" });
  const text = await printed("findings.pdf");
  for (const said of [
    "Findings for discussion, not part of the agreement",
    "Close tickets",
    "Say who owns it.",
    "Rule pack 7 · stage before signing · checked on 1 March 2026",
  ])
    expect(text).toContain(said);
});

it("counts what the baseline knows and does not list it", async () => {
  const found = [foundBy("no-owner", rowOf(sheetIds.row("Activities", "Close tickets")))];
  await run([put("a.csv", CSV), "--write-baseline", "known.json"], found);
  const outcome = await run(["a.csv", "--baseline", "known.json", ...pdf("-o", "known.pdf")], found);
  expect(outcome.exitCode).toBe(0);
  const text = await printed("known.pdf");
  expect(text).toContain("1 more known from before and not listed.");
  expect(text).not.toContain("Close tickets");
});

it.each([
  ["no place for it", [put("a.csv", CSV), ...pdf()]],
  ["several files", [put("a.csv", CSV), put("b.csv", CSV), ...pdf("-o", "x.pdf")]],
])("refuses %s", async (_name, args) => {
  const outcome = await run(args, []);
  expect(outcome.exitCode).toBe(2);
  expect(outcome.err).toContain("A PDF is the report of one file");
});

it("refuses a name that no font has, by name, and writes nothing", async () => {
  const outcome = await run(
    [put("wide.csv", "Task,Client,MSP\n完了,A,R\n"), ...pdf("-o", "wide.pdf")],
    [foundBy("no-owner", rowOf(sheetIds.row("Activities", "完了")))],
  );
  expect(outcome.exitCode).toBe(2);
  expect(outcome.err).toContain("完");
  expect(() => readFileSync(join(folder, "wide.pdf"))).toThrow();
});
