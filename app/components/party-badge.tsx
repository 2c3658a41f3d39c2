import type { ReactNode } from "react";

export type PartyName = "buyer" | "provider" | "third" | "unknown";

/** A party by hue and shape: square buyer, round provider, hollow diamond others. */
export function PartyBadge({ party, children }: { readonly party: PartyName; readonly children: ReactNode }) {
  return (
    <span className="party" data-party={party}>
      {children}
    </span>
  );
}
