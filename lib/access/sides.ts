import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixNames } from "./access-store.ts";

export function otherSide(side: Side): Side {
  return side === "buyer" ? "provider" : "buyer";
}

/** What a side is called in a sentence: its company, or the side while it has no name. */
export function companyOf(names: MatrixNames | undefined, side: Side): string {
  return names?.[side] || (side === "buyer" ? "the buyer" : "the provider");
}
