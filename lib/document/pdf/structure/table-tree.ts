import type { HeaderCell, Table } from "../../layout/block.ts";
import { pdfText } from "../file/pdf-text.ts";
import type { Element } from "./element.ts";
import { placedHeads } from "./placed-heads.ts";
import type { StructureTree } from "./structure-tree.ts";

/** The elements of a table: those of its heads, and of each row when it is built. */
export interface TableTree {
  readonly heads: ReadonlyMap<HeaderCell, Element>;
  /** Adds a row and gives the element of each of its cells; `end` is called when all of it is drawn. */
  readonly addRow: (index: number) => { readonly cells: readonly Element[]; readonly end: () => void };
}

/**
 * Builds a table's elements: heads with scope and id, and cells that name the heads of their row and column, so that a
 * reader can say both before it says the cell.
 */
export function createTableTree(tree: StructureTree, table: Table): TableTree {
  const name = `t${tree.idCount}`;
  const owner = tree.root.add("Table", `/A<</O/Table/Summary${pdfText(table.summary)}>>`);
  const identify = (id: string, element: Element): void => {
    tree.identify(id, element);
  };
  const lowest = new Map<number, string>();
  const heads = new Map<HeaderCell, Element>();
  if (table.header.length > 0) {
    const group = owner.add("THead");
    const rows = table.header.map(() => group.add("TR"));
    for (const { cell, row, column } of placedHeads(table)) {
      const id = `${name}h${row}-${column}`;
      const element = rows[row]?.add("TH", headEntries(cell, id));
      if (element === undefined) continue;
      heads.set(cell, element);
      identify(id, element);
      for (let beside = 0; beside < cell.columns; beside += 1) lowest.set(column + beside, id);
    }
  }
  const body = owner.add("TBody");
  const named = table.columns.map(({ rowHeader }) => rowHeader);
  const isNamed = named.includes(true);
  const aboves = table.columns.map((_, column) => {
    const above = lowest.get(column);
    return `${above === undefined ? "" : `(${above})`}]>>`;
  });
  return {
    heads,
    addRow: (index) => {
      const row = body.add("TR");
      const id = `${name}r${index}`;
      const beside = `/A<</O/Table/Headers[${isNamed ? `(${id})` : ""}`;
      const cells = table.columns.map((_, column) => {
        if (named[column] === true) {
          const head = row.add("TH", `/ID(${id})/A<</O/Table/Scope/Row>>`);
          identify(id, head);
          return head;
        }
        return row.add("TD", beside, aboves[column]);
      });
      return { cells, end: () => tree.write(row) };
    },
  };
}

function headEntries({ columns, rows }: HeaderCell, id: string): string {
  const spans = `${columns > 1 ? `/ColSpan ${columns}` : ""}${rows > 1 ? `/RowSpan ${rows}` : ""}`;
  return `/ID(${id})/A<</O/Table/Scope/Column${spans}>>`;
}
