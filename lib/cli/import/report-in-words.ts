import type { ImportReport } from "#lib/document/import/import-report.ts";
import { countOf } from "#lib/wording/line-list.ts";

const place = (sheet: string, row: number | null, column: string): string =>
  [sheet, row === null || row === 0 ? "" : `row ${row}`, column === "" ? "" : `“${column}”`]
    .filter((part) => part !== "")
    .join(", ");

/** What was read of a file, in lines for a terminal. */
export function reportInWords(path: string, { summary, roles, unread, repairs }: ImportReport): string {
  const lines = [
    `${path}: ${countOf(summary.activities, "activity", "activities")} and ${countOf(summary.roles, "role", "roles")} in ${countOf(summary.tables, "table", "tables")}.`,
    `Roles: ${roles.join(", ")}.`,
    `Nobody owns ${summary.noAccountable}, several own ${summary.severalAccountable}, nobody does ${summary.noResponsible}.`,
    ...unread.map(
      ({ sheet, row, column, found, expected }) =>
        `Not read: ${place(sheet, row, column)}: found “${found}”, expected ${expected}.`,
    ),
    ...repairs.map(({ sheet, row, column, said }) => {
      const where = place(sheet, row, column);
      return where === "" ? `${said}.` : `${where}: ${said}.`;
    }),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
