"use client";

import { Banner } from "../components/banner.tsx";
import { AskedMarks } from "./asked-marks.tsx";
import styles from "./import.module.css";
import { ReadingState } from "./reading-state.tsx";
import { SourcePicker } from "./source-picker.tsx";
import { UnderstoodPart } from "./understood-part.tsx";
import { useReading } from "./use-reading.ts";

/** A sheet or a file comes in, what was understood is shown and corrected, and only then a matrix is made. */
export function ImportForm() {
  const reading = useReading();
  const { source, understood, problem, isReading } = reading;
  return (
    <div className={styles.import}>
      <header className="stack" data-gap="s">
        <h1>Bring your spreadsheet</h1>
        <p className="lead">
          Excel, Word, PDF, a wiki, or cells that you paste. You see what was understood before anything is
          made, and learn in a minute what is missing.
        </p>
      </header>
      <SourcePicker isReading={isReading} isRead={understood !== undefined} onSource={reading.read} />
      <ReadingState reading={reading} />
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      <AskedMarks reading={reading} />
      {source && understood && <UnderstoodPart key={source.name} reading={reading} understood={understood} />}
    </div>
  );
}
