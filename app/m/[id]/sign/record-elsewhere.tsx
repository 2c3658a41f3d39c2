"use client";

import { type FormEvent, useState } from "react";
import type { Header } from "#lib/matrix/schema/header.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { Field } from "../../../components/field.tsx";
import { TextField } from "../../../components/text-field.tsx";
import styles from "./sign.module.css";
import { uploadFile } from "./upload-file.ts";

interface Elsewhere {
  readonly day: string;
  readonly buyerName: string;
  readonly providerName: string;
  readonly file: string;
  readonly fileName: string;
}

interface RecordElsewhereProps {
  readonly matrix: string;
  readonly header: Pick<Header, "buyer" | "provider">;
  readonly onRecord: (elsewhere: Elsewhere) => string | undefined;
}

/** Signed on paper or with another tool: the day, the names, and the file. */
export function RecordElsewhere({ matrix, header, onRecord }: RecordElsewhereProps) {
  const [day, setDay] = useState("");
  const [buyerName, setBuyerName] = useState("");
  const [providerName, setProviderName] = useState("");
  const [file, setFile] = useState<File>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const record = async (event: FormEvent) => {
    event.preventDefault();
    if (day === "" || buyerName.trim() === "" || providerName.trim() === "" || !file) {
      setProblem("It takes the day, both names and the signed file.");
      return;
    }
    setBusy(true);
    const uploaded = await uploadFile(matrix, file);
    setBusy(false);
    setProblem(
      uploaded.ok
        ? onRecord({
            day,
            buyerName: buyerName.trim(),
            providerName: providerName.trim(),
            file: uploaded.value.sha256,
            fileName: file.name,
          })
        : uploaded.message,
    );
  };
  return (
    <details className={styles.act}>
      <summary>
        <h2>It was signed elsewhere</h2>
      </summary>
      <form className="stack" onSubmit={(event) => void record(event)}>
        <p>
          Counsel took the PDF to another tool, or to paper. Record the result: it holds for both companies.
        </p>
        <div className={styles.pair}>
          <TextField
            label="Signed on"
            type="date"
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Field label="The signed file" hint="At most 5 MB">
            {(control) => (
              <input {...control} type="file" onChange={(event) => setFile(event.currentTarget.files?.[0])} />
            )}
          </Field>
          <TextField
            label={`Who signed for ${header.buyer}`}
            maxLength={300}
            value={buyerName}
            onChange={(event) => setBuyerName(event.currentTarget.value)}
          />
          <TextField
            label={`Who signed for ${header.provider}`}
            maxLength={300}
            value={providerName}
            onChange={(event) => setProviderName(event.currentTarget.value)}
          />
        </div>
        {problem !== undefined && (
          <Banner tone="error" live="alert">
            {problem}
          </Banner>
        )}
        <div>
          <Button type="submit" disabled={isBusy}>
            {isBusy ? "Storing the file…" : "Record as signed elsewhere"}
          </Button>
        </div>
      </form>
    </details>
  );
}
