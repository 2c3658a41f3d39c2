"use client";

import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { TextAreaField } from "../components/text-field.tsx";
import styles from "./import.module.css";
import type { ImportSource } from "./import-source.ts";

const ACCEPTED =
  ".xlsx,.docx,.pdf,.csv,.tsv,.txt,.md,.html,.json,text/csv,text/tab-separated-values,text/markdown,text/html,application/json";

interface SourcePickerProps {
  readonly isReading: boolean;
  readonly isRead: boolean;
  readonly onSource: (source: ImportSource) => void;
}

/** A file or a paste; cells that come without their tabs are taken from the page that they were copied from. */
export function SourcePicker({ isReading, isRead, onSource }: SourcePickerProps) {
  const [pasted, setPasted] = useState("");
  const [html, setHtml] = useState("");

  const readPasted = () => {
    const isPage = html !== "" && !pasted.includes("\t");
    onSource({
      name: "what you pasted",
      blob: new Blob([isPage ? html : pasted], { type: isPage ? "text/html" : "text/plain" }),
    });
  };
  return (
    <section className={styles.source} aria-label="The sheet">
      <Field
        label="A file"
        hint="Excel, Word, PDF, CSV, TSV, Markdown, a web page, or a .clearline.json; at most 5 MB"
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept={ACCEPTED}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) onSource({ name: file.name, blob: file });
            }}
          />
        )}
      </Field>
      <TextAreaField
        label="Or paste the cells"
        hint="Select them in Excel, Sheets, Numbers, Word or a wiki with their headings, copy, and paste here"
        rows={5}
        spellCheck={false}
        value={pasted}
        onPaste={(event) => {
          const page = event.clipboardData.getData("text/html");
          setHtml(page.includes("<table") ? page : "");
        }}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div>
        <Button variant={isRead ? "quiet" : "primary"} onClick={readPasted}>
          {isReading ? "Reading…" : "Read it"}
        </Button>
      </div>
    </section>
  );
}
