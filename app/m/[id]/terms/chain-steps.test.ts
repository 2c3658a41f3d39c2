import { expect, test } from "vitest";
import { RoleId } from "#lib/matrix/schema/ids.ts";
import { moveStep, newStep, parseWait, replaceStep } from "./chain-steps.ts";

const steps = ["a", "b", "c"].map((role) => newStep(RoleId.parse(role)));
const order = (of: typeof steps) => of.map((step) => step.role).join("");

test("a step moves one place and stops at the ends", () => {
  expect(order(moveStep(steps, 1, -1))).toBe("bac");
  expect(order(moveStep(steps, 1, 1))).toBe("acb");
  expect(order(moveStep(steps, 0, -1))).toBe("abc");
  expect(order(moveStep(steps, 2, 1))).toBe("abc");
});

test("fields of one step change, the others stay", () => {
  expect(replaceStep(steps, 1, { waitMinutes: 5 }).map((step) => step.waitMinutes)).toEqual([null, 5, null]);
});

test("a wait is whole minutes up to a week, or nothing", () => {
  expect(parseWait("15")).toBe(15);
  expect(parseWait(" ")).toBeNull();
  expect(parseWait("0")).toBeUndefined();
  expect(parseWait("10081")).toBeUndefined();
  expect(parseWait("soon")).toBeUndefined();
});
