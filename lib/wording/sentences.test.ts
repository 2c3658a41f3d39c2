import { describe, expect, it } from "vitest";
import { activityId } from "#lib/matrix/testing/ids.ts";
import { cellSentence } from "./cell-sentence.ts";
import { lineList, possessive } from "./line-list.ts";
import { roleInWords } from "./role-in-words.ts";
import { hoursInWords, timeLimitInWords } from "./row-words.ts";
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

describe("turnSentence", () => {
  const turn: Turn = {
    header: { buyer: "Contoso", provider: "Northwind" },
    side: "buyer",
    waiting: { buyer: { rows: [], terms: false }, provider: { rows: [], terms: false } },
    blocking: 0,
    conflicts: 0,
    final: null,
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

  it("name a role by its company, its own or the one behind it", () => {
    const names = { buyer: "Contoso", provider: "Northwind" };
    expect(roleInWords({ name: "Service desk", party: "provider" }, names)).toBe("Northwind's service desk");
    expect(roleInWords({ name: "Buyer", party: "buyer" }, names)).toBe("Contoso");
    expect(
      roleInWords({ name: "Internet provider (ISP)", party: "third", organisation: "Carrowline" }, names),
    ).toBe("Carrowline (internet provider (ISP))");
    expect(roleInWords({ name: "Helpdesk", party: "unknown" }, names)).toBe("“Helpdesk”");
  });

  it("say hours and limits", () => {
    expect(
      hoursInWords({ kind: "windows", windows: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }] }),
    ).toBe("Monday to Friday 08:00 to 18:00");
    expect(timeLimitInWords({ amount: 4, unit: "hours", clock: "business", from: "the call" })).toBe(
      "within 4 hours, counted in business hours, from the call",
    );
    expect(timeLimitInWords({ amount: null, unit: "days", clock: null, from: null })).toBe(
      "within a number of days not yet said",
    );
  });
});
