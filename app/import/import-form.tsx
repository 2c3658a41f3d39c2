"use client";

import { useState } from "react";
import { Banner } from "../components/banner.tsx";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { TextAreaField } from "../components/text-field.tsx";
import styles from "./import.module.css";
import type { Understood } from "./read-upload.ts";
import { UnderstoodPart } from "./understood-part.tsx";

const MOST_BYTES = 5 * 1024 * 1024;

/** A sheet or a file comes in, what was understood is shown, and only then a matrix is made. */
export function ImportForm() {
  const [pasted, setPasted] = useState("");
  const [understood, setUnderstood] = useState<{ readonly name: string; readonly value: Understood }>();
  const [problem, setProblem] = useState("");
  const [isReading, setReading] = useState(false);

  const read = async (name: string, text: () => Promise<string>) => {
    setReading(true);
    const { readUpload } = await import("./read-upload.ts");
    const result = readUpload(await text());
    setReading(false);
    setProblem(result.ok ? "" : result.message);
    setUnderstood(result.ok ? { name, value: result.value } : undefined);
  };
  const readFile = (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) {
      setProblem(
        `“${file.name}” has ${Math.ceil(file.size / 1024 / 1024)} MB; at most 5 MB are read. Save the one sheet alone.`,
      );
      return;
    }
    if (/\.(xlsx?|ods|numbers)$/i.test(file.name)) {
      setProblem(
        `“${file.name}” is a workbook. Save its sheet as CSV, or copy the cells and paste them below.`,
      );
      return;
    }
    void read(file.name, () => file.text());
  };

  return (
    <div className={styles.import}>
      <header className="stack" data-gap="s">
        <h1>Bring your spreadsheet</h1>
        <p className="lead">
          Activities down, roles across, letters in the cells. You see what was understood before anything is
          made.
        </p>
      </header>
      <section className={styles.source} aria-label="The sheet">
        <Field label="A file" hint="CSV, TSV, or a .clearline.json">
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,application/json"
              onChange={(event) => readFile(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
        <TextAreaField
          label="Or paste the cells"
          hint="Select them in Excel or Sheets with their headings, copy, and paste here"
          rows={5}
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <div>
          <Button
            variant={understood ? "quiet" : "primary"}
            disabled={isReading}
            onClick={() => void read("what you pasted", () => Promise.resolve(pasted))}
          >
            {isReading ? "Reading…" : "Read it"}
          </Button>
        </div>
      </section>
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      {understood && (
        <UnderstoodPart key={understood.name} name={understood.name} understood={understood.value} />
      )}
    </div>
  );
}
