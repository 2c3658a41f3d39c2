import { sortDuties } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import type { ReadCell } from "./column-profile.ts";
import type { Layout } from "./layout.ts";
import type { FoundRole, ReadRow, TableLines } from "./read-table.ts";
import { roleKey } from "./role-key.ts";
import { frameRow, unmarkBold } from "./row-frame.ts";

type Marks = Extract<Layout, { shape: "marks" }>;

/** Reads marks under letters under roles. */
export function readMarkLines(layout: Marks, read: ReadCell): TableLines {
  const { view, header, marks } = layout;
  const { sheet } = view.grid;
  const lines: TableLines = { roles: [], rows: [], unread: [], repairs: [], end: view.height };
  const byKey = new Map<string, FoundRole>();
  for (const { role, column } of marks) {
    const key = roleKey(role);
    if (byKey.has(key)) continue;
    const place = view.placeOf(Math.max(0, header - 1), column);
    byKey.set(key, { key, name: role, group: "", place: { record: place.row, column: place.column } });
  }
  lines.roles.push(...byKey.values());
  const firstCell = Math.min(...marks.map(({ column }) => column));
  const rows: ReadRow[] = [];
  for (let row = header + 1; row < view.height; row += 1) {
    const frame = frameRow(layout, row, firstCell);
    const duties = new Map<string, Set<Duty>>();
    let hasCells = false;
    for (const { column, role, duty } of marks) {
      const cell = view.at(row, column);
      if (!cell || cell.text === "" || view.spanOf(cell) > 1) continue;
      const reading = read(cell.text);
      if (reading.kind === "blank") continue;
      hasCells = true;
      if (reading.kind !== "mark" && !(reading.kind === "cell" && reading.cell.duties.includes(duty))) {
        lines.unread.push({
          sheet,
          row: frame.row,
          column: `${role}, ${view.text(header, column)}`,
          found: cell.text,
          expected: "a mark such as x",
        });
        continue;
      }
      const held = duties.get(roleKey(role)) ?? new Set<Duty>();
      held.add(duty);
      duties.set(roleKey(role), held);
    }
    const cells = new Map(
      [...duties].map(([key, held]): [string, Assignment] => [key, { ...BLANK, duties: sortDuties(held) }]),
    );
    if (frame.text !== "" || frame.area !== "") rows.push({ ...frame, cells, hasCells, isUndecided: false });
  }
  lines.rows.push(...unmarkBold(rows));
  return lines;
}
