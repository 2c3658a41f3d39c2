import type { ReactNode } from "react";
import type { Hours, HoursWindow } from "#lib/matrix/schema/hours.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { hoursInWords, WEEKDAYS } from "#lib/wording/row-words.ts";
import { SelectField } from "../../../components/select-field.tsx";
import { TextField } from "../../../components/text-field.tsx";
import styles from "./row.module.css";

interface HoursSelectProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: Hours | null;
  readonly disabled?: boolean;
  readonly onChange: (value: Hours | null) => void;
}

type Kind = Hours["kind"] | "unsaid";

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: "unsaid", label: "Not said" },
  { value: "business", label: capitalised(hoursInWords({ kind: "business" })) },
  { value: "around-the-clock", label: capitalised(hoursInWords({ kind: "around-the-clock" })) },
  { value: "windows", label: "Hours of their own" },
];

const WORKDAYS: HoursWindow = { days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" };

function toHours(kind: Kind): Hours | null {
  if (kind === "unsaid") return null;
  return kind === "windows" ? { kind, windows: [WORKDAYS] } : { kind };
}

/** Working or promised hours; one window of its own can be edited here. */
export function HoursSelect({ label, hint, value, disabled = false, onChange }: HoursSelectProps) {
  const window = value?.kind === "windows" ? value.windows[0] : undefined;
  const rest = value?.kind === "windows" ? value.windows.slice(1) : [];
  const setWindow = (next: HoursWindow) => {
    if (next.days.length > 0 && next.from < next.to) onChange({ kind: "windows", windows: [next, ...rest] });
  };
  return (
    <div className="stack" data-gap="s">
      <SelectField
        label={label}
        hint={hint}
        value={value?.kind ?? "unsaid"}
        options={KINDS}
        disabled={disabled}
        onChange={(kind) => onChange(toHours(kind))}
      />
      {window && (
        <fieldset className={styles["window"]} disabled={disabled}>
          <legend className="sr-only">{label}: days and times</legend>
          <div className={styles["days"]}>
            {WEEKDAYS.map((day, at) => (
              <label key={day} className="check">
                <input
                  type="checkbox"
                  checked={window.days.includes(at + 1)}
                  onChange={(event) => {
                    const days = event.currentTarget.checked
                      ? [...window.days, at + 1]
                      : window.days.filter((one) => one !== at + 1);
                    setWindow({ ...window, days: days.sort() });
                  }}
                />
                {day.slice(0, 3)}
              </label>
            ))}
          </div>
          <TextField
            label="From"
            type="time"
            value={window.from}
            onChange={(event) => setWindow({ ...window, from: event.currentTarget.value })}
          />
          <TextField
            label="To"
            type="time"
            value={window.to}
            onChange={(event) => setWindow({ ...window, to: event.currentTarget.value })}
          />
          {rest.length > 0 && <p className="soft small">and {rest.length} more windows</p>}
        </fieldset>
      )}
    </div>
  );
}
