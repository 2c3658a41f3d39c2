import { capitalised } from "#lib/wording/line-list.ts";
import { SEVERITY_WORDS } from "#lib/wording/severity-words.ts";

export type SeverityName = keyof typeof SEVERITY_WORDS;

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
      {!quiet && <span className="sr-only">{capitalised(SEVERITY_WORDS[severity].one)}. </span>}
    </>
  );
}
