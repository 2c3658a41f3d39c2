import type { TermsGroup } from "./terms-field.ts";
import {
  AGREEMENT_GROUP,
  APPENDIX_GROUP,
  CHANGE_GROUP,
  DISPUTE_GROUP,
  LETTERS_GROUP,
  LISTS_GROUP,
} from "./terms-of-agreement.ts";
import {
  AUTHORITY_GROUP,
  CALLERS_GROUP,
  EMERGENCY_GROUP,
  HOLIDAYS_GROUP,
  HOURS_GROUP,
  PROJECT_GROUP,
  SPENDING_GROUP,
} from "./terms-of-service.ts";

export type { TermsField, TermsFieldKind, TermsGroup } from "./terms-field.ts";

/** Every field of the terms, in the order in which it is asked and printed. */
export const TERMS_GROUPS: readonly TermsGroup[] = [
  HOURS_GROUP,
  HOLIDAYS_GROUP,
  EMERGENCY_GROUP,
  CALLERS_GROUP,
  PROJECT_GROUP,
  SPENDING_GROUP,
  AUTHORITY_GROUP,
  DISPUTE_GROUP,
  CHANGE_GROUP,
  AGREEMENT_GROUP,
  LETTERS_GROUP,
  APPENDIX_GROUP,
  LISTS_GROUP,
];

/** The label of a field of the terms. */
export function termsLabel(field: string): string {
  const known = TERMS_GROUPS.flatMap((group) => group.fields).find((candidate) => candidate.field === field);
  return known?.label ?? field;
}

/** The title of the group that a field of the terms stands in. */
export function termsGroupTitle(field: string): string {
  return (
    TERMS_GROUPS.find((group) => group.fields.some((candidate) => candidate.field === field))?.title ??
    "Terms"
  );
}
