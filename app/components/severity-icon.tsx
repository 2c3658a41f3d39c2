export type SeverityName = "error" | "warning" | "note";

export const SEVERITY_WORDS: Readonly<Record<SeverityName, string>> = {
  error: "Error",
  warning: "Warning",
  note: "Note",
};

/** Octagon, triangle or circle: severity holds without colour. */
export function SeverityIcon({
  severity,
  quiet = false,
}: {
  readonly severity: SeverityName;
  readonly quiet?: boolean;
}) {
  return (
    <>
      <svg className="severity" data-severity={severity} aria-hidden="true" focusable="false">
        <use href={`/icons.svg#${severity}`} />
      </svg>
      {!quiet && <span className="sr-only">{SEVERITY_WORDS[severity]}. </span>}
    </>
  );
}
