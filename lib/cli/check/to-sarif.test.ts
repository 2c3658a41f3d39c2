import { expect, it } from "vitest";
import { RULES } from "#lib/checker/rules/index.ts";
import { sheetIds } from "#lib/document/import/sheet-ids.ts";
import { fileText, toFile } from "#lib/matrix/file.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { cellOf, foundBy, openCheckFolder, rowOf } from "../testing/check-in.ts";
import { sarifFaults } from "../testing/validate-sarif.ts";

const { put, run } = openCheckFolder();
const CSV = 'Task,Client,MSP\r\n"Answer\r\ncalls",A,R\r\nClose tickets,,R\r\n';
const GRID = `
  |                  | Buyer/IT lead | Provider/Service desk | Provider/Engineers |
  | Help desk        |               |                       |                    |
  | - Close a ticket | I             | R                     |                    |
  | - Take calls     | A             | A                     |                    |
`;

async function sarifOf(args: readonly string[], found?: Parameters<typeof run>[1]) {
  const { out } = await run([...args, "--format", "sarif"], found);
  const log = JSON.parse(out);
  expect(sarifFaults(log)).toEqual([]);
  return log.runs[0];
}

function putFile(name: string, edit: (file: ReturnType<typeof toFile>) => unknown = (file) => file): string {
  return put(name, `${JSON.stringify(edit(toFile(drawMatrix(GRID), [])), null, 2)}\n`);
}

it("the schema tells a log that is none", () => {
  expect(sarifFaults({ version: "2.1.0" })).not.toEqual([]);
  const badUri = { physicalLocation: { artifactLocation: { uri: "a file.csv" } } };
  const results = [{ message: { text: "x" }, locations: [badUri] }];
  const tool = { driver: { name: "x" } };
  expect(sarifFaults({ version: "2.1.0", runs: [{ tool, results }] }).join()).toContain("uri-reference");
});

it("is valid for the real rules, several files and every stage, and names each rule by its index", async () => {
  const files = [put("plain.csv", CSV), putFile("drawn.clearline.json")];
  for (const stage of ["drafting", "before-signing", "in-force", "checklist"]) {
    const { tool, results } = await sarifOf([...files, "--stage", stage]);
    expect(results.length).toBeGreaterThan(4);
    expect(tool.driver.rules).toHaveLength(RULES.length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  }
});

it("leads to each rule where the address of the product is known", async () => {
  const path = put("plain.csv", CSV);
  const rulesFor = async (variables: Record<string, string>) => {
    const log = JSON.parse((await run([path, "--format", "sarif"], [], variables)).out);
    expect(sarifFaults(log)).toEqual([]);
    return log.runs[0].tool.driver.rules;
  };
  const [rule] = await rulesFor({ CLEARLINE_ORIGIN: "https://clearline.example" });
  expect(rule.helpUri).toBe(`https://clearline.example/rules/${rule.id}`);
  for (const variables of [{}, { CLEARLINE_ORIGIN: "nowhere" }])
    expect(await rulesFor(variables)).not.toContainEqual(
      expect.objectContaining({ helpUri: expect.anything() }),
    );
});

it("the key of a finding is its fingerprint: the same on every run and wherever the row stands", async () => {
  const fingerprints = async (name: string) =>
    (await sarifOf([name])).results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints["clearline/v1"],
    );
  const before = await fingerprints(putFile("first.clearline.json"));
  const after = await fingerprints(
    putFile("second.clearline.json", (file) => {
      const activities = Object.fromEntries(Object.entries(file.parts.activities).reverse());
      return { ...file, parts: { ...file.parts, activities } };
    }),
  );
  expect(before).toContain("no-owner/close-a-ticket");
  expect(after).toEqual(before);
});

it("names line and column of a cell, counted past broken cells, and the file percent-encoded from the folder", async () => {
  const { results, columnKind } = await sarifOf(
    [put("who does what? #1.csv", CSV)],
    [
      foundBy("two-owners", cellOf(sheetIds.row("Activities", "Close tickets"), sheetIds.role("MSP"))),
      foundBy("idle-role", { severity: "note" }),
    ],
  );
  expect(columnKind).toBe("utf16CodeUnits");
  expect(results[0]).toMatchObject({
    ruleId: "two-owners",
    level: "error",
    message: { text: "Say who owns it." },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "who%20does%20what%3F%20%231.csv", uriBaseId: "%SRCROOT%" },
          region: { startLine: 4, startColumn: 16, endLine: 4, endColumn: 17 },
        },
        logicalLocations: [{ fullyQualifiedName: "Activities › Close tickets › MSP" }],
      },
    ],
  });
  expect(results[1]).toMatchObject({ level: "note" });
});

it("names the line of a row in a Clearline file", async () => {
  const path = putFile("lines.clearline.json");
  const [result] = (await sarifOf([path], [foundBy("no-owner", rowOf("take-calls"))])).results;
  const { startLine } = result.locations[0].physicalLocation.region;
  const lines = fileText(toFile(drawMatrix(GRID), [])).split("\n");
  expect(lines[startLine - 1]).toContain('"name": "Take calls"');
});

it("an accepted gap is a suppression with reason, owner and end, and does not fail", async () => {
  const found = foundBy("no-owner", rowOf("take-calls"));
  const { key, basis, rule } = found;
  const gap = {
    ...{ key, basis, rule, activity: "take-calls", role: null },
    ...{
      sentence: "Nobody takes calls until May.",
      reason: "No staff yet",
      owner: "Ada",
      until: "2026-05-01",
    },
  };
  const path = putFile("gap.clearline.json", (file) => ({
    ...file,
    parts: { ...file.parts, gaps: { g1: gap } },
  }));
  const { results } = await sarifOf([path], [found, foundBy("two-owners", rowOf("close-a-ticket"))]);
  expect(results[0].suppressions).toMatchObject([
    {
      kind: "external",
      status: "accepted",
      justification: "No staff yet. Followed up by Ada, until 1 May 2026.",
    },
  ]);
  expect(results[1].suppressions).toBeUndefined();
  expect((await run([path], [found])).exitCode).toBe(0);
});

it("tells of a file that could not be read beside the findings of the others", async () => {
  const { invocations, results } = await sarifOf(
    [put("plain.csv", CSV), "nothing.csv"],
    [foundBy("no-owner", rowOf(sheetIds.row("Activities", "Answer calls")))],
  );
  expect(results).toHaveLength(1);
  expect(invocations[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [{ message: { text: "There is no such file: nothing.csv." } }],
  });
});
