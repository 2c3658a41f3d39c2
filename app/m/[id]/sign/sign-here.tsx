"use client";

import { useState } from "react";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { authorityStatement, IDENTITY_NOTE } from "./checklist.ts";
import styles from "./sign.module.css";

interface SignHereProps {
  readonly company: string;
  /** Of the one who has the page open, as a first proposal. */
  readonly name: string;
  readonly onSign: (signature: {
    readonly name: string;
    readonly title: string;
    readonly statement: string;
  }) => string | undefined;
}

/** One company's yes, with name, title and a statement of authority. */
export function SignHere({ company, name: ownName, onSign }: SignHereProps) {
  const [name, setName] = useState(ownName);
  const [title, setTitle] = useState("");
  const [isStated, setStated] = useState(false);
  const [problem, setProblem] = useState<string>();
  const statement = authorityStatement(company);
  const sign = () => {
    if (name.trim() === "" || title.trim() === "") setProblem("Write your name and your title.");
    else if (!isStated) setProblem("Tick the statement: it is what you sign.");
    else setProblem(onSign({ name: name.trim(), title: title.trim(), statement }));
  };
  return (
    <section className={styles.act} aria-labelledby="sign-here">
      <h2 id="sign-here">Confirm for {company}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          sign();
        }}
      >
        <div className={styles.pair}>
          <TextField
            label="Name"
            autoComplete="name"
            maxLength={300}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextField
            label="Title"
            autoComplete="organization-title"
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={isStated}
            onChange={(event) => setStated(event.currentTarget.checked)}
          />
          {statement}
        </label>
        <p className="small soft">{IDENTITY_NOTE}</p>
        {problem !== undefined && (
          <Banner tone="error" live="alert">
            {problem}
          </Banner>
        )}
        <div>
          <Button type="submit" variant="primary">{`Confirm for ${company}`}</Button>
        </div>
      </form>
    </section>
  );
}
