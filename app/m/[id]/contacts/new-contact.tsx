"use client";

import { useState } from "react";
import { RoleId } from "#lib/matrix/schema/ids.ts";
import { Button } from "../../../components/button.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { TextField } from "../../../components/text-field.tsx";
import styles from "./contacts.module.css";

interface NewContactProps {
  readonly roles: readonly { readonly value: string; readonly label: string }[];
  readonly onAdd: (said: {
    readonly name: string;
    readonly phone: string;
    readonly role: RoleId | null;
  }) => string | undefined;
}

/** A line to add somebody: a name and a number are enough. */
export function NewContact({ roles, onAdd }: NewContactProps) {
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [role, setRole] = useState("");
  const [problem, setProblem] = useState<string>();
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        const refused =
          name.trim() === ""
            ? "Write a name first."
            : onAdd({
                name: name.trim(),
                phone: phone.trim(),
                role: role === "" ? null : RoleId.parse(role),
              });
        setProblem(refused);
        if (refused !== undefined) return;
        setName("");
        setPhone("");
        setRole("");
      }}
    >
      <TextField
        label="New contact"
        maxLength={300}
        value={name}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SelectField
        label="Role"
        value={role}
        options={[{ value: "", label: "No role" }, ...roles]}
        onChange={setRole}
      />
      <TextField
        label="Number"
        type="tel"
        maxLength={300}
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <Button type="submit" icon="plus">
        Add
      </Button>
    </form>
  );
}
