"use client";

import { useEffect, useState } from "react";
import type { AreaCoverage, RowCoverage } from "#lib/document/import/coverage.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { SeverityIcon } from "../components/severity-icon.tsx";
import type { PartsPreview } from "./preview-parts.ts";

interface PreviewPartProps {
  readonly parts: MatrixParts;
  readonly addsMissing: boolean;
  readonly onAddsMissing: (adds: boolean) => void;
}

const MOST_NAMED = 12;
const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What the checker would say, and which must-haves no row speaks about. Both are loaded only when there is something to look at. */
export function PreviewPart({ parts, addsMissing, onAddsMissing }: PreviewPartProps) {
  const [preview, setPreview] = useState<PartsPreview>();
  useEffect(() => {
    let isCurrent = true;
    void import("./preview-parts.ts").then(({ previewParts }) => {
      if (isCurrent) setPreview(previewParts(parts, new Date()));
    });
    return () => {
      isCurrent = false;
    };
  }, [parts]);
  if (!preview) return <p role="status">Checking…</p>;
  const { counts, first, coverage } = preview;
  return (
    <section className="stack" aria-labelledby="preview">
      <h3 id="preview">What the checker says already</h3>
      <p role="status">
        {counted(counts.error, "error", "errors")}, {counted(counts.warning, "warning", "warnings")} and{" "}
        {counted(counts.note, "note", "notes")}.
        {counts.error + counts.warning + counts.note > 0 &&
          " They are findings to mend together, and keep nothing from being made."}
      </p>
      {first.length > 0 && (
        <ul role="list" className="stack" data-gap="s">
          {first.map(({ key, severity, message }) => (
            <li key={key}>
              <SeverityIcon severity={severity} /> {message}
            </li>
          ))}
        </ul>
      )}
      {coverage.kind === "rows" ? (
        <RowsPart coverage={coverage} addsMissing={addsMissing} onAddsMissing={onAddsMissing} />
      ) : (
        <AreasPart coverage={coverage} />
      )}
    </section>
  );
}

interface RowsPartProps extends Omit<PreviewPartProps, "parts"> {
  readonly coverage: RowCoverage;
}

function RowsPart({ coverage, addsMissing, onAddsMissing }: RowsPartProps) {
  const { covered, missing, total } = coverage;
  return (
    <>
      <p>
        This covers {covered.length} of the {total} usual activities
        {missing.length === 0
          ? ", and all must-haves."
          : `; ${counted(missing.length, "must-have is", "must-haves are")} missing.`}
      </p>
      {missing.length > 0 && (
        <>
          <details>
            <summary>Which are missing</summary>
            <ul>
              {missing.slice(0, MOST_NAMED).map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
              {missing.length > MOST_NAMED && <li>… and {missing.length - MOST_NAMED} more</li>}
            </ul>
          </details>
          <label className="row">
            <input
              type="checkbox"
              checked={addsMissing}
              onChange={(event) => onAddsMissing(event.currentTarget.checked)}
            />
            Add them as rows to be decided
          </label>
        </>
      )}
    </>
  );
}

/** Names of areas as a list in a sentence. */
const listed = (areas: AreaCoverage["covered"]): string => areas.map(({ name }) => name).join(", ");

/** Of a sheet in another language the rows cannot be compared, but its areas. */
function AreasPart({ coverage: { covered, silent } }: { readonly coverage: AreaCoverage }) {
  return (
    <>
      <p>
        Rows are compared with the usual activities in English only, and this sheet is in another language:
        which must-haves are missing is not known. By its words it speaks about {covered.length} of the{" "}
        {covered.length + silent.length} areas of such an agreement
        {covered.length === 0 ? "." : `: ${listed(covered)}.`}
      </p>
      {silent.length > 0 && <p>Nothing was found about: {listed(silent)}. See whether that is meant.</p>}
    </>
  );
}
