import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byOrder, isOrderKey, orderBetween } from "./order.ts";
import { Order } from "./schema/activity.ts";

describe("order keys", () => {
  it("stand between their neighbours, wherever rows are put in", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 100 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const key = orderBetween(keys[at - 1] ?? null, keys[at] ?? null);
          expect(Order.safeParse(key).success).toBe(true);
          keys.splice(at, 0, key);
        }
        expect([...keys].sort()).toEqual(keys);
      }),
    );
  });

  it("can be put between two equal ones, which two people can make at the same time", () => {
    expect(orderBetween("a1", "a1")).toBe("a1");
  });

  it("refuses keys that nothing could be put after or before", () => {
    for (const key of ["", "a", "a10", "zz", "!", "A00000000000000000000000000"])
      expect(isOrderKey(key)).toBe(false);
    for (const key of ["a0", "a1V", "Zz", "b00"]) expect(isOrderKey(key)).toBe(true);
  });

  it("sorts equal keys by id", () => {
    const rows = { c: { order: "a0" }, a: { order: "a1" }, b: { order: "a0" } };
    expect(byOrder(rows).map(([id]) => id)).toEqual(["b", "c", "a"]);
  });
});
