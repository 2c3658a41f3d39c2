import type { Right } from "#lib/matrix/rights.ts";

export const RIGHT_OPTIONS: readonly { readonly value: Right; readonly label: string }[] = [
  { value: "view", label: "Read" },
  { value: "comment", label: "Read and comment" },
  { value: "edit", label: "Edit and confirm" },
  { value: "sign", label: "Edit, confirm and sign" },
  { value: "manage", label: "Everything, and manage people" },
];

export const EXPIRY_OPTIONS = [
  { value: "1", label: "1 day" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
] as const;
export type ExpiryDays = (typeof EXPIRY_OPTIONS)[number]["value"];

export function rightLabel(right: Right): string {
  return RIGHT_OPTIONS.find((option) => option.value === right)?.label ?? right;
}

/** Signing and managing are acts of a person: a token goes up to editing. */
export const TOKEN_RIGHT_OPTIONS = RIGHT_OPTIONS.filter(
  ({ value }) => value !== "sign" && value !== "manage",
);
