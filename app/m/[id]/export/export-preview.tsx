"use client";

import { useId, useState } from "react";
import * as z from "zod/mini";
import type { ExportFormat } from "#lib/document/export/export-format.ts";
import type { ExportPreview } from "#lib/document/export/preview-export.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import { isFields } from "#lib/sync/json.ts";
import { callApi } from "../../../call-api.ts";
import styles from "./export-preview.module.css";
import { PdfPreview } from "./pdf-preview.tsx";
import { PreviewBody } from "./preview-body.tsx";

/** The server's own answer about its own file. */
const PreviewAnswer = z.custom<{ readonly preview: ExportPreview }>(
  (value) => isFields(value) && isFields(value["preview"]),
);

interface ExportPreviewProps {
  readonly matrix: MatrixId;
  readonly format: ExportFormat;
  readonly name: string;
}

/** Shows on request how a file begins; it is made anew each time that it is opened. */
export function ExportPreviewPart({ matrix, format, name }: ExportPreviewProps) {
  const [isOpen, setOpen] = useState(false);
  const [preview, setPreview] = useState<ExportPreview>();
  const [problem, setProblem] = useState("");
  const id = useId();
  const look = async () => {
    setOpen(!isOpen);
    setPreview(undefined);
    setProblem("");
    if (isOpen || format === "pdf") return;
    const path = `/matrices/${matrix}/export/${format}/preview`;
    const answer = await callApi(PreviewAnswer, { method: "GET", path });
    if (answer.ok) setPreview(answer.value.preview);
    else setProblem(answer.message);
  };
  const shown =
    format === "pdf" ? (
      <PdfPreview matrix={matrix} />
    ) : (
      preview && <PreviewBody preview={preview} name={name} />
    );
  return (
    <>
      <button
        type="button"
        className="button"
        data-variant="plain"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`Preview: ${name}`}
        onClick={() => void look()}
      >
        {isOpen ? "Close" : "Preview"}
      </button>
      <div id={id} className={styles.preview} hidden={!isOpen}>
        {problem === "" && !shown && <p role="status">Making the preview…</p>}
        {problem !== "" && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        {isOpen && shown}
      </div>
    </>
  );
}
