import { describe, expect, test } from "vitest";
import { AREA_TOPICS } from "../matrix/schema/activity.ts";
import { CATALOGUE_ACTIVITIES, findCatalogueActivity } from "./activities.ts";
import { CATALOGUE_AREAS } from "./areas.ts";
import type { CatalogueActivity, PresetModel, UsualDuties } from "./catalogue-activity.ts";
import { CATALOGUE_ROLES, ROLE_CODES, rolesOfModel } from "./roles.ts";

const MODELS: readonly PresetModel[] = ["front-desk", "behind-desk", "fully-managed"];

const VAGUE = [
  /\b(as|where|when|if) (needed|necessary|required|appropriate|applicable|possible|feasible)\b/,
  /\b(assist|assists|help|helps|aid|coordinate|coordinates|liaise|facilitate|ensure|ensures|oversee|support|supports|manage|manages|handle|address)\b/,
  /\b(best|reasonable) (efforts?|endeavours?|practices?)\b/,
  /\b(timely|prompt|promptly|immediate|immediately|periodic|periodically|regular|regularly|routine|ongoing|continuous|proactive|proactively)\b/,
  /\b(etc|tbd|tbc|various|comprehensive|several|some|many|certain|adequate|sufficient|suitable|proper|robust|unlimited|everything)\b/,
  /\b(should|could|might|would|may|aims?|strives?)\b/,
  /\b(jointly|together|both parties|stakeholders?|mutually)\b/,
  /\band\/or\b|\[|_{2,}|…/,
];

function textsOf(activity: CatalogueActivity): readonly string[] {
  const { name, evidence, timeLimitHint, split, ownerAct } = activity;
  return [name, evidence, timeLimitHint, split?.buyer ?? "", split?.provider ?? "", ownerAct?.what ?? ""];
}

function answered(activity: CatalogueActivity): readonly (readonly [PresetModel, UsualDuties])[] {
  return MODELS.flatMap((model) => {
    const usual = activity.usual[model];
    return usual === "open" || usual === "none" ? [] : [[model, usual] as const];
  });
}

function partiesWith(duties: UsualDuties, letter: string): ReadonlySet<string> {
  const codes = ROLE_CODES.filter((code) => duties[code]?.includes(letter));
  return new Set(codes.map((code) => CATALOGUE_ROLES[code].party));
}

describe("the catalogue's areas", () => {
  test("are the nine areas and the ground rules, each once and each with rows", () => {
    expect(CATALOGUE_AREAS.map((area) => area.topic)).toEqual([...AREA_TOPICS]);
    const used = new Set(CATALOGUE_ACTIVITIES.filter((row) => row.tier === "core").map((row) => row.topic));
    expect([...used]).toEqual([...AREA_TOPICS]);
  });
});

describe("the catalogue's sentences", () => {
  test("number 135 activities with ids and names that occur once", () => {
    expect(CATALOGUE_ACTIVITIES).toHaveLength(135);
    expect(new Set(CATALOGUE_ACTIVITIES.map((row) => row.id)).size).toBe(135);
    expect(new Set(CATALOGUE_ACTIVITIES.map((row) => row.name.toLowerCase())).size).toBe(135);
  });

  test.each(CATALOGUE_ACTIVITIES)("$id names one act in 3 words to 90 characters", ({ name }) => {
    expect(name.length).toBeLessThanOrEqual(90);
    expect(name.split(" ").length).toBeGreaterThanOrEqual(3);
    expect(name).toMatch(/^[A-Z][a-z]+ .*[a-z0-9]$/);
  });

  test.each(CATALOGUE_ACTIVITIES)("$id holds no vague word in any of its texts", (activity) => {
    const found = textsOf(activity).flatMap((text) =>
      VAGUE.flatMap((word) => text.toLowerCase().match(word) ?? []),
    );
    expect(found).toEqual([]);
  });
});

describe("the usual answers", () => {
  test.each(CATALOGUE_ACTIVITIES)(
    "$id has one owner of a signing party, and a doer unless it is a decision",
    (row) => {
      for (const [, duties] of answered(row)) {
        const owners = ROLE_CODES.filter((code) => duties[code]?.includes("A"));
        expect(owners).toHaveLength(1);
        expect([...partiesWith(duties, "A")]).not.toContain("third");
        if (row.kind !== "decision") expect(partiesWith(duties, "R").size).toBeGreaterThan(0);
      }
    },
  );

  test.each(CATALOGUE_ACTIVITIES)("$id uses only roles that the model has", (row) => {
    for (const [model, duties] of answered(row)) {
      expect(rolesOfModel(model)).toEqual(expect.arrayContaining(Object.keys(duties)));
    }
  });

  test.each(CATALOGUE_ACTIVITIES)(
    "$id says the owner's act and both halves where its answers call for them",
    (row) => {
      for (const [, duties] of answered(row)) {
        const owners = partiesWith(duties, "A");
        const doers = partiesWith(duties, "R");
        if ([...doers].some((party) => !owners.has(party))) expect(row.ownerAct).not.toBeNull();
        if (doers.has("buyer") && doers.has("provider")) expect(row.split).not.toBeNull();
      }
    },
  );

  test.each(CATALOGUE_ACTIVITIES.filter((row) => row.keptByBuyer))(
    "$id stays the buyer's in every model",
    (row) => {
      expect(answered(row)).toHaveLength(3);
      for (const [, duties] of answered(row)) expect([...partiesWith(duties, "A")]).toEqual(["buyer"]);
    },
  );

  test.each(CATALOGUE_ACTIVITIES.filter((row) => row.hours === "around-the-clock"))(
    "$id is done by people who work around the clock",
    (row) => {
      for (const [, duties] of answered(row)) {
        const awake = ROLE_CODES.filter((code) => duties[code]?.includes("R") ?? false);
        const asked = awake.length > 0 ? awake : ROLE_CODES.filter((code) => duties[code]?.includes("A"));
        expect(asked.map((code) => CATALOGUE_ROLES[code].hours)).not.toContain("business");
      }
    },
  );

  test("leave a row open only where the market differs", () => {
    const open = CATALOGUE_ACTIVITIES.filter((row) => Object.values(row.usual).includes("open"));
    expect(open.map((row) => row.id)).toEqual(["PR-04", "AH-09"]);
    expect(open.every((row) => row.marketDiffers)).toBe(true);
  });

  test("depend on other rows that exist and depend on nothing in turn that leads back", () => {
    for (const row of CATALOGUE_ACTIVITIES) {
      for (const id of row.dependsOn) {
        const needed = findCatalogueActivity(id);
        expect([row.id, needed?.id]).toEqual([row.id, id]);
        expect(needed?.dependsOn).not.toContain(row.id);
      }
    }
  });
});
