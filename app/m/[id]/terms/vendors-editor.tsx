import type { Terms } from "#lib/matrix/schema/terms.ts";
import { Button } from "../../../components/button.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { SharedText } from "../conflicts/shared-text.tsx";
import styles from "./terms.module.css";

type Vendor = Terms["vendors"][number];

interface VendorsEditorProps {
  readonly vendors: readonly Vendor[];
  readonly disabled: boolean;
  readonly onChange: (vendors: Vendor[], base?: number) => string | undefined;
}

const AUTHORITY = [
  { value: "", label: "Not said yet" },
  { value: "yes", label: "Given" },
  { value: "no", label: "Not given" },
] as const;

/** Third parties that the work depends on, and whether the provider may speak to them for the buyer. */
export function VendorsEditor({ vendors, disabled, onChange }: VendorsEditorProps) {
  const edit = (at: number, fields: Partial<Vendor>, base?: number) =>
    onChange(
      vendors.map((vendor, index) => (index === at ? { ...vendor, ...fields } : vendor)),
      base,
    );
  return (
    <fieldset className="stack" disabled={disabled}>
      <legend className="field-label">Vendors</legend>
      {vendors.map((vendor, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two vendors may have the same name
        <fieldset key={at} className={styles.entry} aria-label={vendor.name || `Vendor ${at + 1}`}>
          <SharedText label="Name" value={vendor.name} onCommit={(name, base) => edit(at, { name }, base)} />
          <SharedText
            label="What it provides"
            value={vendor.what}
            onCommit={(what, base) => edit(at, { what }, base)}
          />
          <SharedText
            label="Contract"
            value={vendor.contract ?? ""}
            onCommit={(contract, base) => edit(at, { contract: contract === "" ? null : contract }, base)}
          />
          <SelectField
            label="Letter of authority"
            value={vendor.letterOfAuthority === null ? "" : vendor.letterOfAuthority ? "yes" : "no"}
            options={AUTHORITY}
            onChange={(choice) =>
              void edit(at, { letterOfAuthority: choice === "" ? null : choice === "yes" })
            }
          />
          <Button
            variant="plain"
            icon="trash"
            label={`Remove ${vendor.name || `vendor ${at + 1}`}`}
            onClick={() => void onChange(vendors.filter((_, index) => index !== at))}
          />
        </fieldset>
      ))}
      <div>
        <Button
          icon="plus"
          onClick={() =>
            void onChange([...vendors, { name: "", what: "", contract: null, letterOfAuthority: null }])
          }
        >
          Add a vendor
        </Button>
      </div>
    </fieldset>
  );
}
