"use client";

import { useEffect, useId, useState } from "react";
import { TextField } from "./text-field.tsx";

interface ZoneFieldProps {
  readonly value: string;
  readonly label?: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly onChange: (zone: string) => void;
  readonly onBlur?: () => void;
}

/** A time zone by its region name; the browser's own list is offered. */
export function ZoneField({
  value,
  label = "Time zone",
  hint,
  disabled = false,
  onChange,
  onBlur,
}: ZoneFieldProps) {
  const list = useId();
  // The server's list may differ from the browser's: it is filled after the first paint.
  const [zones, setZones] = useState<readonly string[]>([]);
  useEffect(() => setZones(Intl.supportedValuesOf("timeZone")), []);
  const isWrong = value !== "" && zones.length > 0 && !isZone(value);
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        list={list}
        autoComplete="off"
        spellCheck={false}
        value={value}
        disabled={disabled}
        error={isWrong ? `“${value}” is not a time zone. Write a region, such as Europe/Berlin.` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
      />
      <datalist id={list}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
