/** Stands on every page of a report of findings. */
export const FINDINGS_LINE = "Findings for discussion, not part of the agreement";

/** The stages of a check, in the middle of a sentence. */
export const STAGE_WORDS: Readonly<Record<"drafting" | "before-signing" | "in-force" | "checklist", string>> =
  {
    drafting: "drafting",
    "before-signing": "before signing",
    "in-force": "in force",
    checklist: "checklist",
  };
