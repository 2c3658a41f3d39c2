import type { Verdict } from "#lib/document/verify/verdict.ts";

/** Where the verification of the chosen files stands. */
export type Answer =
  | { readonly kind: "reading"; readonly names: string }
  | { readonly kind: "verdict"; readonly names: string; readonly verdict: Verdict }
  | { readonly kind: "failed"; readonly names: string; readonly message: string };
