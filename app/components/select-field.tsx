import type { ReactNode } from "react";
import { Field } from "./field.tsx";

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface SelectFieldProps<V extends string> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly name?: string;
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly disabled?: boolean;
  readonly onChange: (value: V) => void;
}

export function SelectField<V extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChange,
  ...rest
}: SelectFieldProps<V>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <select
          {...rest}
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
