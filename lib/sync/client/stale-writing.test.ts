import { expect, it } from "vitest";
import { emptySideState } from "#lib/matrix/matrix.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId } from "#lib/matrix/testing/ids.ts";
import { BUYER } from "#lib/matrix/testing/people.ts";
import { GRID } from "../testing/open-test-room.ts";
import { openClient } from "./client-state.ts";
import { step } from "./machine.ts";

it("sends what was being written on the revision on which the writing began", () => {
  const { participant, name, side, right } = BUYER;
  const me = { participant, name, side, right };
  const matrix = { ...drawMatrix(GRID), revision: 7 };
  const state = openClient("tab", {
    me,
    epoch: "first",
    epochStart: { shared: 0, own: 0 },
    matrix,
    own: emptySideState(),
  });
  const fields = { note: "Mine" };
  const bodies = [{ kind: "activity.edit" as const, id: activityId("close-a-ticket"), fields }];
  const write = (base?: number) =>
    step(state, {
      kind: "dispatch",
      bodies,
      base,
      ids: [OpId.parse("mine")],
      at: "2026-02-01T10:00:00.000Z",
    });
  expect(write(4).state.pending[0]?.op.base).toBe(4);
  expect(write().state.pending[0]?.op.base).toBe(7);
});
