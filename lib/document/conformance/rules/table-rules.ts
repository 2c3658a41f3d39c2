import { PDFName, PDFNumber } from "pdf-lib";
import type { PdfModel } from "../model/pdf-model.ts";
import { type StructureNode, textsOf } from "../model/structure-model.ts";
import type { ConformanceRule } from "../rule.ts";

const INSIDE: Readonly<Record<string, readonly string[]>> = {
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
};
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
};

const numberOf = (node: StructureNode): string => `${node.type} (object ${node.ref?.objectNumber ?? "none"})`;

function* tablesOf({ structure }: PdfModel): Generator<StructureNode> {
  for (const node of structure.nodes) if (node.type === "Table") yield node;
}

const rowsOf = (table: StructureNode): readonly StructureNode[] =>
  table.kids.flatMap((kid) => (kid.type === "TR" ? [kid] : kid.kids.filter(({ type }) => type === "TR")));

const cellsOf = (table: StructureNode): readonly StructureNode[] => rowsOf(table).flatMap(({ kids }) => kids);

function span(cell: StructureNode, key: string): number {
  const found = cell.attributes.get(key);
  return found instanceof PDFNumber ? found.asNumber() : 1;
}

/** Columns that each row fills, with cells of rows above that reach into it. */
function filledColumns(table: StructureNode): readonly number[] {
  const rows = rowsOf(table);
  const filled = rows.map(() => 0);
  for (const [index, row] of rows.entries()) {
    for (const cell of row.kids) {
      for (let below = index; below < Math.min(rows.length, index + span(cell, "RowSpan")); below += 1) {
        filled[below] = (filled[below] ?? 0) + span(cell, "ColSpan");
      }
    }
  }
  return filled;
}

export const TABLE_RULES: readonly ConformanceRule[] = [
  {
    id: "table-nesting",
    clause: "ISO 14289-1, 7.5",
    requires: "Tables hold rows, rows hold cells",
    *check({ structure }) {
      for (const node of structure.nodes) {
        const wrong = node.kids.find(({ type }) => INSIDE[node.type]?.includes(type) === false);
        if (wrong) yield `${numberOf(node)} holds ${numberOf(wrong)}`;
        if (OUTSIDE[node.type]?.includes(node.parent?.type ?? "") === false)
          yield `${numberOf(node)} stands in ${node.parent?.type ?? "nothing"}`;
      }
    },
  },
  {
    id: "table-regular",
    clause: "ISO 14289-1, 7.5",
    requires: "All rows of a table have as many columns",
    *check(model) {
      for (const table of tablesOf(model)) {
        const columns = new Set(filledColumns(table));
        if (columns.size > 1) yield `${numberOf(table)} has rows of ${[...columns].join(" and ")} columns`;
      }
    },
  },
  {
    id: "table-scope",
    clause: "ISO 14289-1, 7.5",
    requires: "Each head of a table says whether it heads a row or a column",
    *check(model) {
      for (const table of tablesOf(model)) {
        for (const cell of cellsOf(table)) {
          const scope = cell.attributes.get("Scope");
          const said = scope instanceof PDFName ? scope.decodeText() : "";
          if (cell.type === "TH" && !["Row", "Column", "Both"].includes(said))
            yield `${numberOf(cell)} has no scope`;
        }
      }
    },
  },
  {
    id: "table-headers",
    clause: "ISO 14289-1, 7.5",
    requires: "Each cell names heads of its own table",
    *check(model) {
      for (const table of tablesOf(model)) {
        const cells = cellsOf(table);
        const ids = new Set(cells.filter(({ type }) => type === "TH").map(({ id }) => id));
        if (cells.every(({ type }) => type !== "TH")) yield `${numberOf(table)} has no heads`;
        for (const cell of cells) {
          if (cell.type !== "TD") continue;
          const named = textsOf(cell.attributes.get("Headers"));
          if (named.length === 0) yield `${numberOf(cell)} names no head`;
          const lost = named.find((id) => !ids.has(id));
          if (lost !== undefined) yield `${numberOf(cell)} names ${lost}, which heads nothing here`;
        }
      }
    },
  },
  {
    id: "ids",
    clause: "ISO 32000-1, 14.7.2",
    requires: "Ids are given once and stand in the tree of ids",
    *check({ structure }) {
      const seen = new Set<string>();
      for (const node of structure.nodes) {
        if (node.id === undefined) continue;
        if (seen.has(node.id)) yield `the id ${node.id} is given twice`;
        seen.add(node.id);
        if (structure.ids.get(node.id) !== node.ref) yield `the tree of ids does not lead to ${node.id}`;
      }
    },
  },
];
