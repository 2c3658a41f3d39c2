import type { Grid } from "../grid/grid.ts";
import type { Layout } from "./layout.ts";
import { toRoleTitle } from "./role-title.ts";
import type { ColumnUse } from "./sheet-preview.ts";
import { viewOf } from "./table-view.ts";

/** What somebody has said about the columns of a table. */
export interface ColumnWish {
  /** Row of the view that names the columns, from 0. */
  readonly header: number;
  /** By column of the view; those left out hold nothing that is read. */
  readonly uses: readonly ColumnUse[];
}

/** The layout that somebody has said, letters under roles; `undefined` without an activity or a role. */
export function layoutFromWish(
  grid: Grid,
  { header, uses }: ColumnWish,
  isTurned: boolean,
): Layout | undefined {
  const view = viewOf(grid, isTurned);
  const find = (use: ColumnUse): number | null => {
    const column = uses.indexOf(use);
    return column < 0 ? null : column;
  };
  const activity = find("activity");
  const roles = uses.flatMap((use, column) =>
    use === "role"
      ? [
          {
            column,
            name: toRoleTitle(view.text(header, column)) || `Column ${column + 1}`,
            group: "",
          },
        ]
      : [],
  );
  if (activity === null || roles.length === 0 || header >= view.height) return undefined;
  return {
    shape: "wide",
    view,
    header,
    activity,
    area: find("area"),
    note: find("note"),
    ignored: [],
    roles,
    score: 1,
    evidence: 1,
  };
}
