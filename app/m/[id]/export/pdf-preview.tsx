"use client";

import { useEffect, useRef, useState } from "react";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import styles from "./export-preview.module.css";

const FAILED = "The PDF cannot be shown here. Download it: what keeps it from being made is said then.";

/** The first page of the appendix as it prints now. */
export function PdfPreview({ matrix }: { readonly matrix: MatrixId }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<"making" | "shown" | "failed">("making");
  const [pages, setPages] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const show = async () => {
      const response = await fetch(`/api/v1/matrices/${matrix}/export/pdf`);
      if (!response.ok) return setState("failed");
      const { drawFirstPage } = await import("./draw-first-page.ts");
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (!isCurrent || !canvas.current) return;
      setPages(await drawFirstPage(bytes, canvas.current));
      if (isCurrent) setState("shown");
    };
    show().catch((error: unknown) => {
      if (isCurrent) setState("failed");
      console.error(error);
    });
    return () => {
      isCurrent = false;
    };
  }, [matrix]);
  return (
    <>
      {state === "making" && <p role="status">Printing the first page…</p>}
      {state === "failed" && (
        <p className="field-error" role="alert">
          {FAILED}
        </p>
      )}
      <canvas
        ref={canvas}
        className={styles.canvas}
        hidden={state !== "shown"}
        role="img"
        aria-label="The first page of the PDF"
      />
      {state === "shown" && (
        <p className="small soft">
          Page 1 of {pages}. A screen reader reads the PDF itself; here its first page is a picture.
        </p>
      )}
    </>
  );
}
