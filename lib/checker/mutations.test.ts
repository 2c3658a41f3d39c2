import { describe, expect, it } from "vitest";
import { createContentSelector } from "#lib/matrix/content.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { createChecker } from "./check.ts";
import type { Finding } from "./finding.ts";
import { buildCleanMatrix } from "./testing/mutations/clean-matrix.ts";
import { type Drawn, drawMutations } from "./testing/mutations/draw-mutations.ts";
import { MUTATION_KINDS } from "./testing/mutations/kinds.ts";

const TODAY = "2026-04-20";
const COUNT = 200;
const SEED = 20_260_420;

const CLEAN = buildCleanMatrix();
const selectContent = createContentSelector();
const check = createChecker();

function findingsAfter(bodies: Drawn["bodies"]): readonly Finding[] {
  const log = openLog(CLEAN);
  for (const body of bodies) log.must(body);
  return check({ content: selectContent(log.matrix()), today: TODAY, stage: "before-signing" });
}

const grave = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== "note");

const CONTENT = selectContent(CLEAN);
const DRAWN = drawMutations(MUTATION_KINDS, CONTENT, COUNT, SEED);

describe("the clean matrix", () => {
  it("brings no error and no warning, at any stage before the signature", () => {
    expect(grave(findingsAfter([])).map(({ key }) => key)).toEqual([]);
  });
});

describe("the kinds of mutation", () => {
  it("have names of their own and a way each", () => {
    expect(MUTATION_KINDS.length).toBeGreaterThanOrEqual(25);
    expect(new Set(MUTATION_KINDS.map(({ id }) => id)).size).toBe(MUTATION_KINDS.length);
    expect(new Set(DRAWN.map(({ kind }) => kind.id)).size).toBe(MUTATION_KINDS.length);
  });
});

describe("a mutation of the clean matrix", () => {
  it.each(DRAWN.map((drawn, at) => ({ drawn, name: `${at + 1}: ${drawn.kind.id}` })))(
    "$name brings the expected finding at its place, and no other error or warning",
    ({ drawn: { kind, bodies, at } }) => {
      const found = findingsAfter(bodies);
      const meant = found.filter(({ rule }) => rule === kind.rule);
      const stray = grave(found).filter(
        ({ rule }) => rule !== kind.rule && kind.besides?.[rule] === undefined,
      );
      expect(stray.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
      expect(meant.map(({ rule, area, activity, role }) => ({ rule, area, activity, role }))).toEqual(
        at.map((place) => expect.objectContaining({ rule: kind.rule, ...place })),
      );
      expect(grave(meant)).toHaveLength(at.length);
    },
  );
});
