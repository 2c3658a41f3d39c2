import type { Finding } from "#lib/checker/finding.ts";
import { FILTER_WORDS, ROW_FILTERS } from "../grid/filter-rows.ts";
import { NAME_COLUMN, type Place } from "../grid/grid-shape.ts";
import { conflictsHere } from "./conflict-actions.ts";
import type { ActionContext, MatrixAction } from "./matrix-action.ts";

/** Where a finding stands in the grid, or `undefined` when it is about the whole matrix or a hidden row. */
export function placeOf(context: Pick<ActionContext, "shape">, finding: Finding): Place | undefined {
  const { rows, columns } = context.shape;
  const column = finding.role !== null && columns.includes(finding.role) ? finding.role : NAME_COLUMN;
  if (finding.activity === null) {
    const first = rows[0];
    return finding.role !== null && first !== undefined ? { row: first, column } : undefined;
  }
  return rows.includes(finding.activity) ? { row: finding.activity, column } : undefined;
}

/** Findings that stand in the grid, in the order in which one reads it. */
export function findingsInOrder(context: Pick<ActionContext, "shape" | "session">): readonly Finding[] {
  const rank = new Map<string | null, number>(context.shape.rows.map((row, at) => [row, at]));
  return context.session.findings
    .filter((finding) => rank.has(finding.activity))
    .sort((a, b) => (rank.get(a.activity) ?? 0) - (rank.get(b.activity) ?? 0));
}

function walkFindings(context: ActionContext, by: -1 | 1): void {
  const found = findingsInOrder(context);
  if (found.length === 0) {
    context.say(
      context.session.findings.length === 0
        ? "No findings."
        : "No finding stands in the rows that are shown.",
    );
    return;
  }
  const rowAt = context.selection ? context.shape.rows.indexOf(context.selection.anchor.row) : -1;
  const rowOf = (finding: Finding) =>
    finding.activity === null ? -1 : context.shape.rows.indexOf(finding.activity);
  const here = context.selection?.anchor;
  const standing = found.findIndex((finding) => {
    const place = placeOf(context, finding);
    return place?.row === here?.row && place?.column === here?.column;
  });
  const next =
    standing >= 0
      ? (found[(standing + by + found.length) % found.length] ?? found[0])
      : by === 1
        ? (found.find((finding) => rowOf(finding) >= rowAt) ?? found[0])
        : (found.filter((finding) => rowOf(finding) < rowAt).at(-1) ?? found.at(-1));
  const place = next && placeOf(context, next);
  if (!next || !place) return;
  context.goTo(place);
  context.say(`${found.indexOf(next) + 1} of ${found.length}: ${next.message}`);
}

/** Findings about the active cell's row; those of the cell itself first. */
export function findingsHere(context: ActionContext): readonly Finding[] {
  const place = context.selection?.anchor;
  if (!place) return [];
  const inRow = context.session.findings.filter((finding) => finding.activity === place.row);
  return [...inRow].sort((a, b) => Number(b.role === place.column) - Number(a.role === place.column));
}

const filterActions = ROW_FILTERS.map(
  (filter): MatrixAction => ({
    id: `filter.${filter}`,
    label: filter === "all" ? "Show all rows" : `Show only: ${FILTER_WORDS[filter].toLowerCase()}`,
    group: "Find",
    shortcuts: [],
    scope: "page",
    isEnabled: (context) => context.filter !== filter,
    run: (context) => context.setFilter(filter),
  }),
);

export const findActions: readonly MatrixAction[] = [
  {
    id: "finding.next",
    label: "Next finding",
    group: "Find",
    shortcuts: ["F8"],
    scope: "page",
    isEnabled: () => true,
    run: (context) => walkFindings(context, 1),
  },
  {
    id: "finding.previous",
    label: "Previous finding",
    group: "Find",
    shortcuts: ["Shift+F8"],
    scope: "page",
    isEnabled: () => true,
    run: (context) => walkFindings(context, -1),
  },
  {
    id: "finding.fix",
    label: "Quick fixes and conflicts of this row",
    group: "Find",
    shortcuts: ["Ctrl+."],
    scope: "grid",
    isEnabled: (context) => context.selection !== null,
    run: (context) => {
      const isQuiet = findingsHere(context).length === 0 && conflictsHere(context).length === 0;
      if (isQuiet) context.say("Nothing was found in this row.");
      else context.open({ kind: "fixes" });
    },
  },
  {
    id: "rail.findings",
    label: "Show findings",
    group: "Find",
    shortcuts: [],
    scope: "page",
    isEnabled: () => true,
    run: (context) => context.showRail("findings"),
  },
  {
    id: "rail.history",
    label: "Show the history",
    group: "Find",
    shortcuts: [],
    scope: "page",
    isEnabled: () => true,
    run: (context) => context.showRail("history"),
  },
  {
    id: "rail.conflicts",
    label: "Show conflicts",
    group: "Find",
    shortcuts: [],
    scope: "page",
    isEnabled: () => true,
    run: (context) => context.showRail("conflicts"),
  },
  ...filterActions,
];
