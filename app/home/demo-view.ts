import type { Severity } from "#lib/checker/finding.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { Party } from "#lib/matrix/schema/header.ts";
import type { ActivityId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";

export interface DemoRow {
  readonly id: ActivityId;
  readonly name: string;
  /** Duties by column; columns without any are left out. */
  readonly duties: Readonly<Record<string, readonly Duty[]>>;
}

/** The home page's matrix as its table shows it: plain data that a server can send. */
export interface DemoView {
  readonly columns: readonly { readonly id: RoleId; readonly name: string; readonly party: Party }[];
  readonly rows: readonly DemoRow[];
}

export interface DemoFinding {
  readonly key: string;
  readonly severity: Severity;
  readonly activity: string | null;
  readonly message: string;
}

/** The duties of the letter set RACI. */
export const DUTIES_OF_DEMO: readonly Duty[] = ["accountable", "responsible", "consulted", "informed"];

export function demoView(content: Content): DemoView {
  return {
    columns: content.roles.map(({ id, name, party }) => ({ id, name, party })),
    rows: content.areas
      .flatMap((area) => area.activities)
      .map(({ id, name, cells }) => ({
        id,
        name,
        duties: Object.fromEntries(Object.entries(cells).map(([role, cell]) => [role, cell.duties])),
      })),
  };
}
