import { isRoleColumn } from "../grid/grid-shape.ts";
import type { MatrixAction } from "./matrix-action.ts";

export const commentActions: readonly MatrixAction[] = [
  {
    id: "comment.here",
    label: "Comment on this cell",
    group: "Rows",
    shortcuts: ["Ctrl+Alt+M"],
    scope: "grid",
    isEnabled: (context) => context.selection !== null,
    run: (context) => {
      const place = context.selection?.anchor;
      if (!place) return;
      const role = isRoleColumn(place.column) ? place.column : null;
      context.open({ kind: "comments", anchor: { activity: place.row, role } });
    },
  },
  {
    id: "comment.matrix",
    label: "Comment on the matrix as a whole",
    group: "Matrix",
    shortcuts: [],
    scope: "page",
    isEnabled: () => true,
    run: (context) => context.open({ kind: "comments", anchor: null }),
  },
  {
    id: "rail.comments",
    label: "Show comments",
    group: "Find",
    shortcuts: [],
    scope: "page",
    isEnabled: () => true,
    run: (context) => context.showRail("comments"),
  },
];
