"use client";

import { type DragEvent, useState } from "react";
import { Field } from "../components/field.tsx";
import type { Answer } from "./answer.ts";
import { AnswerPart } from "./answer-part.tsx";
import styles from "./verify.module.css";

/** Takes an appendix and says whether it is what it says it is; the file stays in the browser. */
export function VerifyForm() {
  const [answer, setAnswer] = useState<Answer>();
  const [isOver, setOver] = useState(false);

  const verify = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const names = files.map(({ name }) => name).join(", ");
    setAnswer({ kind: "reading", names });
    // The page shows that it reads before the work holds it up.
    await new Promise((resolve) => setTimeout(resolve, 50));
    try {
      const { verifyFiles } = await import("./verify-files.ts");
      setAnswer({ kind: "verdict", names, verdict: await verifyFiles(files) });
    } catch (error) {
      setAnswer({ kind: "failed", names, message: error instanceof Error ? error.message : String(error) });
    }
  };
  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    void verify([...event.dataTransfer.files]);
  };

  return (
    <div className={styles.verify}>
      <header className="stack" data-gap="s">
        <h1>Verify an appendix</h1>
        <p className="lead">
          Every printed cell is compared with the agreed data, and the file with itself printed again.
        </p>
        <p>The file stays on this computer: it is read in this page, and nothing is uploaded.</p>
      </header>
      <section
        className={styles.drop}
        aria-label="The appendix"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Field
          label="The PDF"
          hint="Choose it, or drop it here. For the plain form, or one that was flattened, choose matrix.json and record.json too."
        >
          {(control) => (
            <input
              {...control}
              type="file"
              multiple
              accept=".pdf,.json,application/pdf,application/json"
              onChange={(event) => void verify([...(event.currentTarget.files ?? [])])}
            />
          )}
        </Field>
      </section>
      <div role="status">{answer && <AnswerPart answer={answer} />}</div>
      <section className="stack" data-gap="s" aria-labelledby="without">
        <h2 id="without">Without Clearline</h2>
        <p>
          <code>pdfdetach -saveall appendix.pdf</code> takes the attached files out, and{" "}
          <code>sha256sum matrix.json</code> gives the fingerprint that is printed on the appendix’s last
          page. On the command line, <code>clearline verify appendix.pdf</code> does what this page does.
        </p>
      </section>
    </div>
  );
}
