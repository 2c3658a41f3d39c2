import { type ImportReport, summaryOf, toLetters } from "#lib/document/import/import-report.ts";
import type { Content } from "#lib/matrix/content.ts";

/** The report of a Clearline file, which needs no finding out; `said` tells where it comes from. */
export function reportOfContent({ areas, roles }: Content, said: readonly string[]): ImportReport {
  const rows = areas.flatMap((area) => area.activities.map((activity) => ({ area: area.name, activity })));
  return {
    summary: {
      tables: 1,
      roles: roles.length,
      ...summaryOf(rows.map(({ activity }) => Object.values(activity.cells))),
    },
    roles: roles.map(({ name }) => name),
    activities: rows.map(({ area, activity }) => ({
      area,
      activity: activity.name,
      assignments: toLetters(roles.map(({ id, name }) => [name, activity.cells[id]])),
    })),
    ...{ unread: [], refused: null },
    repairs: said.map((sentence) => ({ sheet: "", row: 0, column: "", said: sentence })),
  };
}
