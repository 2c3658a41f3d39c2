import { describe, expect, it } from "vitest";
import { content } from "../content.ts";
import type { OpBody } from "../schema/op.ts";
import { drawMatrix } from "../testing/draw-matrix.ts";
import { activityId, gapId, ruleId } from "../testing/ids.ts";
import { openLog } from "../testing/open-log.ts";
import { BUYER, PROVIDER } from "../testing/people.ts";

const draw = () => openLog(drawMatrix("| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | | R |"));
const id = gapId("gap");
const propose = (as = id): OpBody => ({
  kind: "gap.propose",
  id: as,
  gap: {
    key: "no-owner:take-calls",
    basis: "0".repeat(64),
    rule: ruleId("no-owner"),
    activity: activityId("take-calls"),
    role: null,
    sentence: "Calls are not taken until June.",
    reason: "The desk opens in June.",
    owner: "Ada Brandt",
    until: "2026-06-01",
  },
});

describe("accepted gaps", () => {
  it("is agreed only when both sides have said yes", () => {
    const log = draw();
    log.must(propose(), { by: PROVIDER });
    expect(content(log.matrix()).gaps).toEqual([]);
    log.must({ kind: "gap.accept", id }, { by: PROVIDER });
    expect(content(log.matrix()).gaps).toEqual([]);
    log.must({ kind: "gap.accept", id }, { by: BUYER });
    expect(content(log.matrix()).gaps).toMatchObject([{ id, owner: "Ada Brandt" }]);
  });

  it("ends for both when one side withdraws it, and can be proposed anew", () => {
    const log = draw();
    log.must(propose());
    log.must({ kind: "gap.accept", id }, { by: PROVIDER });
    log.must({ kind: "gap.withdraw", id }, { by: PROVIDER });
    expect(content(log.matrix()).gaps).toEqual([]);
    expect(log.send({ kind: "gap.accept", id }).decision).toMatchObject({ code: "removed" });
    expect(log.send(propose()).decision).toMatchObject({ code: "exists" });
    log.must(propose(gapId("second")));
  });

  it("is proposed once for one finding", () => {
    const log = draw();
    log.must(propose());
    expect(log.send(propose(gapId("twin")), { by: PROVIDER }).decision).toMatchObject({ code: "exists" });
    expect(log.send({ kind: "gap.accept", id: gapId("nothing") }).decision).toMatchObject({
      code: "not-found",
    });
  });
});
