import { describe, expect, it } from "vitest";
import { defaultTerms } from "#lib/catalogue/default-terms.ts";
import { dutiesOf } from "#lib/matrix/duties.ts";
import { DUTIES } from "#lib/matrix/schema/role.ts";
import { activityId } from "#lib/matrix/testing/ids.ts";
import { cellInShort } from "./cell-in-words.ts";
import { cellSentence } from "./cell-sentence.ts";
import { dayInWords, instantInWords } from "./day-in-words.ts";
import { dutyDefinition, LETTERS_BIND, NOT_INVOLVED_MEANING } from "./duty-words.ts";
import { lineList, possessive, shortened } from "./line-list.ts";
import { roleInWords } from "./role-in-words.ts";
import { hoursInWords, ownerActInWords, promisesInWords, timeLimitInWords } from "./row-words.ts";
import { type Turn, turnSentence } from "./turn-sentence.ts";

describe("cellSentence", () => {
  const desk = { name: "Service desk", party: "provider" } as const;

  it("names row, party, role, letters and findings", () => {
    const cell = { duties: ["accountable", "responsible"], when: "always", notInvolved: false } as const;
    expect(
      cellSentence({
        activity: "Review backup reports",
        role: desk,
        cell: { ...cell, duties: [...cell.duties] },
        findings: ["nobody checks."],
      }),
    ).toBe(
      "Review backup reports. Provider, service desk. Responsible and accountable. One finding: nobody checks.",
    );
  });

  it("says an empty cell, one that is not involved, and the time it holds", () => {
    const blank = { duties: [], when: "always", notInvolved: false } as const;
    const said = (cell: Parameters<typeof cellSentence>[0]["cell"]) =>
      cellSentence({ activity: "Close a ticket", role: { name: "Buyer", party: "buyer" }, cell });
    expect(said({ ...blank, duties: [] })).toBe("Close a ticket. Buyer. Empty.");
    expect(said({ ...blank, duties: [], notInvolved: true })).toBe(
      "Close a ticket. Buyer. Not involved, agreed.",
    );
    expect(said({ duties: ["responsible"], when: "out-of-hours", notInvolved: false })).toBe(
      "Close a ticket. Buyer. Responsible, out of hours.",
    );
  });
});

describe("cellSentence in conflict", () => {
  it("says that two values wait, before what was found", () => {
    const cell = { duties: ["responsible" as const], when: "always" as const, notInvolved: false };
    expect(
      cellSentence({
        activity: "Close a ticket",
        role: { name: "Buyer", party: "buyer" },
        cell,
        findings: ["Nobody checks."],
        inConflict: true,
      }),
    ).toBe(
      "Close a ticket. Buyer. Responsible. In conflict: two values wait for a choice. One finding: Nobody checks.",
    );
  });
});

describe("turnSentence", () => {
  const turn: Turn = {
    header: { buyer: "Contoso", provider: "Northwind" },
    side: "buyer",
    waiting: { buyer: { rows: [], terms: false }, provider: { rows: [], terms: false } },
    blocking: 0,
    conflicts: 0,
    final: null,
    unchanged: null,
  };
  const rows = (count: number) => Array.from({ length: count }, (_row, at) => activityId(`row-${at}`));

  it("says whose turn it is, from where the reader sits", () => {
    const waiting = { buyer: { rows: [], terms: false }, provider: { rows: rows(14), terms: false } };
    expect(turnSentence({ ...turn, waiting })).toBe(
      "Northwind has 14 rows to confirm. You have nothing to do.",
    );
    expect(turnSentence({ ...turn, waiting, side: "provider" })).toBe("You have 14 rows to confirm.");
    expect(turnSentence({ ...turn, waiting, side: null })).toBe("Northwind has 14 rows to confirm.");
  });

  it("names rows and terms of both sides", () => {
    const waiting = { buyer: { rows: rows(1), terms: true }, provider: { rows: rows(2), terms: false } };
    expect(turnSentence({ ...turn, waiting })).toBe(
      "You have 1 row to confirm and the terms to confirm. Northwind has 2 rows to confirm.",
    );
  });

  it("says what stands before the final once all is confirmed", () => {
    expect(turnSentence({ ...turn, blocking: 2, conflicts: 1 })).toBe(
      "Everything is confirmed; 2 errors and 1 conflict stand before the final.",
    );
    expect(turnSentence({ ...turn, blocking: 1 })).toBe(
      "Everything is confirmed; 1 error stands before the final.",
    );
    expect(turnSentence(turn)).toBe("Everything is confirmed. Either side can make it final.");
  });

  it("says that conflicts wait for a choice, whoever has rows to confirm", () => {
    const waiting = { buyer: { rows: rows(1), terms: false }, provider: { rows: [], terms: false } };
    expect(turnSentence({ ...turn, waiting, conflicts: 2 })).toBe(
      "You have 1 row to confirm. 2 conflicts wait for a choice.",
    );
  });

  it("says that the draft is what was signed", () => {
    expect(turnSentence({ ...turn, unchanged: { number: 3 } })).toBe(
      "Nothing has changed since edition 3 was signed.",
    );
  });

  it("asks for signatures of a final", () => {
    const final = { number: 2, buyer: null, provider: null };
    expect(turnSentence({ ...turn, final })).toBe(
      "You have edition 2 to sign. Northwind has edition 2 to sign.",
    );
  });
});

describe("words", () => {
  it("lists and possesses in English", () => {
    expect([lineList([]), lineList(["a"]), lineList(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]);
    expect([possessive("Northwind Mills"), possessive("Harbor IT")]).toEqual([
      "Northwind Mills'",
      "Harbor IT's",
    ]);
  });

  it("are cut behind a whole word, and where there is none, inside one", () => {
    expect(shortened("Approves, instructs or accepts", 20)).toBe("Approves, instructs…");
    expect(shortened("Approves, instructs or accepts", 11)).toBe("Approves…");
    expect(shortened("Backup", 6)).toBe("Backup");
    expect(shortened("Datensicherungspflichten", 10)).toBe("Datensiche…");
  });

  it("name a role by its company, its own or the one behind it", () => {
    const names = { buyer: "Contoso", provider: "Northwind" };
    expect(roleInWords({ name: "Service desk", party: "provider" }, names)).toBe("Northwind's service desk");
    expect(roleInWords({ name: "Buyer", party: "buyer" }, names)).toBe("Contoso");
    expect(
      roleInWords({ name: "Internet provider (ISP)", party: "third", organisation: "Carrowline" }, names),
    ).toBe("Carrowline (internet provider)");
    expect(roleInWords({ name: "Helpdesk", party: "unknown" }, names)).toBe("“Helpdesk”");
  });

  it("say hours and limits", () => {
    expect(
      hoursInWords({ kind: "windows", windows: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }] }),
    ).toBe("Monday to Friday 08:00 to 18:00");
    expect(timeLimitInWords({ amount: 4, unit: "hours", clock: "business", from: "the call" })).toBe(
      "within 4 hours from the call, counted in business hours",
    );
    expect(timeLimitInWords({ amount: null, unit: "days", clock: null, from: null })).toBe(
      "within a number of days yet to be agreed",
    );
  });

  it("say what is promised and what an owner does", () => {
    const limit = { amount: 1, unit: "hours", clock: "around-the-clock", from: null } as const;
    const promised = {
      hours: { kind: "business" },
      rhythm: "daily",
      timeLimit: limit,
      charge: "in-fee",
    } as const;
    expect(promisesInWords(promised)).toBe(
      "in business hours · daily · within 1 hour, counted around the clock · in the fee",
    );
    expect(promisesInWords({ hours: null, rhythm: null, timeLimit: null, charge: null })).toBe("");
    expect(ownerActInWords({ act: "approve", what: "the plan" })).toBe("approves the plan");
    expect(ownerActInWords({ act: "accept", what: null })).toBe("accepts the result");
    expect(ownerActInWords({ act: "instruct", what: null }, true)).toBe(
      "shall give the instruction to begin",
    );
  });

  it("say a cell in short", () => {
    expect(
      cellInShort({ duties: ["accountable", "responsible"], when: "business", notInvolved: false }),
    ).toBe("Owner and does it, in business hours");
  });

  it("say a day the same everywhere, also of an instant", () => {
    expect(dayInWords("2026-05-07")).toBe("7 May 2026");
    expect(dayInWords("2026-05-07T23:59:00Z")).toBe("7 May 2026");
    expect(instantInWords("2026-12-31T09:05:30Z")).toBe("31 December 2026, 09:05 UTC");
  });

  it("define the letters, the same in new terms and where nobody has defined them", () => {
    expect(dutyDefinition("responsible")).toBe("Responsible (R): performs.");
    expect(dutyDefinition("accountable")).toBe(
      "Accountable (A): decides, accepts and answers for the result as the agreement says.",
    );
    const terms = defaultTerms("RASCI-V", [], "UTC");
    expect(dutiesOf("RASCI-V")).toEqual(DUTIES);
    expect(terms.letterDefinitions?.split("\n")).toEqual([...DUTIES.map(dutyDefinition), LETTERS_BIND]);
    expect(terms.notInvolvedMeans).toBe(NOT_INVOLVED_MEANING);
  });
});
