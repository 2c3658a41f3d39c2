/** How grave a finding is, in the middle of a sentence: of one, and of more. */
export const SEVERITY_WORDS: Readonly<
  Record<"error" | "warning" | "note", { readonly one: string; readonly more: string }>
> = {
  error: { one: "error", more: "errors" },
  warning: { one: "warning", more: "warnings" },
  note: { one: "note", more: "notes" },
};
