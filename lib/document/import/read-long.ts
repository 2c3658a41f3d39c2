import { sortDuties } from "#lib/matrix/duties.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import type { ReadCell } from "./column-profile.ts";
import type { Layout } from "./layout.ts";
import type { FoundRole, ReadRow, TableLines } from "./read-table.ts";
import { roleKey } from "./role-key.ts";
import { frameRow, plainLine } from "./row-frame.ts";
import { EXPECTED_CELL } from "./sheet-place.ts";

type Long = Extract<Layout, { shape: "long" }>;

interface OpenRow extends ReadRow {
  readonly cells: Map<string, Assignment>;
  readonly notes: string[];
  isUndecided: boolean;
}

function merge(cells: Map<string, Assignment>, key: string, cell: Assignment): void {
  const before = cells.get(key);
  cells.set(
    key,
    before && !cell.notInvolved && !before.notInvolved
      ? { ...cell, duties: sortDuties([...before.duties, ...cell.duties]) }
      : cell,
  );
}

/** Reads one letter a row: rows of one activity, under one area, become one. */
export function readLongLines(layout: Long, read: ReadCell): TableLines {
  const { view, header, role, letter } = layout;
  const { sheet } = view.grid;
  const lines: TableLines = { roles: [], rows: [], unread: [], repairs: [], end: view.height };
  const byKey = new Map<string, FoundRole>();
  const byName = new Map<string, OpenRow>();
  let [lastText, lastArea] = ["", ""];
  const firstCell = Math.min(role, letter);
  for (let row = header + 1; row < view.height; row += 1) {
    const frame = frameRow(layout, row, firstCell);
    const name = plainLine(view.text(row, role));
    const value = view.text(row, letter);
    const at = { sheet, row: frame.row, column: view.text(header, letter) };
    if (name === "" && value === "") {
      // A text alone is a section, and what follows belongs to it.
      if (frame.text !== "" && frame.area === "") lastArea = frame.text.replace(/:$/, "");
      continue;
    }
    if (value === view.text(header, letter) && name === view.text(header, role)) continue;
    lastArea = frame.area || lastArea;
    lastText = frame.text || lastText;
    const reading = read(value);
    if (name === "" || lastText === "") {
      lines.unread.push({ ...at, found: value, expected: "an activity and a role in its row" });
      continue;
    }
    const key = roleKey(name);
    if (!byKey.has(key)) {
      const { row: record, column } = view.placeOf(row, role);
      const found = { key, name, group: "", place: { record, column } };
      byKey.set(key, found);
      lines.roles.push(found);
    }
    const id = JSON.stringify([lastArea, lastText]);
    const open: OpenRow = byName.get(id) ?? {
      ...frame,
      text: lastText,
      area: lastArea,
      isMarked: false,
      hasCells: true,
      cells: new Map(),
      notes: [],
      isUndecided: false,
    };
    byName.set(id, open);
    for (const note of frame.notes) if (!open.notes.includes(note)) open.notes.push(note);
    lines.repairs.push(...reading.repairs.map((said) => ({ ...at, said })));
    if (reading.kind === "cell") {
      merge(open.cells, key, reading.cell);
      if (reading.note !== null) open.notes.push(`${name}: ${reading.note}`);
    } else if (reading.kind === "undecided") open.isUndecided = true;
    else if (reading.kind !== "blank") lines.unread.push({ ...at, found: value, expected: EXPECTED_CELL });
  }
  lines.rows.push(...byName.values());
  return lines;
}
