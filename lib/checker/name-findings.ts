import type { Content } from "#lib/matrix/content.ts";
import type { Finding, Severity } from "./finding.ts";

/** Where and what, with names where the program has ids. */
export interface NamedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly area: string | null;
  readonly activity: string | null;
  readonly role: string | null;
  readonly message: string;
}

/** Findings as people read them, in the same order. */
export function nameFindings(
  findings: readonly Finding[],
  { areas, roles }: Content,
): readonly NamedFinding[] {
  const areaNames = new Map<string, string>(areas.map((area) => [area.id, area.name]));
  const rows = areas.flatMap((area) => area.activities);
  const rowNames = new Map<string, string>(rows.map((row) => [row.id, row.name]));
  const areaOfRow = new Map<string, string>(rows.map((row) => [row.id, row.area]));
  const roleNames = new Map<string, string>(roles.map((role) => [role.id, role.name]));
  const nameOf = (names: ReadonlyMap<string, string>, id: string | null | undefined) =>
    id ? (names.get(id) ?? null) : null;
  return findings.map(({ rule, severity, area, activity, role, message }) => ({
    rule,
    severity,
    area: nameOf(areaNames, area ?? (activity && areaOfRow.get(activity))),
    activity: nameOf(rowNames, activity),
    role: nameOf(roleNames, role),
    message,
  }));
}

/** “Help desk › Close a ticket › Service desk”; empty for the whole matrix. */
export const placeInWords = ({
  area,
  activity,
  role,
}: Pick<NamedFinding, "area" | "activity" | "role">): string =>
  [area, activity, role].filter((part) => part !== null).join(" › ");
