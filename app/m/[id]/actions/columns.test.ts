import { describe, expect, it } from "vitest";
import { DEFAULT_BUSINESS_HOURS } from "#lib/catalogue/default-terms.ts";
import { buildPreset } from "#lib/catalogue/preset.ts";
import { content } from "#lib/matrix/content.ts";
import { columnsOf } from "#lib/matrix/fold.ts";
import { fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { roleId } from "#lib/matrix/testing/ids.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { foldAllBodies, foldBodies, moveRoleBody, openBodies } from "./columns.ts";
import { moveActivityBody } from "./new-rows.ts";

function openPreset() {
  const parts = buildPreset({
    model: "fully-managed",
    size: "core",
    columns: "parties",
    title: "T",
    buyer: "Northwind",
    provider: "Contoso",
    businessHours: DEFAULT_BUSINESS_HOURS,
    zone: "Europe/Berlin",
  });
  return openLog(fillMatrix(parts));
}

describe("columns", () => {
  it("open into every role and fold back to three with the same content", () => {
    const log = openPreset();
    const before = content(log.matrix()).areas;
    for (const body of openBodies(log.matrix(), "all")) log.must(body);
    expect(columnsOf(log.matrix()).length).toBeGreaterThan(3);
    for (const body of foldAllBodies(log.matrix())) log.must(body);
    expect(columnsOf(log.matrix())).toHaveLength(3);
    expect(content(log.matrix()).areas).toEqual(before);
  });

  it("open one by one, and a shown role folds its own column back", () => {
    const log = openPreset();
    const [first] = columnsOf(log.matrix());
    for (const body of openBodies(log.matrix(), [first?.id ?? roleId("none")])) log.must(body);
    const [shown] = columnsOf(log.matrix());
    expect(shown?.id).not.toBe(first?.id);
    for (const body of foldBodies(log.matrix().tables.role, shown?.id ?? roleId("none"))) log.must(body);
    expect(columnsOf(log.matrix())[0]?.id).toBe(first?.id);
  });

  it("move among their neighbours and stop at the ends", () => {
    const log = openPreset();
    const names = () => columnsOf(log.matrix()).map((column) => column.id);
    const [first = roleId("none"), second = roleId("none")] = names();
    const body = moveRoleBody(log.matrix(), first, 1);
    if (body) log.must(body);
    expect(names().slice(0, 2)).toEqual([second, first]);
    expect(moveRoleBody(log.matrix(), second, -1)).toBeUndefined();
  });
});

describe("rows", () => {
  it("move past a neighbour, and into the next area at the end of their own", () => {
    const log = openPreset();
    const areas = () => content(log.matrix()).areas;
    const [one, two] = areas()[0]?.activities ?? [];
    if (!one || !two) throw new Error("The preset has no two rows");
    const down = moveActivityBody(content(log.matrix()), one.id, 1);
    if (down) log.must(down);
    expect(
      areas()[0]
        ?.activities.slice(0, 2)
        .map((row) => row.id),
    ).toEqual([two.id, one.id]);
    const last = areas()[0]?.activities.at(-1);
    const over = last && moveActivityBody(content(log.matrix()), last.id, 1);
    if (over) log.must(over);
    expect(areas()[1]?.activities[0]?.id).toBe(last?.id);
    expect(moveActivityBody(content(log.matrix()), two.id, -1)).toBeUndefined();
  });
});
