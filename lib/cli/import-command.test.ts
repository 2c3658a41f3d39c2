import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { parseFile } from "#lib/matrix/file.ts";
import { runIn } from "./testing/run-in.ts";

const folder = mkdtempSync(join(tmpdir(), "clearline-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const run = (args: readonly string[]) => runIn(folder, ...args);

const MARKDOWN =
  "## Help desk\n\n| Activity | Client | MSP |\n|---|---|---|\n| Answer calls | **A** | R |\n| Close tickets | I | A/R |\n";
const sheet = put("sheet.md", MARKDOWN);
const holed = put(
  "holed.csv",
  "Activity,Client,MSP\nAnswer calls,A,ask Bob\nClose tickets,I,A/R\nKeep notes,A,R\n",
);
const rights = put("rights.csv", "Screen,Clerk,Boss\nOne,R,CRUD\nTwo,RU,CRUD\nThree,R,CRUD\nFour,R,CRUD\n");

it("ends with 0 when all was read, with 1 and a list when not, with 2 and the reason when refused", async () => {
  const whole = await run(["import", sheet]);
  expect(whole).toMatchObject({ exitCode: 0, err: "" });
  expect(whole.out).toContain("2 activities and 2 roles in 1 table.");
  const part = await run(["import", holed]);
  expect(part.exitCode).toBe(1);
  expect(part.out).toContain("Not read: Sheet, row 2, “MSP”: found “ask Bob”, expected letters");
  const refused = await run(["import", rights]);
  expect(refused).toMatchObject({ exitCode: 2, out: "" });
  expect(refused.err).toContain("C, R, U and D stand for create");
});

it("prints JSON for other programs, also of what was refused", async () => {
  const { out } = await run(["import", sheet, "--format", "json"]);
  expect(JSON.parse(out)).toEqual({
    summary: {
      tables: 1,
      activities: 2,
      roles: 2,
      noAccountable: 0,
      severalAccountable: 0,
      noResponsible: 0,
    },
    roles: ["Client", "MSP"],
    activities: [
      { area: "Help desk", activity: "Answer calls", assignments: { Client: "A", MSP: "R" } },
      { area: "Help desk", activity: "Close tickets", assignments: { Client: "I", MSP: "AR" } },
    ],
    repairs: [],
    unread: [],
    refused: null,
  });
  const refused: unknown = JSON.parse((await run(["import", rights, "--format", "json"])).out);
  expect(refused).toMatchObject({ activities: [], refused: expect.stringContaining("create, read") });
});

it("writes a Clearline file that import, check and export read", async () => {
  const made = join(folder, "made.clearline.json");
  expect(await run(["import", sheet, "-o", made])).toMatchObject({ exitCode: 0 });
  const file = parseFile(readFileSync(made, "utf8"));
  expect(file.ok && Object.values(file.value.parts.areas).map(({ name }) => name)).toEqual(["Help desk"]);
  expect((await run(["import", made])).out).toContain("2 activities and 2 roles");
  expect((await run(["check", made])).exitCode).toBe(0);
  for (const format of ["xlsx", "docx", "csv", "md", "html", "json", "ics"]) {
    const to = join(folder, `out.${format}`);
    expect(await run(["export", made, "--to", format, "-o", to])).toMatchObject({ exitCode: 0 });
    if (format !== "ics")
      expect((await run(["import", to, "--format", "json"])).out, format).toContain('"activity": "');
  }
});

it("ends with 0 beside a sheet that is hidden, and with 1 where one could not be read", async () => {
  const made = join(folder, "sheets.clearline.json");
  const book = join(folder, "book.xlsx");
  await run(["import", sheet, "-o", made]);
  await run(["export", made, "--to", "xlsx", "-o", book]);
  const parts = unzipSync(readFileSync(book));
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const write = (name: string, of: typeof parts) => {
    const path = join(folder, name);
    writeFileSync(path, zipSync(of));
    return path;
  };
  const hidden = workbook.replace('<sheet name="Sentences"', '<sheet state="hidden" name="Sentences"');
  expect(hidden).not.toBe(workbook);
  const shown = await run(["import", write("hidden.xlsx", { ...parts, "xl/workbook.xml": strToU8(hidden) })]);
  expect(shown.exitCode).toBe(0);
  expect(shown.out).toContain("the sheet “Sentences” is hidden and was left out");
  const { "xl/worksheets/sheet2.xml": _gone, ...rest } = parts;
  const torn = await run(["import", write("torn.xlsx", rest)]);
  expect(torn.exitCode).toBe(1);
  expect(torn.out).toContain("a table that was left out: It is not in the file");
});

it.each([
  [["import"], "Name one file"],
  [["import", "none.csv"], "There is no such file"],
  [["import", sheet, "--format", "yaml"], "There is no format “yaml”"],
  [["import", sheet, "--sheet", "Two"], "There are: Table 1."],
  [["export", sheet, "--to", "doc", "-o", "x"], "clearline export FILE --to"],
])("ends with 2 and one sentence for %j", async (args, sentence) => {
  const outcome = await run(args);
  expect(outcome.exitCode).toBe(2);
  expect(outcome.err).toContain(sentence);
});
