import type { HoursWindow } from "#lib/matrix/schema/hours.ts";
import { Button } from "./button.tsx";
import styles from "./hours-editor.module.css";
import { addWindow, DAY_NAMES, offeredTimes, replaceWindow, toggleDay, withFrom } from "./hours-windows.ts";

interface HoursEditorProps {
  readonly legend: string;
  readonly windows: readonly HoursWindow[];
  readonly disabled?: boolean;
  readonly onChange: (windows: HoursWindow[]) => void;
}

/** Windows of the week: days, from, to; no order of clicks leaves one that ends before it begins. */
export function HoursEditor({ legend, windows, disabled = false, onChange }: HoursEditorProps) {
  return (
    <fieldset className={styles.editor} disabled={disabled}>
      <legend className="field-label">{legend}</legend>
      {windows.length === 0 && <p className="soft small">No hours yet.</p>}
      {windows.map((window, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a window has no name but its place
        <div key={at} className={styles.window}>
          <span className={styles.days}>
            {DAY_NAMES.map((name, index) => (
              <label key={name} className={styles.day}>
                <input
                  type="checkbox"
                  checked={window.days.includes(index + 1)}
                  onChange={() => onChange(replaceWindow(windows, at, toggleDay(window, index + 1)))}
                />
                {name}
              </label>
            ))}
          </span>
          <span className={styles.times}>
            <TimeSelect
              label="from"
              value={window.from}
              times={offeredTimes("from", window)}
              onChange={(from) => onChange(replaceWindow(windows, at, withFrom(window, from)))}
            />
            <TimeSelect
              label="to"
              value={window.to}
              times={offeredTimes("to", window)}
              onChange={(to) => onChange(replaceWindow(windows, at, { ...window, to }))}
            />
            {windows.length > 1 && (
              <Button
                variant="plain"
                icon="trash"
                label="Remove these hours"
                onClick={() => onChange(windows.filter((_, index) => index !== at))}
              />
            )}
          </span>
        </div>
      ))}
      {windows.length < 21 && (
        <div>
          <Button variant="plain" icon="plus" onClick={() => onChange(addWindow(windows))}>
            Add other hours
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function TimeSelect({
  label,
  value,
  times,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly times: readonly string[];
  readonly onChange: (time: string) => void;
}) {
  return (
    <label className={styles.time}>
      {label}
      <select className="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {times.map((time) => (
          <option key={time}>{time}</option>
        ))}
      </select>
    </label>
  );
}
