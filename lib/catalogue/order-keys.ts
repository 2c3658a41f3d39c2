import { orderBetween } from "../matrix/order.ts";

/** Order keys for a list that stands in its order, first to last. */
export function orderKeys(count: number): readonly string[] {
  const keys: string[] = [];
  for (let index = 0; index < count; index += 1) keys.push(orderBetween(keys[index - 1] ?? null, null));
  return keys;
}
