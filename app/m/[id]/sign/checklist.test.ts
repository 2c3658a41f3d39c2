import { expect, test } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import type { Finding } from "#lib/checker/finding.ts";
import { confirmationsOf, openPoints } from "#lib/matrix/confirmation.ts";
import { content } from "#lib/matrix/content.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import { ActivityId, MatrixId, RuleId } from "#lib/matrix/schema/ids.ts";
import { checklist } from "./checklist.ts";

const made = matrixOfParts(MatrixId.parse("m"), buildExample());
if (!made.ok) throw new Error(made.message);
const matrix = made.value;
const agreed = content(matrix);
const overview = confirmationsOf(matrix, agreed);
const finding: Finding = {
  key: "k",
  basis: "b",
  rule: RuleId.parse("no-owner"),
  severity: "error",
  stage: "drafting",
  area: null,
  activity: ActivityId.parse("HD-04"),
  rows: [],
  role: null,
  message: "Nobody owns this.",
  costs: "ownerless",
  fixes: [],
};

test("as many points are open as stand before the final", () => {
  const open = checklist(matrix, agreed, overview, [finding]).filter((point) => point.state === "open");
  expect(open).toHaveLength(openPoints(matrix, agreed, 1).length);
  expect(open[0]).toMatchObject({
    text: "1 error is neither fixed nor accepted by both sides.",
    to: "?draft=1&row=HD-04",
  });
});

test("when all is confirmed only advice stays", () => {
  const nothing = { rows: [], terms: false };
  const done = { ...overview, waiting: { buyer: nothing, provider: nothing } };
  const areas = agreed.areas.map((area) => ({
    ...area,
    activities: area.activities.map((row) => ({ ...row, undecided: false })),
  }));
  const points = checklist(matrix, { ...agreed, areas }, done, []);
  expect(points.filter((point) => point.state === "open")).toEqual([]);
  expect(points.find((point) => point.id === "contacts")?.state).toBe("advice");
});
