import type { ComponentPropsWithRef, ReactNode } from "react";
import { Field } from "./field.tsx";

interface TextFieldProps extends Omit<ComponentPropsWithRef<"input">, "className" | "id"> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

export function TextField({ label, hint, error, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input {...input} {...control} />}
    </Field>
  );
}

interface TextAreaFieldProps extends Omit<ComponentPropsWithRef<"textarea">, "className" | "id"> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

export function TextAreaField({ label, hint, error, ...area }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <textarea rows={3} {...area} {...control} />}
    </Field>
  );
}
