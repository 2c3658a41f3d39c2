import type { ReactNode } from "react";
import { SelectField } from "../../../components/select-field.tsx";

interface RowChoiceProps<V extends string> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: V | null;
  readonly words: Readonly<Record<V, string>>;
  /** Words for “nobody has said it yet”; none when the value must be one of the list. */
  readonly unsaid?: string;
  readonly disabled: boolean;
  readonly onChange: (value: V | null) => void;
}

/** One choice of a row, which may stay unsaid. */
export function RowChoice<V extends string>({
  label,
  hint,
  value,
  words,
  unsaid,
  disabled,
  onChange,
}: RowChoiceProps<V>) {
  const known = Object.entries(words).map(([key, words]) => ({ value: key, label: String(words) }));
  const options = unsaid === undefined ? known : [{ value: "", label: unsaid }, ...known];
  return (
    <SelectField
      label={label}
      hint={hint}
      value={value ?? ""}
      options={options}
      disabled={disabled}
      onChange={(chosen) => onChange(isKey(words, chosen) ? chosen : null)}
    />
  );
}

function isKey<V extends string>(words: Readonly<Record<V, string>>, value: string): value is V {
  return Object.hasOwn(words, value);
}
