import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Finding } from "#lib/checker/finding.ts";
import { sheetIds } from "#lib/document/import/sheet-ids.ts";
import { content } from "#lib/matrix/content.ts";
import { fileText, toFile } from "#lib/matrix/file.ts";
import { fingerprint, matrixJson } from "#lib/matrix/fingerprint.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId, roleId, ruleId } from "#lib/matrix/testing/ids.ts";
import type { Surroundings } from "./command.ts";
import { runCommand } from "./run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "clearline-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CSV = "Task,Client,MSP\nAnswer calls,A,R\nClose tickets,ask Bob,R\n";
const CLOSE = sheetIds.row("Activities", "Close tickets");
const CLIENT = sheetIds.role("Client");

function put(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const found = (
  rule: string,
  severity: Finding["severity"],
  activity: string | null,
  role: string | null,
): Finding => ({
  key: rule,
  basis: "0".repeat(64),
  rule: ruleId(rule),
  severity,
  stage: "drafting",
  area: null,
  activity: activity === null ? null : activityId(activity),
  rows: [],
  role: role === null ? null : roleId(role),
  message: "Say who owns it.",
  costs: "ownerless",
  fixes: [],
});

function surroundings(...findings: Finding[]): Surroundings {
  return {
    now: new Date("2026-03-01T23:30:00Z"),
    rulePack: 7,
    check: () => findings,
    variables: { CLEARLINE_DATA_DIR: folder },
    directory: folder,
  };
}

const run = (args: readonly string[], ...findings: Finding[]) => runCommand(args, surroundings(...findings));

describe("clearline check", () => {
  it("ends with 0 when nothing is found, and 1 when an error is", async () => {
    const path = put("plain.csv", CSV);
    expect((await run(["check", path])).exitCode).toBe(0);
    expect((await run(["check", path], found("idle-role", "warning", null, CLIENT))).exitCode).toBe(0);
    expect((await run(["check", path], found("no-owner", "error", CLOSE, null))).exitCode).toBe(1);
  });

  it("prints names, not ids, as JSON and nothing else on standard output", async () => {
    const findings = [
      found("no-owner", "error", CLOSE, null),
      found("idle-role", "note", null, CLIENT),
      found("model-mismatch", "warning", null, null),
    ];
    const { out } = await run(["check", put("plain.csv", CSV), "--format", "json"], ...findings);
    const [file] = JSON.parse(out).files;
    const names = ({ rule, area, activity, role }: Record<string, unknown>) => [rule, area, activity, role];
    expect(file.findings.map(names)).toEqual([
      ["no-owner", "Activities", "Close tickets", null],
      ["idle-role", null, null, "Client"],
      ["model-mismatch", null, null, null],
    ]);
  });

  it("says on standard error what it could not read of the sheet", async () => {
    const { err } = await run(["check", put("plain.csv", CSV)]);
    expect(err).toBe("Not read: row 3, “Client”: “ask Bob”.\n");
  });

  it("prints one line a finding and a count as text", async () => {
    const { out } = await run(["check", put("plain.csv", CSV)], found("no-owner", "error", CLOSE, null));
    expect(out).toBe(
      "error    Activities › Close tickets: Say who owns it. (no-owner)\nChecked 2 rows with rule pack 7: 1 error, 0 warnings, 0 notes.\n",
    );
  });

  it("gives the checker the content of a Clearline file and the day in its zone", async () => {
    const matrix = drawMatrix("| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | A | R |");
    const path = put("matrix.clearline.json", fileText(toFile(matrix, [])));
    let asked: Parameters<Surroundings["check"]>[0] | undefined;
    const check: Surroundings["check"] = (input) => {
      asked = input;
      return [];
    };
    await runCommand(["check", path], { ...surroundings(), check });
    expect(asked?.today).toBe("2026-03-02");
    expect(asked?.content).toEqual(content(matrix));
  });

  it.each([
    ["no file", [], "Name one file"],
    ["a file that is not there", [join(folder, "nothing.csv")], "There is no such file"],
    ["a folder", [folder], "This is a folder"],
    ["an unknown format", [put("plain.csv", CSV), "--format", "xml"], "“xml” is not a format"],
    ["an unknown option", [put("plain.csv", CSV), "--loud"], "--loud"],
    ["an empty file", [put("empty.csv", "")], "There is nothing to read yet"],
    ["broken JSON", [put("broken.json", "{")], "This is not JSON"],
    ["JSON of something else", [put("other.json", '{"name":"x"}')], "This is not a Clearline file"],
    [
      "a damaged workbook",
      [put("book.xlsx", new Uint8Array([0x50, 0x4b, 3, 4]))],
      "This packed file is damaged",
    ],
  ])("ends with 2 and one sentence for %s", async (_name, args, sentence) => {
    const outcome = await run(["check", ...args]);
    expect(outcome).toMatchObject({ exitCode: 2, out: "" });
    expect(outcome.err).toContain(sentence);
    expect(outcome.err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("reads a sheet in the code page of Windows, and one in UTF-16", async () => {
    const latin = put("latin.csv", Buffer.from("Task,Client,MSP\nPr\u00fcfen,A,R\n", "latin1"));
    const wide = put("wide.csv", Buffer.from("\uFEFFTask\tClient\tMSP\nPr\u00fcfen\tA\tR\n", "utf16le"));
    for (const path of [latin, wide]) {
      const { out } = await run(
        ["check", path],
        found("no-owner", "error", sheetIds.row("Activities", "Prüfen"), null),
      );
      expect(out).toContain("Activities › Prüfen");
    }
  });
});

describe("clearline appendix", () => {
  it("writes a draft as PDF, with the edition that the file would get next", async () => {
    const matrix = drawMatrix("| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | A | R |");
    const first = { number: 1, previous: null };
    const edition = {
      number: 1,
      fingerprint: fingerprint(content(matrix), first),
      matrixJson: matrixJson(content(matrix), first),
    };
    const path = put("signed.clearline.json", fileText(toFile(matrix, [edition])));
    const target = join(folder, "out.pdf");
    expect(await run(["appendix", path, "-o", target])).toMatchObject({ exitCode: 0, err: "" });
    const pdf = readFileSync(target);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it.each([
    ["no place for the PDF", [put("plain.csv", CSV)], "-o OUT.pdf"],
    [
      "a folder that is not there",
      [put("plain.csv", CSV), "-o", join(folder, "no", "out.pdf")],
      "could not be written",
    ],
  ])("ends with 2 and one sentence for %s", async (_name, args, sentence) => {
    const outcome = await run(["appendix", ...args]);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.err).toContain(sentence);
  });
});

describe("clearline", () => {
  it("explains itself when asked, and ends with 2 when it was not told what to do", async () => {
    expect(await run(["help"])).toMatchObject({ exitCode: 0, err: "" });
    expect(await run([])).toMatchObject({ exitCode: 2, out: "" });
    expect(await run(["constructor"])).toMatchObject({ exitCode: 2 });
  });
});
