"use client";

import { useState } from "react";
import { isZone, ZoneField } from "../../../components/zone-field.tsx";

interface LiveZoneProps {
  readonly value: string;
  readonly disabled: boolean;
  readonly onCommit: (zone: string) => void;
}

/** The time zone of the matrix: taken as soon as what is written names one. */
export function LiveZone({ value, disabled, onCommit }: LiveZoneProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <ZoneField
      value={draft ?? value}
      disabled={disabled}
      onBlur={() => setDraft(null)}
      onChange={(zone) => {
        setDraft(zone);
        if (zone !== value && isZone(zone) && zone.includes("/")) onCommit(zone);
      }}
    />
  );
}
