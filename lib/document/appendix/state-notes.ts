export const DRAFT_NOTE =
  "This is a draft for discussion. Nothing in it has been signed, and it can still change.";

export const FINAL_NOTE =
  "This text is final: it has been frozen for signature and is in force once both parties have signed.";

export const IDENTITY_NOTE = "Confirmed here by link. Identity was not verified beyond the link.";
