import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreedJson } from "./agreed-json.ts";
import { compact } from "./canonical-json.ts";
import { content } from "./content.ts";
import { listEditions } from "./editions.ts";
import { contentOfFile, fileText, matrixOfParts, parseFile, partsFromFile, toFile } from "./file.ts";
import { matrixJson } from "./fingerprint.ts";
import type { Matrix } from "./matrix.ts";
import { MatrixId } from "./schema/ids.ts";
import { OpBody } from "./schema/op.ts";
import { confirmAll, freeze, signBoth } from "./testing/agree.ts";
import { BLANK_CONTACT } from "./testing/blank-rows.ts";
import { drawMatrix } from "./testing/draw-matrix.ts";
import { gapId } from "./testing/ids.ts";
import { openLog } from "./testing/open-log.ts";
import { PROVIDER } from "./testing/people.ts";
import { anyLog } from "./testing/play.ts";

/** What is agreed, without dependencies on rows that are gone: a file cannot name what it does not hold. */
function agreedOf(matrix: Matrix) {
  const agreed = content(matrix);
  const live = new Set(agreed.areas.flatMap((area) => area.activities.map((row) => row.id)));
  const chains = new Set(agreed.chains.map((chain) => chain.id));
  const areas = agreed.areas.map((area) => ({
    ...area,
    activities: area.activities.map((row) => ({
      ...row,
      chain: row.chain !== null && chains.has(row.chain) ? row.chain : null,
      dependsOn: row.dependsOn.filter((id) => live.has(id)),
    })),
  }));
  const gaps = agreed.gaps.filter((gap) => gap.activity === null || live.has(gap.activity));
  return compact(agreedJson({ ...agreed, areas, gaps }));
}

function read(text: string) {
  const parsed = parseFile(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

const GRID = "| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | A | R |";

describe("a file", { timeout: 60_000 }, () => {
  it("holds the same content after export and import", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const file = read(fileText(toFile(log.matrix(), [])));
        const back = contentOfFile(file);
        if (!back.ok) throw new Error(back.message);
        expect(compact(agreedJson(back.value))).toEqual(agreedOf(log.matrix()));
      }),
    );
  });

  it("keeps the ids, so that export, import and export again is the same file", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const file = toFile(log.matrix(), []);
        const matrix = matrixOfParts(log.matrix().id, partsFromFile(file, { newOrigin: null }));
        if (!matrix.ok) throw new Error(matrix.message);
        const again = toFile(matrix.value, []);
        // Accepted gaps came back as proposals.
        expect(again.parts).toEqual({ ...file.parts, gaps: {} });
      }),
    );
  });

  it("holds nothing of log, people, contacts, confirmations, signatures or what was removed", () => {
    const log = openLog(drawMatrix(GRID));
    const canary = (kind: string, fields: object) => log.must(OpBody.parse({ kind, ...fields }));
    canary("contact.set", {
      id: "ada",
      contact: {
        ...BLANK_CONTACT,
        name: "Canary Contact",
      },
    });
    canary("activity.edit", { id: "take-calls", fields: { note: "Canary earlier note" } });
    canary("activity.edit", { id: "take-calls", fields: { note: null } });
    canary("role.add", {
      id: "gone",
      role: { ...log.matrix().tables.role["buyer"], name: "Canary removed role" },
    });
    canary("role.edit", { id: "gone", fields: { removed: true } });
    confirmAll(log);
    freeze(log);
    signBoth(log);
    const [edition] = listEditions(log.matrix());
    const text = fileText(
      toFile(log.matrix(), [
        {
          number: 1,
          fingerprint: edition?.fingerprint ?? "",
          matrixJson: matrixJson(content(log.matrix()), { number: 1, previous: null }),
        },
      ]),
    );
    for (const canaryText of ["Canary", "Ada Brandt", "Piotr Nowak", "op-1", "confirmation", "Director"])
      expect(text).not.toContain(canaryText);
    expect(read(text).editions).toHaveLength(1);
  });

  it("brings accepted gaps back as proposals, and tells where the new matrix came from", () => {
    const log = openLog(drawMatrix(GRID));
    const gap = {
      key: "k",
      basis: "0".repeat(64),
      rule: "no-owner",
      activity: "take-calls",
      role: null,
      sentence: "s",
      reason: "r",
      owner: "o",
      until: "2026-06-01",
    };
    log.must(OpBody.parse({ kind: "gap.propose", id: "gap", gap }));
    log.must({ kind: "gap.accept", id: gapId("gap") }, { by: PROVIDER });
    const file = read(fileText(toFile(log.matrix(), [])));
    const newOrigin = { kind: "copy" as const, matrix: file.origin.matrix, revision: file.origin.revision };
    const matrix = matrixOfParts(MatrixId.parse("copy"), partsFromFile(file, { newOrigin }));
    if (!matrix.ok) throw new Error(matrix.message);
    expect(matrix.value.tables.gap["gap"]).toMatchObject({ sentence: "s", buyer: null, provider: null });
    expect(content(matrix.value).gaps).toEqual([]);
    expect(content(matrix.value).header.origin).toEqual({ kind: "copy", matrix: "drawn", revision: 3 });
  });

  it("names nothing that it does not hold, after rows, chains and columns were removed", () => {
    const log = openLog(
      drawMatrix(
        "| | Buyer | Provider | Provider/Desk |\n| Help desk | | | |\n| - Take calls | A | R | |\n| - Close tickets | A | | R |",
        {
          chains: {
            calls: { steps: [{ role: "buyer", deputy: "desk", waitMinutes: null, note: null }] },
            old: {},
          },
          roles: { Desk: { foldsInto: "provider" } },
          activities: { "Take calls": { chain: "old", dependsOn: ["close-tickets"] } },
        },
      ),
    );
    for (const [kind, id] of [
      ["activity.edit", "close-tickets"],
      ["chain.edit", "old"],
      ["role.edit", "provider"],
      ["role.edit", "desk"],
    ]) {
      log.must(OpBody.parse({ kind, id, fields: { removed: true } }));
    }
    const file = read(fileText(toFile(log.matrix(), [])));
    expect(contentOfFile(file)).toMatchObject({ ok: true });
    expect(Object.keys(file.parts.activities)).toEqual(["take-calls"]);
    expect(Object.values(file.parts.activities)).toMatchObject([{ chain: null, dependsOn: [] }]);
    expect(Object.keys(file.parts.chains)).toEqual(["calls"]);
    // The call chain still names the desk.
    expect(file.parts.roles).toMatchObject({
      buyer: { removed: false },
      desk: { removed: true, foldsInto: null },
    });
    expect(Object.keys(file.parts.roles)).toHaveLength(2);
  });

  it("reads a file with a byte-order mark", () => {
    expect(parseFile(`\uFEFF${fileText(toFile(drawMatrix(GRID), []))}`).ok).toBe(true);
  });
});

describe("parseFile says where it is wrong, what it found and what it expected", () => {
  const good = (): { [key: string]: never } => JSON.parse(fileText(toFile(drawMatrix(GRID), [])));
  const broken = (path: string, value: unknown): string => {
    const root: { [key: string]: unknown } = good();
    const keys = path.split("/");
    const last = keys.pop() ?? "";
    let at: { [key: string]: unknown } = root;
    for (const key of keys) at = at[key] as { [key: string]: unknown };
    at[last] = value;
    return JSON.stringify(root);
  };

  it.each([
    ["not JSON", "{", "This is not JSON"],
    ["no object", "[]", "This is not a Clearline file"],
    [
      "another program's JSON",
      '{"format":"other","version":1}',
      '“format”: found "other", expected "clearline"',
    ],
    [
      "a newer version",
      '{"format":"clearline","version":2}',
      "This file has version 2; this Clearline reads version 1",
    ],
    [
      "a name of 10,000 characters",
      broken("parts/activities/take-calls/name", "x".repeat(10_000)),
      '“parts.activities.take-calls.name”: found "xxx',
    ],
    [
      "a name of 10,000 characters, with the limit",
      broken("parts/activities/take-calls/name", "x".repeat(10_000)),
      "expected at most 300 characters",
    ],
    [
      "an unknown letter",
      broken("parts/cells/take-calls/buyer/duties", ["boss"]),
      '“parts.cells.take-calls.buyer.duties.0”: found "boss", expected "accountable" or',
    ],
    ["control characters", broken("parts/header/title", "a\u0007b"), "contains control characters"],
    ["half a character", broken("parts/header/title", "a\ud800"), "contains half a character"],
    ["an unknown field", broken("parts/header/colour", "red"), "does not know “colour”"],
    [
      "a missing field",
      broken("parts/header/model", undefined),
      '“parts.header.model”: found nothing, expected "fully-managed" or',
    ],
    ["a number as a text", broken("parts/header/title", 7), "found 7, expected string"],
    ["an id that no id is", broken("parts/activities/__proto", {}), "is not an id"],
    ["an order key that cannot be used", broken("parts/roles/buyer/order", "zz0"), "is not an order key"],
    ["a zone that is none", broken("parts/terms/zone", "Moon/Base"), "is not a time zone"],
    [
      "“not involved” with a letter",
      broken("parts/cells/take-calls/buyer/notInvolved", true),
      "says “not involved” and holds a duty",
    ],
    [
      "an altered edition",
      broken("editions", [{ number: 1, fingerprint: "0".repeat(64), matrixJson: "{}" }]),
      "Edition 1 was altered",
    ],
  ])("%s", (_title, text, message) => {
    const parsed = parseFile(text);
    expect(parsed).toMatchObject({ ok: false, code: "invalid" });
    expect(parsed.ok || parsed.message).toContain(message);
    expect(parsed.ok || parsed.message.length).toBeLessThan(500);
  });

  it("does not take the names that every object has for ids", () => {
    const text = broken("parts/activities/constructor", { name: "x" });
    expect(parseFile(text)).toMatchObject({ ok: false });
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(parseFile(text).ok).toBe(false);
      }),
    );
  });
});

describe("filling from a file with lost references", () => {
  const parts = () => toFile(drawMatrix(GRID, { chains: { calls: {} } }), []).parts;
  it.each([
    ["area", { activities: { "take-calls": { area: "nowhere" } } }, "nowhere"],
    ["call chain", { activities: { "take-calls": { chain: "nobody" } } }, "nobody"],
    ["other row", { activities: { "take-calls": { dependsOn: ["nothing"] } } }, "nothing"],
    [
      "role of a cell",
      { cells: { "take-calls": { ghost: { duties: [], when: "always", notInvolved: true } } } },
      "ghost",
    ],
    ["row of a cell", { cells: { lost: {} } }, "lost"],
    ["role to fold into", { roles: { buyer: { foldsInto: "ghost" } } }, "ghost"],
    [
      "role of a step",
      { chains: { calls: { steps: [{ role: "ghost", deputy: null, waitMinutes: null, note: null }] } } },
      "ghost",
    ],
  ])("refuses a lost %s by its name", (_title, patch, lost) => {
    const whole: Record<string, Record<string, object>> = JSON.parse(JSON.stringify(parts()));
    const patches: Record<string, Record<string, object>> = patch;
    for (const [table, rows] of Object.entries(patches)) {
      for (const [id, fields] of Object.entries(rows)) {
        const held = whole[table] ?? {};
        whole[table] = { ...held, [id]: { ...held[id], ...fields } };
      }
    }
    const body = OpBody.parse({ kind: "matrix.fill", parts: whole });
    const filled = body.kind === "matrix.fill" ? matrixOfParts(MatrixId.parse("new"), body.parts) : undefined;
    expect(filled).toMatchObject({
      ok: false,
      code: "not-found",
      message: expect.stringContaining(`“${lost}”`),
    });
  });
});
