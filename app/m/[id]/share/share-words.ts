import type { AccessLogEntry } from "#lib/access/access-store.ts";
import type { Right } from "#lib/matrix/rights.ts";
import { dayInWords, instantInWords } from "#lib/wording/day-in-words.ts";

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

/** What the operator of the server did in a matrix, which both sides read; `undefined` for what somebody else did. */
export function operatorActInWords({
  event,
  at,
  subject,
}: Pick<AccessLogEntry, "event" | "at" | "subject">): string | undefined {
  if (event === "link-reissued")
    return `${subject}, on ${dayInWords(at)}. Whoever came by it manages that side.`;
  if (event !== "matrix-restored") return undefined;
  return `${subject}, on ${instantInWords(at)}. What was written after that backup comes back when whoever wrote it opens this matrix again in the same browser; links and people are those of the backup.`;
}
