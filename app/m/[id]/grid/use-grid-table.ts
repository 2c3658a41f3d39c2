"use client";

import {
  type CellSelectionState,
  cellSelectionFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { ContentRole } from "#lib/matrix/content.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import { CONFIRM_COLUMN, NAME_COLUMN } from "./grid-shape.ts";
import type { Selection } from "./selection.ts";

/** The model knows rows by id alone: a letter typed changes no row of it. */
interface GridLine {
  readonly id: ActivityId;
}

const features = tableFeatures({ cellSelectionFeature });
const helper = createColumnHelper<typeof features, GridLine>();

/** Neighbouring roles of one party stand under one header, named after its first role. */
function toPartyRuns(roles: readonly ContentRole[]): readonly (readonly ContentRole[])[] {
  const runs: ContentRole[][] = [];
  for (const role of roles) {
    const run = runs.at(-1);
    if (run?.[0]?.party === role.party) run.push(role);
    else runs.push([role]);
  }
  return runs;
}

function toSelectionState(selection: Selection | null): CellSelectionState {
  if (!selection) return [];
  const { anchor, far } = selection;
  return [
    {
      anchorRowId: anchor.row,
      anchorColumnId: anchor.column,
      focusRowId: far.row,
      focusColumnId: far.column,
    },
  ];
}

/** The table model: header groups by party, rows by id, and the selection as rectangles of what is shown. */
export function useGridTable(
  rows: readonly ActivityId[],
  roles: readonly ContentRole[],
  selection: Selection | null,
) {
  const data = useMemo(() => rows.map((id): GridLine => ({ id })), [rows]);
  const columns = useMemo(
    () =>
      helper.columns([
        helper.display({ id: NAME_COLUMN, header: "Activity" }),
        ...toPartyRuns(roles).map((run) =>
          helper.group({
            id: `party:${run[0]?.party ?? ""}:${run[0]?.id ?? ""}`,
            columns: helper.columns(run.map((role) => helper.display({ id: role.id, header: role.name }))),
          }),
        ),
        helper.display({ id: CONFIRM_COLUMN, header: "Confirmed" }),
      ]),
    [roles],
  );
  const cellSelection = useMemo(() => toSelectionState(selection), [selection]);
  return useTable(
    {
      features,
      columns,
      data,
      getRowId: (row) => row.id,
      autoResetCellSelection: false,
      state: { cellSelection },
    },
    () => ({}),
  );
}
