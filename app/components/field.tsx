import { type ReactNode, useId } from "react";
import { SeverityIcon } from "./severity-icon.tsx";

interface FieldControl {
  readonly id: string;
  readonly className: "input";
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Gets the attributes of the one control that the label names. */
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, control, hint and error of one value, tied together for screen readers. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        className: "input",
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          <SeverityIcon severity="error" quiet /> {error}
        </span>
      )}
    </div>
  );
}
