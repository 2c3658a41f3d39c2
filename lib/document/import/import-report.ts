import { lettersOf } from "#lib/matrix/duties.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import type { ImportedMatrix } from "./import-book.ts";
import type { Repair, Unread } from "./sheet-place.ts";

/** What `clearline import --format json` prints: the matrix as it was read, for other programs. */
export interface ImportReport {
  readonly summary: {
    readonly tables: number;
    readonly activities: number;
    readonly roles: number;
    readonly noAccountable: number;
    readonly severalAccountable: number;
    readonly noResponsible: number;
  };
  readonly roles: readonly string[];
  readonly activities: readonly {
    readonly area: string;
    readonly activity: string;
    /** Letters by the name of the role, such as “AR”; “N/A” for “not involved”. */
    readonly assignments: Readonly<Record<string, string>>;
  }[];
  readonly repairs: readonly Repair[];
  readonly unread: readonly Unread[];
  /** Why nothing was read; `null` when something was. */
  readonly refused: string | null;
}

const NOTHING = {
  tables: 0,
  activities: 0,
  roles: 0,
  noAccountable: 0,
  severalAccountable: 0,
  noResponsible: 0,
};

const isHeld = (cells: readonly Assignment[], duty: "accountable" | "responsible"): number =>
  cells.filter(({ duties }) => duties.includes(duty)).length;

/** Counts rows by who owns and does them; each row as its cells. */
export function summaryOf(rows: readonly (readonly Assignment[])[]) {
  return {
    activities: rows.length,
    noAccountable: rows.filter((cells) => isHeld(cells, "accountable") === 0).length,
    severalAccountable: rows.filter((cells) => isHeld(cells, "accountable") > 1).length,
    noResponsible: rows.filter((cells) => isHeld(cells, "responsible") === 0).length,
  };
}

/** The letters of a row by role; cells that say nothing are left out. */
export function toLetters(
  cells: readonly (readonly [string, Assignment | undefined])[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    cells.flatMap(([name, cell]) => {
      const letters = cell && (cell.notInvolved ? "N/A" : lettersOf(cell));
      return letters ? [[name, letters]] : [];
    }),
  );
}

/** Sums up what was read, or why nothing was. */
export function importReport(
  imported: Pick<ImportedMatrix, "ok" | "tables" | "roles" | "rows" | "repairs" | "unread"> | Refusal,
): ImportReport {
  if (!imported.ok)
    return {
      summary: NOTHING,
      roles: [],
      activities: [],
      repairs: [],
      unread: [],
      refused: imported.message,
    };
  const { tables, roles, rows, repairs, unread } = imported;
  const counted = summaryOf(rows.map(({ row }) => [...row.cells.values()]));
  return {
    summary: { tables: tables.length, roles: roles.length, ...counted },
    roles: roles.map(({ name }) => name),
    activities: rows.map(({ area, row }) => ({
      area,
      activity: row.text,
      assignments: toLetters(roles.map(({ key, name }) => [name, row.cells.get(key)])),
    })),
    ...{ repairs, unread, refused: null },
  };
}
