"use client";

import { findFinal } from "#lib/matrix/editions.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import { Banner } from "../../../components/banner.tsx";
import { AskedMarks } from "../../../import/asked-marks.tsx";
import styles from "../../../import/import.module.css";
import { ReadingState } from "../../../import/reading-state.tsx";
import { SheetSight } from "../../../import/sheet-sight.tsx";
import { SourcePicker } from "../../../import/source-picker.tsx";
import { UnreadCells } from "../../../import/unread-cells.tsx";
import { useReading } from "../../../import/use-reading.ts";
import { useMatrixSession } from "../matrix-session.tsx";
import { MergePart } from "./merge-part.tsx";

/** A sheet is read and put beside the open matrix; nothing that stands there is overwritten unasked. */
export function MergeView() {
  const { view, me } = useMatrixSession();
  const reading = useReading();
  const { source, understood, problem, isReading } = reading;
  const isLocked = findFinal(view) !== undefined || !includesRight(me.right, "edit");
  return (
    <main id="main" className="page" data-width="text" tabIndex={-1}>
      <div className={styles.import}>
        <header className="stack" data-gap="s">
          <h1>Bring in a spreadsheet</h1>
          <p className="lead">
            Rows that mean the same are put side by side. Empty cells are filled, new rows come in; nothing
            else is overwritten unless you say so.
          </p>
        </header>
        {isLocked ? (
          <Banner tone="warning">
            {findFinal(view)
              ? "The matrix is final. Take it back to a draft on the page Sign first."
              : "Your link does not let you edit this matrix."}
          </Banner>
        ) : (
          <SourcePicker isReading={isReading} isRead={understood !== undefined} onSource={reading.read} />
        )}
        <ReadingState reading={reading} />
        {problem !== "" && (
          <Banner tone="error" live="alert">
            {problem}
          </Banner>
        )}
        {!isLocked && <AskedMarks reading={reading} />}
        {source && understood && !isLocked && (
          <>
            <section className="stack" aria-labelledby="understood">
              <h2 id="understood">What was understood</h2>
              <p role="status">
                From {source.name}: {Object.keys(understood.parts.activities).length} activities and{" "}
                {Object.keys(understood.parts.roles).length} roles.
              </p>
            </section>
            {understood.kind === "sheet" && (
              <>
                <SheetSight sheet={understood} wish={reading.wish} onCorrect={reading.correct} />
                <UnreadCells unread={understood.unread} repairs={understood.repairs} />
              </>
            )}
            <MergePart key={reading.turn} parts={understood.parts} isReading={isReading} />
          </>
        )}
      </div>
    </main>
  );
}
