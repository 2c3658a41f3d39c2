import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sheetIds } from "#lib/document/import/sheet-ids.ts";
import { foundBy, openCheckFolder, rowOf } from "../testing/check-in.ts";
import { sarifFaults } from "../testing/validate-sarif.ts";

const { folder, put, read, run } = openCheckFolder();
const CSV = "Task,Client,MSP\nAnswer calls,A,R\nClose tickets,A,R\n";
const OLD = foundBy("no-owner", rowOf(sheetIds.row("Activities", "Answer calls")));
const OTHER = foundBy("no-owner", rowOf(sheetIds.row("Activities", "Close tickets")));
const CHANGED = { ...OLD, basis: "1".repeat(64) };

async function keep(name: string, ...found: readonly ReturnType<typeof foundBy>[]): Promise<string> {
  const outcome = await run([put("a.csv", CSV), "--write-baseline", name], found);
  expect(outcome).toMatchObject({ exitCode: 0 });
  return name;
}

const states = async (args: readonly string[], ...found: readonly ReturnType<typeof foundBy>[]) => {
  const log = JSON.parse((await run([...args, "--format", "sarif"], found)).out);
  expect(sarifFaults(log)).toEqual([]);
  return log.runs[0].results.map(
    ({ partialFingerprints, baselineState }: Record<string, Record<string, string>>) =>
      `${partialFingerprints?.["clearline/v1"]} ${baselineState}`,
  );
};

describe("a baseline", () => {
  it("lets what it knows pass, counts what is new, and says so", async () => {
    const baseline = await keep("known.json", OLD);
    const args = ["a.csv", "--baseline", baseline];
    expect(await run(args, [OLD])).toMatchObject({
      exitCode: 0,
      out: "Checked 2 rows with rule pack 7: 0 errors, 0 warnings, 0 notes. Not counted: 1 known from the baseline.\n",
    });
    const both = await run(args, [OLD, OTHER]);
    expect(both.exitCode).toBe(1);
    expect(both.out).toContain("Close tickets");
    expect(both.out).not.toContain("Answer calls");
  });

  it("marks in SARIF what is unchanged, new and absent; without one nothing is marked", async () => {
    const baseline = await keep("marks.json", OLD);
    const args = ["a.csv", "--baseline", baseline];
    expect(await states(args, OLD, OTHER)).toEqual([`${OLD.key} unchanged`, `${OTHER.key} new`]);
    expect(await states(args, OTHER)).toEqual([`${OTHER.key} new`, `${OLD.key} absent`]);
    expect(await states(["a.csv"], OLD)).toEqual([`${OLD.key} undefined`]);
  });

  it("knows a finding no more when what it is about has changed", async () => {
    const baseline = await keep("basis.json", OLD);
    const args = ["a.csv", "--baseline", baseline];
    expect((await run(args, [CHANGED])).exitCode).toBe(1);
    expect(await states(args, CHANGED)).toEqual([`${OLD.key} new`]);
  });

  it("does not take for gone what this stage does not ask", async () => {
    const signing = foundBy("definition-missing", { stage: "before-signing" });
    const baseline = await keep("stages.json", OLD, signing);
    const args = ["a.csv", "--baseline", baseline];
    expect(await states(args)).toEqual([`${OLD.key} absent`]);
    expect(await states([...args, "--stage", "before-signing"])).toEqual([
      `${OLD.key} absent`,
      `${signing.key} absent`,
    ]);
  });

  it("knows a row of a sheet by its names: an unowned row in the place of a known one is new", async () => {
    const sheet = (...rows: readonly string[]) =>
      put("moved.csv", `${["Task,Client,MSP", ...rows].join("\n")}\n`);
    const others = Array.from({ length: 3 }, (_, at) => `Read report ${at},A,A/R`);
    await run([sheet("Close tickets,,R", ...others), "--write-baseline", "moved.json"]);
    const args = ["moved.csv", "--baseline", "moved.json"];
    sheet(...others, "Close tickets,,R");
    expect((await run(args)).exitCode).toBe(0);
    sheet("Restore backups,,R", ...others);
    const { exitCode, out } = await run(args);
    expect(exitCode).toBe(1);
    expect(out).toContain("Nobody owns “Restore backups”");
  });

  it("knows findings by their file, wherever the command runs", async () => {
    mkdirSync(join(folder, "sub"));
    const path = put("sub/a.csv", CSV);
    await run([path, "--write-baseline", "sub/base.json"], [OLD]);
    expect(Object.keys(JSON.parse(read("sub/base.json")).files)).toEqual(["a.csv"]);
    expect((await run([path, "--baseline", "sub/base.json"], [OLD])).exitCode).toBe(0);
    expect((await run([put("b.csv", CSV), "--baseline", "sub/base.json"], [OLD])).exitCode).toBe(1);
  });

  it("that is written holds keys, bases and words of what is open or known", async () => {
    await keep("first.json", OLD);
    const { err } = await run(
      ["a.csv", "--baseline", "first.json", "--write-baseline", "next.json"],
      [OLD, OTHER],
    );
    expect(err).toBe("next.json: 2 findings are known from now on.\n");
    expect(JSON.parse(read("next.json"))).toEqual({
      format: "clearline-baseline",
      version: 1,
      rulePack: 7,
      files: {
        "a.csv": [OLD, OTHER].map(({ key, basis, severity, message }) => ({ key, basis, severity, message })),
      },
    });
  });

  it("is not written while a file could not be read", async () => {
    const outcome = await run([put("a.csv", CSV), "nothing.csv", "--write-baseline", "half.json"], [OLD]);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.err).toContain("half.json was not written");
    expect(() => read("half.json")).toThrow();
  });

  const entry = { key: "no-owner/row-1", basis: "0".repeat(64), severity: "error", message: "x" };
  it.each([
    ["is no JSON", "{", "It is not JSON"],
    ["is something else", '{"name":"x"}', "It is not a baseline. At “format”"],
    [
      "is of a later version",
      '{"format":"clearline-baseline","version":2}',
      "It has version 2; this Clearline reads version 1",
    ],
    [
      "holds a basis that is none",
      JSON.stringify({
        ...{ format: "clearline-baseline", version: 1, rulePack: 1 },
        files: { "a.csv": [{ ...entry, basis: "short" }] },
      }),
      'At “files.a.csv.0.basis”: found "short"',
    ],
  ])("that %s is refused with one sentence", async (_name, text, sentence) => {
    const outcome = await run([put("a.csv", CSV), "--baseline", put("bad.json", text)], [OLD]);
    expect(outcome).toMatchObject({ exitCode: 2, out: "" });
    expect(outcome.err).toContain("The baseline bad.json: ");
    expect(outcome.err).toContain(sentence);
    expect(outcome.err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("that is not there is refused", async () => {
    expect(await run(["a.csv", "--baseline", "none.json"], [OLD])).toMatchObject({
      exitCode: 2,
      err: "The baseline none.json could not be read: ENOENT.\n",
    });
  });
});
