"use client";

import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/text-field.tsx";
import styles from "./terms.module.css";

interface HolidaysEditorProps {
  readonly days: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (days: string[]) => string | undefined;
}

const NAME = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** Single days on which after-hours rows hold although the week says otherwise. */
export function HolidaysEditor({ days, disabled, onChange }: HolidaysEditorProps) {
  const [day, setDay] = useState("");
  const [problem, setProblem] = useState<string>();
  const add = () => {
    if (day === "") return;
    const refused = days.includes(day) ? "This day is in the list already." : onChange([...days, day].sort());
    setProblem(refused);
    if (refused === undefined) setDay("");
  };
  return (
    <fieldset className="stack" data-gap="s" disabled={disabled}>
      <legend className="field-label">Days</legend>
      {days.length === 0 ? (
        <p className="soft small">No days yet.</p>
      ) : (
        <ul role="list" className={styles.days}>
          {days.map((held) => (
            <li key={held}>
              {NAME.format(new Date(held))}
              <Button
                variant="plain"
                icon="close"
                label={`Remove ${NAME.format(new Date(held))}`}
                onClick={() => void onChange(days.filter((other) => other !== held))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.inline}>
        <TextField
          label="Another day"
          type="date"
          value={day}
          error={problem}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button icon="plus" onClick={add}>
          Add day
        </Button>
      </div>
    </fieldset>
  );
}
