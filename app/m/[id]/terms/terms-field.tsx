import type { Terms } from "#lib/matrix/schema/terms.ts";
import type { TermsField } from "#lib/wording/terms-groups.ts";
import { HoursEditor } from "../../../components/hours-editor.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { conflictHint } from "../conflicts/conflict-hint.tsx";
import { SharedText } from "../conflicts/shared-text.tsx";
import { AccessEditor } from "./access-editor.tsx";
import { HolidaysEditor } from "./holidays-editor.tsx";
import { LiveZone } from "./live-zone.tsx";
import { textOfField, toEntries } from "./terms-fields.ts";
import { VendorsEditor } from "./vendors-editor.tsx";

interface TermsFieldProps {
  readonly field: TermsField;
  readonly terms: Terms;
  readonly disabled: boolean;
  readonly onEdit: (fields: Partial<Terms>, base?: number) => string | undefined;
  /** Whether two values of this field wait for a choice. */
  readonly inConflict?: boolean;
}

const UNSAID = { value: "", label: "Not said yet" };
const YES_NO = [UNSAID, { value: "yes", label: "Yes" }, { value: "no", label: "No" }];

/** Signature block and paper always have a value; other choices may be left open. */
const ALWAYS_SAID: ReadonlySet<keyof Terms> = new Set(["signatureBlock", "paper"] as const);

function optionsOf({ field, options = [] }: TermsField) {
  const choices = options.map(([value, label]) => ({ value, label }));
  return ALWAYS_SAID.has(field) ? choices : [UNSAID, ...choices];
}

function yesOrNo(value: unknown): string {
  return value === true ? "yes" : value === false ? "no" : "";
}

/** The editor of one field of the terms, by its kind. */
export function TermsFieldEditor({ field, terms, disabled, onEdit, inConflict = false }: TermsFieldProps) {
  const { label, help, kind } = field;
  const hint = conflictHint(inConflict, help);
  const shared = { label, hint, disabled };
  switch (kind) {
    case "text":
    case "line":
    case "day":
      return (
        <SharedText
          {...shared}
          kind={kind}
          value={textOfField(terms, field.field)}
          onCommit={(text, base) => onEdit({ [field.field]: text === "" ? null : text }, base)}
        />
      );
    case "lines":
      return (
        <SharedText
          {...shared}
          kind="text"
          hint={conflictHint(inConflict, `${help} One a line.`)}
          value={textOfField(terms, field.field)}
          onCommit={(text, base) => onEdit({ [field.field]: toEntries(text) }, base)}
        />
      );
    case "yes-no":
      return (
        <SelectField
          {...shared}
          value={yesOrNo(terms[field.field])}
          options={YES_NO}
          onChange={(choice) => void onEdit({ [field.field]: choice === "" ? null : choice === "yes" })}
        />
      );
    case "choice":
      return (
        <SelectField
          {...shared}
          value={textOfField(terms, field.field)}
          options={optionsOf(field)}
          onChange={(choice) => void onEdit({ [field.field]: choice === "" ? null : choice })}
        />
      );
    case "hours":
      return (
        <HoursEditor
          legend={label}
          windows={terms.businessHours}
          disabled={disabled}
          onChange={(businessHours) => void onEdit({ businessHours })}
        />
      );
    case "zone":
      return <LiveZone value={terms.zone} disabled={disabled} onCommit={(zone) => void onEdit({ zone })} />;
    case "days":
      return (
        <HolidaysEditor
          days={terms.holidays}
          disabled={disabled}
          onChange={(holidays) => onEdit({ holidays })}
        />
      );
    case "vendors":
      return (
        <VendorsEditor
          vendors={terms.vendors}
          disabled={disabled}
          onChange={(vendors, base) => onEdit({ vendors }, base)}
        />
      );
    case "accesses":
      return (
        <AccessEditor
          access={terms.delegatedAccess}
          disabled={disabled}
          onChange={(delegatedAccess, base) => onEdit({ delegatedAccess }, base)}
        />
      );
  }
}
