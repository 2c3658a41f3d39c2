import { describe, expect, it } from "vitest";
import { inflate } from "../archive/testing/inflate.ts";
import { readFileAsGrids } from "../grid/read-book.ts";
import { importBook } from "./import-book.ts";
import { importReport } from "./import-report.ts";
import type { ImportWish } from "./understand.ts";

function report(text: string, wish: ImportWish = {}) {
  const read = readFileAsGrids(new TextEncoder().encode(text), { inflate });
  if (!read.ok || read.value.kind !== "book") throw new Error("not read as tables");
  return importReport(importBook(read.value.book, wish));
}

const rows = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join("\n");

describe("a table that only looks like a matrix", () => {
  it.each([
    [
      "patch groups",
      `Server,Owner,Patch group\n${rows(20, (at) => `srv${at},Team ${at % 3},${"ABCDEF"[at % 6]}`)}\n`,
      "stand for groups",
    ],
    [
      "patch groups A, C and I alone",
      `Server,Patch ring\n${rows(12, (at) => `srv${at},${"ACI"[at % 3]}`)}\n`,
      "its heading is no role",
    ],
    [
      "rights to create and delete",
      `Screen,Clerk,Manager,Admin\n${rows(8, (at) => `Screen ${at},R,CRU,CRUD`)}\n`,
      "create, read, update and delete",
    ],
    [
      "rights with a legend",
      `Screen,Clerk,Manager\n${rows(6, (at) => `Screen ${at},R,C`)}\nC = Create,,\nR = Read,,\n`,
      "its legend says",
    ],
    [
      "marks that nobody explains",
      `Task,Client,MSP\n${rows(6, (at) => `Task ${at},x,`)}\n`,
      "nothing says what a mark means",
    ],
    [
      "a list of people",
      `Task,Start,Person in charge\n${rows(5, (at) => `Write part ${at},2026-01-0${at + 1},Person ${at}`)}\n`,
      "Expected a row of headings",
    ],
    ["grades", `Student,Grade\n${rows(9, (at) => `Person ${at},${"ABC"[at % 3]}`)}\n`, "stand for groups"],
    ["a price list", `Item,Price\n${rows(9, (at) => `Thing ${at},${at}.50`)}\n`, "No matrix was found"],
  ])("is refused with the reason: %s", (_title, text, reason) => {
    const { refused, summary } = report(text);
    expect(refused).toContain(reason);
    expect(summary.activities).toBe(0);
  });
});

describe("marks that nothing explains", () => {
  const MARKED =
    "Task,Client,MSP\nAnswer calls,x,✔\nClose tickets,,✔\nReview backups,X,✔\nOrder laptops,✔,\n";
  const ask = (text: string, wish: ImportWish = {}) => {
    const read = readFileAsGrids(new TextEncoder().encode(text), { inflate });
    if (!read.ok || read.value.kind !== "book") throw new Error("not read as tables");
    return importBook(read.value.book, wish);
  };

  it("are asked about, those that come most often first, and nothing is read before", () => {
    expect(ask(MARKED)).toMatchObject({ ok: false, marks: ["✔", "x"] });
    expect(ask("Item,Done\nRibbon,x\nPaper,x\nInk,x\nTape,x\n")).not.toHaveProperty("marks");
  });

  it("mean what somebody says, and only that", () => {
    const marks = [
      { sign: "✔", duties: ["accountable", "responsible"] },
      { sign: "x", duties: [] },
    ] as const;
    const said = report(MARKED, { marks });
    expect(said.activities.map(({ assignments }) => assignments)).toEqual([
      { MSP: "AR" },
      { MSP: "AR" },
      { MSP: "AR" },
      { Client: "AR" },
    ]);
    expect(said.repairs[0]?.said).toBe("“✔” was read as AR, as you said");
    const half = ask(MARKED, { marks: marks.slice(0, 1) });
    expect(half.ok && half.marks).toEqual(["x"]);
  });
});

describe("the legend of a file", () => {
  it("wins over the usual meaning", () => {
    const read = report(
      "Task,Client,MSP\nAnswer calls,A,R\nClose tickets,R,A\nR = Responsible,,\nA = Assists,,\n",
    );
    expect(read.activities.map(({ assignments }) => assignments)).toEqual([
      { Client: "S", MSP: "R" },
      { Client: "R", MSP: "S" },
    ]);
    expect(read.summary.noAccountable).toBe(2);
    expect(read.repairs.map(({ said }) => said)).toContain(
      "by the legend of the file, A means “Assists”: it was read as “supports”",
    );
  });

  it("explains marks and letters of other alphabets", () => {
    const marks = report(
      "Task,Client,MSP\nAnswer calls,✅,👁️\nClose tickets,👁️,✅\n\n✅ = Responsible,,\n👁️ = Informed,,\n",
    );
    expect(marks.activities.map(({ assignments }) => assignments)).toEqual([
      { Client: "R", MSP: "I" },
      { Client: "I", MSP: "R" },
    ]);
    const russian = report(
      "Задача,Клиент,Провайдер\nОтвечать на звонки,У,О\nЗакрывать заявки,И,О/У\nО — отвечает: ответственный,,\nУ — утверждает,,\nИ — информируется,,\n",
    );
    expect(russian.activities.map(({ assignments }) => assignments)).toEqual([
      { Клиент: "A", Провайдер: "R" },
      { Клиент: "I", Провайдер: "AR" },
    ]);
  });
});

describe("cells as people write them", () => {
  it.each([
    ["A & R (hands-on)", "AR"],
    ["R (x) & C (y)", "RC"],
    ["**RA**", "AR"],
    ["(R)", "R"],
    ["R·A", "AR"],
    ["A / R", "AR"],
    ["R*", "R"],
    ["R (1)", "R"],
    ["🅰️", "A"],
    ["Ⓡ", "R"],
    ["Ａ", "A"],
    ["Responsible, Accountable", "AR"],
    ["N/A", "N/A"],
    ["nicht beteiligt", "N/A"],
  ])("reads “%s”", (cell, letters) => {
    const read = report(`Task\tClient\tMSP\nAnswer calls\tA\t${cell}\nClose tickets\tI\tA/R\n`);
    expect(read.activities[0]?.assignments["MSP"]).toBe(letters);
    expect(read.unread).toEqual([]);
  });

  it("keeps what stands in brackets as a note, and takes “varies” for a row to decide", () => {
    const read = readFileAsGrids(
      new TextEncoder().encode(
        "Task,Client,MSP\nAnswer calls,A,R (by phone)\nClose tickets,TBD,R\nKeep notes,A,R\n",
      ),
      { inflate },
    );
    if (!read.ok || read.value.kind !== "book") throw new Error("not read");
    const imported = importBook(read.value.book);
    if (!imported.ok) throw new Error(imported.message);
    const made = Object.values(imported.parts.activities).map(({ name, note, undecided }) => [
      name,
      note,
      undecided,
    ]);
    expect(made).toEqual([
      ["Answer calls", "MSP: by phone", false],
      ["Close tickets", null, true],
      ["Keep notes", null, false],
    ]);
  });

  it("lists what is none, with its place, and makes nothing of it", () => {
    const read = report("Task,Client,MSP\nAnswer calls,A,ask Bob\nClose tickets,I,A/R\nKeep notes,A,Q\n");
    expect(read.unread).toEqual([
      {
        sheet: "Sheet",
        row: 2,
        column: "MSP",
        found: "ask Bob",
        expected: "letters such as R, A, C, I, S or V, a dash, or N/A",
      },
      {
        sheet: "Sheet",
        row: 4,
        column: "MSP",
        found: "Q",
        expected: "letters such as R, A, C, I, S or V, a dash, or N/A",
      },
    ]);
    expect(read.activities.map(({ assignments }) => assignments["MSP"])).toEqual([
      undefined,
      "AR",
      undefined,
    ]);
  });
});

describe("a table that is read otherwise when somebody says so", () => {
  it("is turned on request", () => {
    const text = "Task,Client,MSP\nAnswer calls,A,R\nClose tickets,I,A/R\n";
    expect(report(text).roles).toEqual(["Client", "MSP"]);
    expect(report(text, { isTurned: true }).roles).toEqual(["Answer calls", "Close tickets"]);
  });

  it("says which sheets there are when the one asked for is not there", () => {
    expect(report("Task,Client\nAnswer,A\n", { sheet: "Two" }).refused).toContain("There are: Sheet.");
  });
});
