import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sheetIds } from "#lib/document/import/sheet-ids.ts";
import { foundBy, openCheckFolder, rowOf } from "./testing/check-in.ts";

const { folder, put, read, run } = openCheckFolder();
const CSV = "Task,Client,MSP\nAnswer calls,A,R\nClose tickets,ask Bob,R\n";
const ONE = foundBy("no-owner", rowOf(sheetIds.row("Activities", "Answer calls")));
const NOTE = foundBy("idle-role", { severity: "note" });

describe("several files", () => {
  it("are listed under their names and summed up, and so is what was not read of them", async () => {
    const { out, err, exitCode } = await run([put("a.csv", CSV), put("b.csv", CSV)], [ONE, NOTE]);
    expect(out).toBe(
      [
        "a.csv:",
        "error    Activities › Answer calls: Say who owns it. (no-owner)",
        "note     Say who owns it. (idle-role)",
        "Checked 2 rows with rule pack 7: 1 error, 0 warnings, 1 note.",
        "",
        "b.csv:",
        "error    Activities › Answer calls: Say who owns it. (no-owner)",
        "note     Say who owns it. (idle-role)",
        "Checked 2 rows with rule pack 7: 1 error, 0 warnings, 1 note.",
        "",
        "2 files: 2 errors, 0 warnings, 2 notes.",
        "",
      ].join("\n"),
    );
    expect(err).toContain("b.csv: Not read: row 3, “Client”: “ask Bob”.\n");
    expect(exitCode).toBe(1);
  });

  it("end with 2 when one of them cannot be read, and the others are reported", async () => {
    const { out, err, exitCode } = await run([put("a.csv", CSV), "nothing.csv"], []);
    expect(out).toContain("Checked 2 rows");
    expect(err).toContain("There is no such file: nothing.csv.\n");
    expect(exitCode).toBe(2);
  });

  it("named twice are checked once", async () => {
    expect((await run([put("a.csv", CSV), "a.csv"], [])).out).not.toContain("files");
  });
});

describe("--max-errors", () => {
  it("lets so many errors of all files pass and not one more", async () => {
    const args = [put("a.csv", CSV), put("b.csv", CSV)];
    expect((await run([...args, "--max-errors", "2"], [ONE, NOTE])).exitCode).toBe(0);
    const over = await run([...args, "--max-errors", "1"], [ONE, NOTE]);
    expect(over.exitCode).toBe(1);
    expect(over.err).toContain("2 errors; --max-errors lets 1 pass.\n");
  });

  it.each(["-1", "1.5", "many", "", "99999999999"])(
    "refuses %j, and says what was expected",
    async (most) => {
      const outcome = await run([put("a.csv", CSV), `--max-errors=${most}`], []);
      expect(outcome).toMatchObject({ exitCode: 2, out: "" });
      expect(outcome.err).toContain(`found “${most}”, expected a whole number`);
    },
  );
});

describe("--stage", () => {
  it("asks the rules of that stage, and of drafting when it is left out", async () => {
    const path = put("a.csv", CSV);
    const stageOf = async (...args: readonly string[]) =>
      JSON.parse((await run([path, "--format", "json", ...args], [])).out).stage;
    expect(await stageOf()).toBe("drafting");
    expect(await stageOf("--stage", "in-force")).toBe("in-force");
    expect((await run([path, "--stage", "soon"], [])).err).toContain(
      "“soon” is not a stage. Use drafting, before-signing, in-force or checklist.",
    );
  });
});

describe("--output", () => {
  it("writes the report there and leaves nothing else behind", async () => {
    mkdirSync(join(folder, "out"));
    const outcome = await run([put("a.csv", CSV), "--output", "out/report.txt"], [ONE]);
    expect(outcome).toMatchObject({ exitCode: 1, out: "" });
    expect(read("out/report.txt")).toContain("(no-owner)");
    expect(readdirSync(join(folder, "out"))).toEqual(["report.txt"]);
  });

  it("ends with 2 and one sentence where it cannot be written, without a trace", async () => {
    mkdirSync(join(folder, "taken", "report.txt"), { recursive: true });
    for (const output of ["no/report.txt", "taken/report.txt"]) {
      const outcome = await run([put("a.csv", CSV.replace("ask Bob", "A")), "-o", output], []);
      expect(outcome.exitCode).toBe(2);
      expect(outcome.err).toMatch(/^\S+ could not be written: [A-Z]+\.\n$/);
    }
    expect(readdirSync(join(folder, "taken"))).toEqual(["report.txt"]);
  });

  it("goes through a link to its file, and keeps who may read that", async () => {
    mkdirSync(join(folder, "linked"));
    writeFileSync(join(folder, "linked", "real.txt"), "yesterday's", { mode: 0o600 });
    symlinkSync("real.txt", join(folder, "linked", "report.txt"));
    await run([put("a.csv", CSV), "-o", "linked/report.txt"], [ONE]);
    expect(read("linked/real.txt")).toContain("(no-owner)");
    expect(statSync(join(folder, "linked", "real.txt")).mode & 0o777).toBe(0o600);
    expect(lstatSync(join(folder, "linked", "report.txt")).isSymbolicLink()).toBe(true);
  });

  it("is written into a pipe or a device, which stays what it is", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const [outcome, said] = await Promise.all([
      run([put("a.csv", CSV), "-o", "pipe"], [ONE]),
      readFile(pipe, "utf8"),
    ]);
    expect(outcome.exitCode).toBe(1);
    expect(said).toContain("(no-owner)");
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it.each([
    ["the file that is checked", ["a.csv", "-o", "./a.csv"], "written over a file that is read"],
    ["the same through a link", ["a.csv", "-o", "a-link.csv"], "written over a file that is read"],
    ["the baseline", ["a.csv", "--baseline", "b.json", "-o", "b.json"], "written over a file that is read"],
    ["a file, as a baseline", ["a.csv", "--write-baseline", "a.csv"], "written over a file that is checked"],
    ["two reports", ["a.csv", "--write-baseline", "new.json", "-o", "new.json"], "name the same file"],
  ])("never destroys %s", async (_name, args, sentence) => {
    put("a.csv", CSV);
    put("b.json", "kept");
    rmSync(join(folder, "a-link.csv"), { force: true });
    symlinkSync("a.csv", join(folder, "a-link.csv"));
    const outcome = await run(args, []);
    expect(outcome).toMatchObject({ exitCode: 2, out: "" });
    expect(outcome.err).toContain(sentence);
    expect([read("a.csv"), read("b.json")]).toEqual([CSV, "kept"]);
    expect(readdirSync(folder)).not.toContain("new.json");
  });
});

it("the JSON has a format, a version, and of each finding its key, state, place and way out", async () => {
  const fixes = [{ label: "MSP owns it", certain: false, bodies: [] }];
  const { out } = await run([put("a.csv", CSV), "--format", "json"], [{ ...ONE, fixes }]);
  expect(JSON.parse(out)).toEqual({
    format: "clearline-check",
    version: 1,
    rulePack: 7,
    stage: "drafting",
    hasBaseline: false,
    files: [
      {
        file: "a.csv",
        uri: "a.csv",
        title: "Imported matrix",
        today: "2026-03-01",
        rows: 2,
        findings: [
          {
            state: "open",
            key: ONE.key,
            basis: "0".repeat(64),
            rule: "no-owner",
            severity: "error",
            stage: "drafting",
            area: "Activities",
            activity: "Answer calls",
            role: null,
            message: "Say who owns it.",
            fixes: ["MSP owns it"],
            at: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 13 },
            accepted: null,
          },
        ],
        absent: [],
      },
    ],
    unread: [],
  });
});

it("explains itself with its exit codes", async () => {
  const { out, exitCode } = await run(["--help"]);
  expect(exitCode).toBe(0);
  for (const said of ["--max-errors N", "--baseline FILE", "--explain RULE", "Exit codes:", "sarif"])
    expect(out).toContain(said);
});

it("finds the same in the same order on every run", async () => {
  const path = put("a.csv", CSV);
  for (const format of ["text", "json", "sarif", "markdown", "junit"]) {
    const first = await run([path, "--format", format]);
    expect((await run([path, "--format", format])).out).toBe(first.out);
  }
});
