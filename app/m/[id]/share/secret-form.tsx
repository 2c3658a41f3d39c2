"use client";

import { useState } from "react";
import type { Right } from "#lib/matrix/rights.ts";
import { Button } from "../../../components/button.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { TextField } from "../../../components/text-field.tsx";
import styles from "./share.module.css";
import { EXPIRY_OPTIONS, type ExpiryDays, RIGHT_OPTIONS } from "./share-words.ts";

export interface SecretChoice {
  readonly right: Right;
  readonly label: string;
  readonly days: number;
}

interface SecretFormProps {
  readonly submit: string;
  readonly labelHint: string;
  readonly rights?: typeof RIGHT_OPTIONS;
  readonly startRight: Right;
  readonly startDays: ExpiryDays;
  readonly isBusy: boolean;
  readonly onMake: (choice: SecretChoice) => void;
}

/** Right, label and end of a link or a token to make. */
export function SecretForm({
  submit,
  labelHint,
  rights = RIGHT_OPTIONS,
  startRight,
  startDays,
  isBusy,
  onMake,
}: SecretFormProps) {
  const [right, setRight] = useState(startRight);
  const [label, setLabel] = useState("");
  const [days, setDays] = useState(startDays);
  return (
    <form
      className={styles.make}
      onSubmit={(event) => {
        event.preventDefault();
        onMake({ right, label: label.trim(), days: Number(days) });
        setLabel("");
      }}
    >
      <TextField
        label="For whom"
        placeholder={labelHint}
        maxLength={300}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <SelectField label="They can" value={right} options={rights} onChange={setRight} />
      <SelectField label="It works for" value={days} options={EXPIRY_OPTIONS} onChange={setDays} />
      <Button type="submit" icon="plus" disabled={isBusy}>
        {submit}
      </Button>
    </form>
  );
}
