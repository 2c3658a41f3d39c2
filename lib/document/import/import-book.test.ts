import { describe, expect, it } from "vitest";
import { type Content, content } from "#lib/matrix/content.ts";
import { lettersOf } from "#lib/matrix/duties.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { inflate } from "../archive/testing/inflate.ts";
import { readFileAsGrids } from "../grid/read-book.ts";
import { importBook } from "./import-book.ts";

function readText(text: string) {
  const found = readFileAsGrids(new TextEncoder().encode(text), { inflate, mostBytes: 64 * 1024 * 1024 });
  if (!found.ok) return found;
  if (found.value.kind !== "book") throw new Error("not read as a sheet");
  return importBook(found.value.book, { mostActivities: 10_000 });
}

function read(text: string) {
  const imported = readText(text);
  if (!imported.ok) throw new Error(imported.message);
  const matrix = matrixOfParts(MatrixId.parse("imported"), imported.parts);
  if (!matrix.ok) throw new Error(matrix.message);
  return { ...imported, content: content(matrix.value) };
}

/** Areas with their rows, each as its name and its letters by column. */
function lines(agreed: Content): Record<string, string[]> {
  return Object.fromEntries(
    agreed.areas.map((area) => [
      area.name,
      area.activities.map(
        (row) =>
          `${row.name}: ${agreed.roles.map(({ id }) => (row.cells[id] ? lettersOf(row.cells[id]) : "·")).join(" ")}`,
      ),
    ]),
  );
}

const PLAIN = `Activity,Client IT lead,MSP service desk,Internet provider
Answer a user's call,A,R,
Review the backup report,I,R/A,
Reroute the line,A,C,R
`;

describe("importBook", { timeout: 60_000 }, () => {
  it("reads activities down and roles across, and guesses the party from the heading", () => {
    const { content: agreed, unread, repairs } = read(PLAIN);
    expect(agreed.roles.map((role) => [role.name, role.party])).toEqual([
      ["Client IT lead", "buyer"],
      ["MSP service desk", "provider"],
      ["Internet provider", "third"],
    ]);
    expect(lines(agreed)).toEqual({
      Activities: [
        "Answer a user's call: A R ·",
        "Review the backup report: I AR ·",
        "Reroute the line: A C R",
      ],
    });
    expect({ unread, repairs }).toEqual({ unread: [], repairs: [] });
    expect(agreed.header).toMatchObject({ letterSet: "RACI", model: "undecided" });
  });

  it.each([
    ["semicolons", (text: string) => text.replaceAll(",", ";")],
    ["tabs", (text: string) => text.replaceAll(",", "\t")],
    ["a byte-order mark", (text: string) => `\uFEFF${text}`],
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a title and a blank line above", (text: string) => `Who does what,,,\n,,,\n${text}`],
    [
      "a column of numbers",
      (text: string) =>
        text
          .split("\n")
          .map((line, at) => (line ? `${at || "No."},${line}` : line))
          .join("\n"),
    ],
  ])("reads the same with %s", (_name, change) => {
    expect(lines(read(change(PLAIN)).content)).toEqual(lines(read(PLAIN).content));
  });

  it("reads an area column downwards, and a note column into the notes", () => {
    const { content: agreed } = read(`Area,Task,Customer,Provider,Notes
Help desk,Answer calls,I,A/R,By telephone only
,Close tickets,C,A/R,
Patching,Apply patches,A,R,
`);
    expect(lines(agreed)).toEqual({
      "Help desk": ["Answer calls: I AR", "Close tickets: C AR"],
      Patching: ["Apply patches: A R"],
    });
    expect(agreed.areas.map((area) => area.topic)).toEqual(["help-desk", "patching"]);
    expect(agreed.areas[0]?.activities[0]?.note).toBe("By telephone only");
  });

  it("reads section rows, and says that it did", () => {
    const { content: agreed, repairs } = read(`Activity,Client,MSP
Help desk,,
Answer calls,I,A/R
BACKUP AND RESTORE,,
Review reports,A,R
Projects:,,
Plan a project,A,R
`);
    expect(Object.keys(lines(agreed))).toEqual(["Help desk", "BACKUP AND RESTORE", "Projects"]);
    expect(repairs.map(({ row, said }) => [row, said])).toContainEqual([
      2,
      "“Help desk” was read as the heading of an area",
    ]);
  });

  it("takes a word alone for a section, also where it could be a verb", () => {
    const { content: agreed } = read(
      "Activity,Client,MSP\nBackup,,\nTest a restore,I,AR\nSupport,,\nAnswer calls,A,R\n",
    );
    expect(Object.keys(lines(agreed))).toEqual(["Backup", "Support"]);
  });

  it("takes the name of a role from a heading that explains it, and long texts for no activities", () => {
    const why = "which leads the adoption within the organisation and supports all business outcomes";
    const { content: agreed, repairs } =
      read(`Team and key accountability,Strategy team - ${why},Platform team - ${why},Deliverables
Skills,Sponsor and finance and human resources and line of business and many more,Architects and engineers for all that runs in the cloud and beside it,
Business alignment,Accountable,Consulted,Review the outcomes. ${why}. ${why}
Platform maturity,Informed,Accountable,Manage the platform. ${why}. ${why}
Change management,Accountable,Responsible,Oversee the changes. ${why}. ${why}
`);
    expect(agreed.roles.map(({ name }) => name)).toEqual(["Strategy team", "Platform team"]);
    expect(lines(agreed)["Activities"]).toContain("Change management: A R");
    expect(repairs.map(({ said }) => said)).toContain(`what its heading explains was left out: “- ${why}”`);
  });

  it("keeps a row without letters that is not marked as a section: nobody owns it, which must be found", () => {
    const { content: agreed } = read(
      "Activity,Client,MSP\nAnswer calls,I,A/R\nTest a restore,,\nReview reports,A,R\n",
    );
    expect(lines(agreed)).toEqual({
      Activities: ["Answer calls: I AR", "Test a restore: · ·", "Review reports: A R"],
    });
    const sectioned = read(
      "Activity,Client,MSP\nBackups,,\nTest a restore,,\nReview reports,A,R\nRun the copies,,\nKeep tapes,A,R\n",
    );
    expect(lines(sectioned.content)["Backups"] ?? []).toContain("Run the copies: · ·");
  });

  it("takes the party from a heading over the headings", () => {
    const { content: agreed } = read(",Client,,MSP,\nTask,CIO,IT lead,Desk,Engineer\nAnswer calls,I,C,R,A\n");
    expect(agreed.roles.map((role) => `${role.party} ${role.name}`)).toEqual([
      "buyer CIO",
      "buyer IT lead",
      "provider Desk",
      "provider Engineer",
    ]);
  });

  it("keeps a role that has no letters at all, and says which column it did not read", () => {
    const { content: agreed, unread } = read(
      "Task,Client,MSP,Auditor,Tool\nAnswer calls,A,R,,Telephone\nClose tickets,A,R,,Ticket desk\n",
    );
    expect(agreed.roles.map((role) => role.name)).toEqual(["Client", "MSP", "Auditor"]);
    expect(unread).toMatchObject([{ row: null, column: "Tool", found: "the whole column" }]);
  });

  it("lists what is no letter and leaves the cell empty", () => {
    const {
      content: agreed,
      unread,
      repairs,
    } = read("Task,Client,MSP\nAnswer calls,A,ask Bob\nClose tickets,Responsible,\u0410\n,A,R\n");
    expect(lines(agreed)).toEqual({ Activities: ["Answer calls: A ·", "Close tickets: R A"] });
    expect(unread).toMatchObject([
      { row: 2, column: "MSP", found: "ask Bob" },
      { row: 4, column: "Client", found: "A" },
      { row: 4, column: "MSP", found: "R" },
    ]);
    expect(repairs).toMatchObject([
      { row: 3, column: "Client", said: "“Responsible” was read as R" },
      { row: 3, column: "MSP", said: "“\u0410” was read as the letter A" },
    ]);
  });

  it("gives ids by name, whatever else is in the sheet; a name that comes twice gets two", () => {
    const ids = (text: string) =>
      read(text).content.areas.flatMap(({ activities }) =>
        activities.map(({ id, name }) => [name, id] as const),
      );
    const before = new Map(ids("Task,Client,MSP\nAnswer calls,A,R\nClose tickets,A,R\n"));
    const after = ids(
      "Task,MSP,Client\nClose tickets,A,R\nTake notes,A,R\nAnswer calls,R,A\nAnswer calls,R,A\n",
    );
    expect(new Set(after.map(([, id]) => id)).size).toBe(4);
    for (const [name, id] of before) expect(after).toContainEqual([name, id]);
  });

  it("takes the smallest letter set that has every letter of the sheet", () => {
    expect(read("Task,Client,MSP\nAnswer,A,S\n").content.header.letterSet).toBe("RASCI");
    expect(read("Task,Client,MSP\nAnswer,A,V\n").content.header.letterSet).toBe("RACI-V");
    expect(read("Task,Client,MSP\nAnswer,A S,V\n").content.header.letterSet).toBe("RASCI-V");
  });

  it("skips a legend", () => {
    const { content: agreed } = read(`${PLAIN}\nR = Responsible,,,\nA: Accountable,,,\n`);
    expect(agreed.areas[0]?.activities).toHaveLength(3);
  });

  it.each([
    ["nothing", "", "There is nothing to read yet"],
    ["a shopping list", "Bread,2\nMilk,3\n", "No matrix was found"],
    ["text", "Dear Ada,\nplease find attached\n", "No matrix was found"],
    ["an open quotation mark", 'Task,Client,MSP\n"Answer calls,A,R\n', "quotation mark"],
    ["a name of 10,000 characters", `Task,Client,MSP\n${"x".repeat(10_000)},A,R\n`, "Row 2 of the sheet"],
    ["control characters", "Task,Client,MSP\nAns\u0007wer,A,R\n", "control characters"],
    [
      "41 roles",
      `Task,${Array.from({ length: 41 }, (_, at) => `Role ${at}`).join(",")}\nAnswer${",R".repeat(41)}\n`,
      "41 roles",
    ],
    ["10,001 activities", `Task,Client,MSP\n${"Answer,A,R\n".repeat(10_001)}`, "more than 10000 activities"],
    ["a million rows", `Task,Client,MSP\n${"x,A,R\n".repeat(1_000_000)}`, "more than 30000 rows"],
  ])("refuses %s with a sentence", (_name, text, message) => {
    const imported = readText(text);
    expect(imported).toMatchObject({ ok: false });
    expect(imported.ok || imported.message).toContain(message);
  });

  it("reads 10,000 activities", () => {
    expect(
      read(`Task,Client,MSP\n${"Answer,A,R\n".repeat(10_000)}`).content.areas[0]?.activities,
    ).toHaveLength(10_000);
  });
});
