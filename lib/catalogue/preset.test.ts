import { describe, expect, test } from "vitest";
import { content } from "../matrix/content.ts";
import { ENGAGEMENT_MODELS, type MatrixSize } from "../matrix/schema/header.ts";
import { MatrixParts } from "../matrix/schema/op.ts";
import { fillMatrix } from "../matrix/testing/draw-matrix.ts";
import { CATALOGUE_ACTIVITIES } from "./activities.ts";
import type { PresetModel } from "./catalogue-activity.ts";
import { decideAll } from "./decide-all.ts";
import { DEFAULT_BUSINESS_HOURS } from "./default-terms.ts";
import { buildPreset } from "./preset.ts";
import type { PresetColumns } from "./preset-roles.ts";
import { usualAnswer, usualCells } from "./usual-answer.ts";

const SIZES: readonly MatrixSize[] = ["core", "must", "everything"];
const COLUMNS: readonly PresetColumns[] = ["parties", "folded", "all"];
const MODELS: readonly PresetModel[] = ["front-desk", "behind-desk", "fully-managed"];

const CASES = ENGAGEMENT_MODELS.flatMap((model) =>
  SIZES.flatMap((size) => COLUMNS.map((columns) => ({ model, size, columns }))),
);
const ANSWERED = CASES.filter((one) => one.model !== "undecided");

function preset(
  model: PresetModel | "undecided",
  size: MatrixSize,
  columns: PresetColumns = "parties",
): MatrixParts {
  return buildPreset({
    model,
    size,
    columns,
    title: "Who does what",
    buyer: "Adler Foods",
    provider: "Quay IT",
    businessHours: DEFAULT_BUSINESS_HOURS,
    zone: "Europe/Berlin",
  });
}

function contentOf(parts: MatrixParts) {
  return content(fillMatrix(parts));
}

describe("a preset", () => {
  test.each(CASES)("of $model, $size, $columns is whole and holds only what the schema knows", (one) => {
    const parts = preset(one.model, one.size, one.columns);
    expect(MatrixParts.parse(parts)).toEqual(parts);
    const activities = new Set(Object.keys(parts.activities));
    const roles = new Set(Object.keys(parts.roles));
    for (const row of Object.values(parts.activities)) {
      expect(parts.areas).toHaveProperty(row.area);
      for (const id of row.dependsOn) expect(activities).toContain(id);
    }
    expect(new Set(Object.keys(parts.cells))).toEqual(activities);
    for (const cells of Object.values(parts.cells)) {
      for (const role of Object.keys(cells)) expect(roles).toContain(role);
    }
    for (const role of Object.values(parts.roles)) {
      if (role.foldsInto !== null) expect(roles).toContain(role.foldsInto);
    }
  });

  test.each([
    ["front-desk", 40, 98, 135],
    ["behind-desk", 40, 98, 135],
    ["fully-managed", 40, 96, 133],
    ["undecided", 40, 98, 135],
  ] as const)("of %s has %i, %i and %i rows, each size within the next", (model, core, must, everything) => {
    const [small = [], middle = [], large = []] = SIZES.map((size) =>
      Object.keys(preset(model, size).activities),
    );
    expect([small.length, middle.length, large.length]).toEqual([core, must, everything]);
    expect(middle).toEqual(expect.arrayContaining(small));
    expect(large).toEqual(expect.arrayContaining(middle));
  });

  test.each([
    ["parties", ["Buyer", "Provider", "Others"]],
    [
      "folded",
      [
        "Sponsor",
        "IT lead",
        "Service manager",
        "Service desk",
        "Engineers on duty",
        "Internet provider (ISP)",
        "Application vendor",
      ],
    ],
  ] as const)("with %s shows its columns", (columns, names) => {
    const shown = contentOf(preset("front-desk", "core", columns)).roles;
    expect(shown.map((role) => role.name)).toEqual(names);
  });

  test("with all roles shows each role of the model and no empty party column", () => {
    const shown = contentOf(preset("fully-managed", "everything", "all")).roles.map((role) => role.id);
    expect(shown).toEqual([
      "B-Exec",
      "B-HR",
      "B-Fin",
      "B-Contact",
      "B-App",
      "M-Lead",
      "M-vCIO",
      "M-Desk",
      "M-Ops",
      "M-Sec",
      "T-ISP",
      "T-Vendor",
    ]);
  });

  test("gives a column the widest hours folded into it", () => {
    const { roles } = preset("front-desk", "core");
    const hours = Object.fromEntries(Object.entries(roles).map(([id, role]) => [id, role.hours?.kind]));
    expect(hours).toMatchObject({
      buyer: "around-the-clock",
      provider: "around-the-clock",
      others: "around-the-clock",
      "B-IT": "business",
      "M-Lead": "business",
      "T-Vendor": "business",
    });
  });

  test.each(MODELS)("of %s leaves rows blank exactly where the market differs", (model) => {
    const { activities, cells } = preset(model, "everything");
    for (const entry of CATALOGUE_ACTIVITIES.filter(({ id }) => id in activities)) {
      const [, row] = Object.entries(activities).find(([id]) => id === entry.id) ?? [];
      const [, letters = {}] = Object.entries(cells).find(([id]) => id === entry.id) ?? [];
      expect([entry.id, row?.undecided]).toEqual([entry.id, entry.marketDiffers]);
      expect([entry.id, Object.keys(letters).length === 0]).toEqual([entry.id, entry.marketDiffers]);
    }
  });

  test("of an undecided model asks every row", () => {
    const { activities, cells, header } = preset("undecided", "must");
    expect(Object.values(activities).every((row) => row.undecided)).toBe(true);
    expect(Object.values(cells).every((row) => Object.keys(row).length === 0)).toBe(true);
    expect(header.letterSet).toBe("RACI");
  });

  test.each(ANSWERED)("of $model, $size, $columns has one owner a row once decided, in every fold", (one) => {
    const shown = contentOf(decideAll(preset(one.model, one.size, one.columns)));
    const parties = new Map(shown.roles.map((role) => [role.id, role.party]));
    const awake = new Map(shown.roles.map((role) => [role.id, role.hours?.kind]));
    for (const row of shown.areas.flatMap((area) => area.activities)) {
      const held = shown.roles.flatMap(({ id }) =>
        (row.cells[id]?.duties ?? []).map((duty) => ({ id, duty })),
      );
      const rolesWith = (duty: string) => held.filter((cell) => cell.duty === duty).map((cell) => cell.id);
      const owners = rolesWith("accountable");
      const doers = rolesWith("responsible");
      expect([row.id, owners.length, row.undecided]).toEqual([row.id, 1, false]);
      const ownerParty = owners.map((id) => parties.get(id))[0];
      expect(ownerParty).not.toBe("third");
      const doerParties = new Set(doers.map((id) => parties.get(id)));
      if ([...doerParties].some((party) => party !== ownerParty))
        expect([row.id, row.ownerAct]).not.toEqual([row.id, null]);
      else expect([row.id, row.ownerAct]).toEqual([row.id, null]);
      if (doerParties.has("buyer") && doerParties.has("provider"))
        expect(row.splitBuyer && row.splitProvider).toBeTruthy();
      if (row.hours?.kind === "around-the-clock" && doers.length > 0) {
        expect([row.id, doers.map((id) => awake.get(id))]).toEqual([
          row.id,
          doers.map(() => "around-the-clock"),
        ]);
      }
      const used = held.map((cell) => cell.duty);
      if (used.includes("verifies")) expect(shown.header.letterSet).toMatch(/V/);
      if (used.includes("supports")) expect(shown.header.letterSet).toMatch(/^RASCI/);
    }
  });

  test.each(MODELS)("of %s gives every kept row to the buyer", (model) => {
    const shown = contentOf(decideAll(preset(model, "everything", "parties")));
    const kept = new Set(CATALOGUE_ACTIVITIES.filter((entry) => entry.keptByBuyer).map((entry) => entry.id));
    const rows = shown.areas.flatMap((area) => area.activities).filter((row) => kept.has(row.id));
    expect(rows).toHaveLength(kept.size);
    const buyer = shown.roles.find((role) => role.party === "buyer");
    for (const row of rows)
      expect([row.id, buyer && row.cells[buyer.id]?.duties]).toEqual([
        row.id,
        expect.arrayContaining(["accountable"]),
      ]);
  });
});

describe("the usual answer", () => {
  test("brings the texts that its cells call for", () => {
    const answer = usualAnswer("PA-05", "behind-desk");
    expect(answer?.fields.ownerAct).toEqual({ act: "accept", what: "the update after its test" });
    expect(usualAnswer("PA-05", "front-desk")?.fields.ownerAct).toBeNull();
    expect(usualAnswer("HD-13", "behind-desk")?.fields.splitBuyer).toMatch(/business hours/);
    expect(usualAnswer("HD-13", "fully-managed")?.fields.splitBuyer).toBeNull();
  });

  test("says a charge only where the provider takes part", () => {
    expect(usualAnswer("HD-03", "front-desk")?.fields.charge).toBe("in-fee");
    expect(usualAnswer("HD-03", "behind-desk")?.fields.charge).toBeNull();
  });

  test("is null where the market has none, the model has no such row, or nobody chose a model", () => {
    expect(usualCells("PR-04", "front-desk")).toBeNull();
    expect(usualCells("HD-06", "fully-managed")).toBeNull();
    expect(usualCells("HD-01", "undecided")).toBeNull();
    expect(usualCells("no such row", "front-desk")).toBeNull();
    expect(usualCells("HD-01", "front-desk")).toEqual({
      "M-Lead": { duties: ["accountable"], when: "always", notInvolved: false },
      "M-Desk": { duties: ["responsible"], when: "always", notInvolved: false },
    });
  });

  test("of an open row goes to the provider when a test decides everything", () => {
    const { cells } = decideAll(preset("behind-desk", "everything"));
    expect(Object.entries(cells).find(([id]) => id === "AH-09")?.[1]).toEqual({
      "M-Ops": { duties: ["accountable", "responsible"], when: "always", notInvolved: false },
    });
  });
});
