import { expect, test } from "vitest";
import { lettersOf } from "#lib/matrix/duties.ts";
import { ActivityId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { openDemo, toggleLetter } from "./demo-game.ts";
import { buildDemoParts } from "./demo-parts.ts";
import type { DemoView } from "./demo-view.ts";

const review = ActivityId.parse("BK-03");
const provider = RoleId.parse("provider");

function draw({ columns, rows }: DemoView): readonly string[] {
  const letters = (duties: readonly Duty[]) =>
    lettersOf({ duties: [...duties], when: "always", notInvolved: false });
  return rows.map(
    (row) => `${row.id} ${columns.map(({ id }) => letters(row.duties[id] ?? []) || "·").join(" ")}`,
  );
}

test("the demo opens with a row that nobody owns and a row with two owners", () => {
  expect(draw(openDemo(buildDemoParts()).view)).toEqual([
    "HD-03 I AR ·",
    "BK-03 · · ·",
    "MS-03 A R ·",
    "AH-13 A AR ·",
  ]);
});

test("a letter goes in with one press and out with the next", () => {
  const start = openDemo(buildDemoParts());
  const owned = toggleLetter(start, review, provider, "accountable");
  expect(draw(owned.view)).toContain("BK-03 · A ·");
  const back = toggleLetter(owned, review, provider, "accountable");
  expect(draw(back.view)).toEqual(draw(start.view));
  expect(draw(start.view)).toContain("BK-03 · · ·");
});
