import type { ConfirmationOverview } from "#lib/matrix/confirmation.ts";
import type { Content } from "#lib/matrix/content.ts";
import { SIDES } from "#lib/matrix/schema/header.ts";
import type { ActivityId, AreaId } from "#lib/matrix/schema/ids.ts";
import { capitalised, countOf, lineList } from "#lib/wording/line-list.ts";
import { isAccepted } from "./accepted.ts";
import type { Finding } from "./finding.ts";

/** Whether one area, or what holds for all of them, can be signed as it stands. */
export interface Readiness {
  /** `null`: terms, columns and the matrix as a whole. */
  readonly area: AreaId | null;
  readonly name: string;
  readonly isReady: boolean;
  /** “Help desk is not ready, because 1 error is open and Contoso has 2 rows to confirm.” */
  readonly sentence: string;
  /** Errors and warnings that nobody has mended or accepted. */
  readonly findings: readonly Finding[];
  readonly undecided: readonly ActivityId[];
}

export interface Readinesses {
  readonly isReady: boolean;
  readonly sentence: string;
  /** Areas in printing order, then the whole; areas outside of the agreement are left out. */
  readonly parts: readonly Readiness[];
}

function said(name: string, reasons: readonly string[]): string {
  return capitalised(
    reasons.length === 0 ? `${name} is ready.` : `${name} is not ready, because ${lineList(reasons)}.`,
  );
}

function findingReasons(findings: readonly Finding[]): readonly string[] {
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    ...(count("error") > 0 ? [countOf(count("error"), "error is open", "errors are open")] : []),
    ...(count("warning") > 0 ? [countOf(count("warning"), "warning is open", "warnings are open")] : []),
  ];
}

/**
 * Says of each area, and of all, whether it is ready, and why not. The seed of the product says it so: if the answer who
 * owns what “stays vague, the model is not ready”. An area is ready once its rows are decided, no error and no warning is
 * open, and both sides have confirmed each row.
 */
export function readinessOf(
  content: Content,
  findings: readonly Finding[],
  overview: ConfirmationOverview,
): Readinesses {
  const { header, gaps } = content;
  const open = findings.filter((finding) => finding.severity !== "note" && !isAccepted(finding, gaps));
  const areaOfRow = new Map(
    content.areas.flatMap(({ id, activities }) => activities.map((row) => [row.id, id])),
  );
  const areaOf = ({ area, activity }: Finding) => area ?? (activity && areaOfRow.get(activity)) ?? null;
  const parts = content.areas
    .filter(({ scope }) => scope === "in")
    .map(({ id, name, activities }): Readiness => {
      const here = open.filter((finding) => areaOf(finding) === id);
      const undecided = activities.filter((row) => row.undecided && row.scope === "in").map((row) => row.id);
      const waiting = SIDES.flatMap((side) => {
        const rows = activities.filter((row) => overview.rows.get(row.id)?.[side] !== "holds").length;
        return rows === 0 ? [] : [`${header[side]} has ${countOf(rows, "row", "rows")} to confirm`];
      });
      const reasons = [
        ...(activities.length === 0 ? ["it has no row"] : []),
        ...(undecided.length > 0
          ? [countOf(undecided.length, "row is still to be decided", "rows are still to be decided")]
          : []),
        ...findingReasons(here),
        ...waiting,
      ];
      return {
        area: id,
        name,
        isReady: reasons.length === 0,
        sentence: said(name, reasons),
        findings: here,
        undecided,
      };
    });
  const whole = open.filter((finding) => areaOf(finding) === null);
  const wholeReasons = [
    ...findingReasons(whole),
    ...SIDES.flatMap((side) =>
      overview.terms[side] === "holds" ? [] : [`${header[side]} has not confirmed the terms`],
    ),
  ];
  const rest: Readiness = {
    area: null,
    name: "What holds for all rows",
    isReady: wholeReasons.length === 0,
    sentence: said("What holds for all rows", wholeReasons),
    findings: whole,
    undecided: [],
  };
  const all = [...parts, rest];
  const late = all.filter(({ isReady }) => !isReady);
  return {
    isReady: late.length === 0 && parts.length > 0,
    sentence: said("The model", [
      ...(parts.length === 0 ? ["it has no area"] : []),
      ...(late.length > 0
        ? [
            `${late.length} of ${all.length} parts ${late.length === 1 ? "is" : "are"} not: ${lineList(late.map(({ name }) => name))}`,
          ]
        : []),
    ]),
    parts: all,
  };
}
