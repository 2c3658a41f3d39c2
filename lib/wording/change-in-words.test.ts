import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { content } from "#lib/matrix/content.ts";
import { hashText, rowHash } from "#lib/matrix/fingerprint.ts";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { Terms } from "#lib/matrix/schema/terms.ts";
import type { Change, Tables, Write } from "#lib/matrix/tables.ts";
import { confirmAll, freeze, signBoth } from "#lib/matrix/testing/agree.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { PROVIDER } from "#lib/matrix/testing/people.ts";
import { anyLog, drawPlayground } from "#lib/matrix/testing/play.ts";
import { changeInWords } from "./change-in-words.ts";
import { TERMS_GROUPS } from "./terms-groups.ts";

const GRID = `
  |                  | Buyer/IT lead | Provider/Service desk |
  | Help desk        |               |                       |
  | - Close a ticket | A             | R                     |
`;
const ROW = "close-a-ticket";

const gap = {
  key: "no-owner/x",
  basis: hashText("x"),
  rule: "no-owner",
  activity: ROW,
  role: null,
  sentence: "Night calls are not provided until May.",
  reason: "No staff",
  owner: "Ada",
  until: "2026-05-01",
};

/** The last change of a log into which these ops were written, in words. */
function said(...bodies: readonly unknown[]): string {
  const log = openLog(drawMatrix(GRID));
  for (const body of bodies) log.must(OpBody.parse(body));
  const change = log.changes().at(-1);
  if (!change) throw new Error("Nothing was written");
  return changeInWords(change, log.matrix());
}

describe("changeInWords", () => {
  it("tells a cell from its old letters to its new ones", () => {
    expect(said({ kind: "cell.add", activity: ROW, role: "service-desk", duty: "accountable" })).toBe(
      "Ada Brandt changed “Service desk” in “Close a ticket” from responsible to responsible and accountable.",
    );
  });

  it.each([
    [
      { kind: "header.edit", fields: { title: "Duties" } },
      "Ada Brandt changed the title of the matrix from “Who does what” to “Duties”.",
    ],
    [
      { kind: "terms.edit", fields: { holidayRate: "Twice the rate." } },
      "Ada Brandt changed the term “Holidays: Rate on these days” from nothing to “Twice the rate.”.",
    ],
    [
      { kind: "area.edit", id: "help-desk", fields: { name: "Desk" } },
      "Ada Brandt changed the name of the area “Desk” from “Help desk” to “Desk”.",
    ],
    [
      { kind: "role.edit", id: "it-lead", fields: { hours: { kind: "business" } } },
      "Ada Brandt changed the hours of the role “IT lead” from nothing to in business hours.",
    ],
    [
      { kind: "activity.edit", id: ROW, fields: { removed: true } },
      "Ada Brandt removed the row “Close a ticket”.",
    ],
    [
      { kind: "activity.edit", id: ROW, fields: { ownerAct: { act: "accept", what: "the fix" } } },
      "Ada Brandt changed the owner's act of the row “Close a ticket” from nothing to accepts the fix.",
    ],
    [
      {
        kind: "chain.add",
        id: "calls",
        chain: { name: "Calls", steps: [], afterLastStep: null, removed: false },
      },
      "Ada Brandt added the call chain “Calls”.",
    ],
    [
      {
        kind: "setting.edit",
        rule: "weasel-word",
        setting: { off: true, reason: "Counsel reads it", threshold: null },
      },
      "Ada Brandt switched the rule “weasel-word” off: Counsel reads it.",
    ],
    [
      { kind: "gap.propose", id: "g1", gap },
      "Ada Brandt proposed to accept the gap “Night calls are not provided until May.”.",
    ],
  ])("tells %o", (body, sentence) => {
    expect(said(body)).toBe(sentence);
  });

  it("tells a confirmation and a gap that is taken back", () => {
    const agreed = content(drawMatrix(GRID));
    const row = agreed.areas[0]?.activities[0];
    if (!row) throw new Error("The drawing has a row");
    const hash = rowHash(row, agreed.roles);
    expect(said({ kind: "row.confirm", activity: ROW, hash })).toBe("Ada Brandt confirmed “Close a ticket”.");
    expect(said({ kind: "row.confirm", activity: ROW, hash }, { kind: "row.unconfirm", activity: ROW })).toBe(
      "Ada Brandt took back the confirmation of “Close a ticket”.",
    );
    expect(said({ kind: "gap.propose", id: "g1", gap }, { kind: "gap.withdraw", id: "g1" })).toContain(
      "withdrew the accepted gap",
    );
  });

  it("tells the way from a draft to two signatures", () => {
    const log = openLog(drawMatrix(GRID));
    confirmAll(log);
    freeze(log);
    signBoth(log);
    const told = log
      .changes()
      .slice(-3)
      .map((change) => changeInWords(change, log.matrix()));
    expect(told).toEqual([
      "Ada Brandt made edition 1 final.",
      "Ada Brandt signed edition 1.",
      "Piotr Nowak signed edition 1.",
    ]);
  });

  it("tells what was asked, answered, written anew, taken back, resolved and reopened, and where", () => {
    const asked = {
      kind: "thread.open",
      id: "t1",
      anchor: { activity: ROW, role: "service-desk" },
      comment: "c1",
      text: "At night too?",
    };
    const answered = { kind: "comment.add", id: "c2", thread: "t1", text: "Until ten." };
    const place = "“Service desk” in “Close a ticket”";
    expect(said(asked)).toBe(`Ada Brandt commented on ${place}: “At night too?”.`);
    expect(said({ ...asked, anchor: null })).toBe("Ada Brandt commented on the matrix: “At night too?”.");
    expect(said(asked, answered)).toBe(`Ada Brandt replied on ${place}: “Until ten.”.`);
    const resolved = { kind: "thread.resolve", id: "t1" };
    expect(said(asked, resolved)).toBe(`Ada Brandt resolved the comment on ${place}.`);
    expect(said(asked, resolved, { kind: "thread.reopen", id: "t1" })).toBe(
      `Ada Brandt reopened the comment on ${place}.`,
    );
    expect(said(asked, resolved, answered)).toBe(
      `Ada Brandt replied on ${place}: “Until ten.” and reopened the comment on ${place}.`,
    );
    const edit = (fields: object) => ({ kind: "comment.edit", id: "c1", fields });
    expect(said(asked, edit({ text: "On Sundays?" }))).toBe(
      `Ada Brandt changed a comment on ${place} from “At night too?” to “On Sundays?”.`,
    );
    expect(said(asked, edit({ removed: true }))).toBe(`Ada Brandt took back a comment on ${place}.`);
    expect(said(asked, edit({ removed: true }), edit({ removed: false }))).toBe(
      `Ada Brandt brought back a comment on ${place}.`,
    );
  });

  it("tells both values of a conflict as kept", () => {
    const log = openLog(drawMatrix(GRID));
    const set = (duty: string) =>
      OpBody.parse({
        kind: "cell.set",
        activity: ROW,
        role: "it-lead",
        cell: { duties: [duty], when: "always", notInvolved: false },
      });
    const base = log.matrix().revision;
    log.send(set("consulted"));
    log.send(set("informed"), { by: PROVIDER, base });
    expect(changeInWords(log.changes().at(-1) ?? fail(), log.matrix())).toBe(
      "Piotr Nowak wrote at the same time as somebody else: both values are kept.",
    );
  });

  it("has one whole sentence for every change of any log", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        for (const change of log.changes()) {
          const told = changeInWords(change, log.matrix());
          expect(told).toMatch(/^(Ada Brandt|Piotr Nowak) [a-z].*\.$/s);
          expect(told).not.toMatch(/undefined|\[object|changed nothing that shows/);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("has words for an added row of every table", () => {
    const playground = drawPlayground();
    const written = new Set<keyof Tables>();
    for (const table of Object.keys(playground.tables) as (keyof Tables)[]) {
      for (const [id, row] of Object.entries(playground.tables[table])) {
        written.add(table);
        const change: Change = {
          id: "op",
          stream: "shared",
          revision: 2,
          at: "2026-01-01T00:00:00.000Z",
          by: { participant: PROVIDER.participant, side: "provider", name: "Piotr Nowak" },
          kind: "area.add",
          group: null,
          writes: [{ table, id, action: "add", row } as Write],
        };
        expect(changeInWords(change, playground)).not.toMatch(/undefined|\[object/);
      }
    }
    expect([...written]).toEqual(
      expect.arrayContaining(["header", "terms", "area", "role", "activity", "cells", "chain"]),
    );
  });
});

function fail(): never {
  throw new Error("Nothing was written");
}

describe("TERMS_GROUPS", () => {
  it("holds every field of the terms once, each with a label and help of its own", () => {
    const fields = TERMS_GROUPS.flatMap((group) => group.fields);
    expect(fields.map(({ field }) => field).sort()).toEqual(Object.keys(Terms.shape).sort());
    for (const { label, help } of fields) {
      expect(label).not.toBe("");
      expect(help).toMatch(/[.]$/);
    }
  });
});
