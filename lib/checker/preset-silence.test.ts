import { describe, expect, it } from "vitest";
import { decideAll } from "#lib/catalogue/decide-all.ts";
import { DEFAULT_BUSINESS_HOURS } from "#lib/catalogue/default-terms.ts";
import { buildExample } from "#lib/catalogue/example.ts";
import { EXAMPLE_FAULTS } from "#lib/catalogue/example-faults.ts";
import { buildPreset } from "#lib/catalogue/preset.ts";
import type { PresetColumns } from "#lib/catalogue/preset-roles.ts";
import { content } from "#lib/matrix/content.ts";
import { ENGAGEMENT_MODELS, type MatrixSize } from "#lib/matrix/schema/header.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { check } from "./check.ts";

const SIZES: readonly MatrixSize[] = ["core", "must", "everything"];
const COLUMNS: readonly PresetColumns[] = ["parties", "folded", "all"];
const CASES = ENGAGEMENT_MODELS.flatMap((model) =>
  SIZES.flatMap((size) => COLUMNS.map((columns) => ({ model, size, columns }))),
);

const gravest = (parts: MatrixParts) =>
  check({ content: content(fillMatrix(parts)), today: "2026-04-20" })
    .filter(({ severity }) => severity !== "note")
    .map(({ key, message }) => `${key}: ${message}`);

describe("a preset", () => {
  it.each(CASES)(
    "of $model, $size, $columns brings no error and no warning, open or decided",
    ({ model, size, columns }) => {
      const parts = buildPreset({
        model,
        size,
        columns,
        title: "Who does what",
        buyer: "Adler Foods",
        provider: "Quay IT",
        businessHours: DEFAULT_BUSINESS_HOURS,
        zone: "Europe/Berlin",
      });
      expect(gravest(parts)).toEqual([]);
      expect(gravest(decideAll(parts))).toEqual([]);
    },
  );
});

describe("the example engagement", () => {
  it("holds exactly the planted faults", () => {
    const found = check({ content: content(fillMatrix(buildExample())), today: "2026-04-20" }).filter(
      ({ severity }) => severity !== "note",
    );
    const unmet = EXAMPLE_FAULTS.filter(
      ({ rules, activity }) =>
        !found.some((finding) => rules.includes(finding.rule) && finding.activity === activity),
    );
    expect(unmet.map(({ rules, activity }) => [rules, activity])).toEqual([]);
    const stray = found.filter(
      (finding) =>
        !EXAMPLE_FAULTS.some(
          ({ rules, activity }) => rules.includes(finding.rule) && activity === finding.activity,
        ),
    );
    expect(stray.map(({ key, message }) => `${key}: ${message}`)).toEqual([]);
    expect(found).toHaveLength(EXAMPLE_FAULTS.length);
  });
});
