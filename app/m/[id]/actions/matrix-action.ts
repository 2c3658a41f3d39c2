import type { Finding } from "#lib/checker/finding.ts";
import type { Anchor } from "#lib/matrix/schema/comment.ts";
import type { LetterSet } from "#lib/matrix/schema/header.ts";
import type { ActivityId, AreaId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { CommentDesk } from "../comments/use-comment-desk.ts";
import type { FindRow } from "../grid/cell-bodies.ts";
import type { CellEntry } from "../grid/cell-entry.ts";
import type { NumberedArea, RowFilter } from "../grid/filter-rows.ts";
import type { GridShape, Place } from "../grid/grid-shape.ts";
import type { PastePlan } from "../grid/plan-paste.ts";
import type { Selection } from "../grid/selection.ts";
import type { MatrixSession } from "../matrix-session.tsx";

/** The part of a row's drawer that gets the focus. */
export type RowField = "name" | "note" | "comments";

/** What stands open above the grid; one thing at a time. */
export type Overlay =
  | { readonly kind: "picker" }
  | { readonly kind: "fixes" }
  | { readonly kind: "drawer"; readonly row: ActivityId; readonly field?: RowField }
  | { readonly kind: "comments"; readonly anchor: Anchor | null }
  | { readonly kind: "keys" }
  | { readonly kind: "commands" }
  | { readonly kind: "area"; readonly area: AreaId | null }
  | { readonly kind: "role"; readonly role: RoleId | null; readonly beside?: RoleId }
  | { readonly kind: "paste"; readonly plan: PastePlan }
  | { readonly kind: "accept"; readonly finding: Finding }
  | { readonly kind: "ask"; readonly finding: Finding }
  | { readonly kind: "call" };

/** A line of the status bar; it is also read out. */
export interface StatusMessage {
  readonly text: string;
  readonly tone: "plain" | "refused";
  readonly offer?: LetterSet | undefined;
  /** What was refused, so that nothing written is lost. */
  readonly kept?: readonly OpBody[] | undefined;
}

/** All that an action may see and do. */
export interface ActionContext {
  readonly session: MatrixSession;
  readonly shape: GridShape;
  readonly areas: readonly NumberedArea[];
  readonly selection: Selection | null;
  readonly entry: CellEntry | null;
  readonly filter: RowFilter;
  readonly findRow: FindRow;
  readonly canEdit: boolean;
  readonly comments: CommentDesk;
  readonly say: (text: string, tone?: StatusMessage["tone"], offer?: LetterSet) => void;
  /** Sends one gesture and says what it did, or why it was refused; `base` is the revision on which the writing began. */
  readonly send: (bodies: readonly OpBody[], done: string, base?: number) => boolean;
  /** Undoes or redoes a gesture of this tab, and says what that did. */
  readonly back: (kind: "undo" | "redo") => void;
  readonly select: (selection: Selection) => void;
  /** Makes a cell the active one; where the screen is too small for a grid, its row opens, at a field if one is named. */
  readonly goTo: (place: Place, field?: RowField) => void;
  readonly setEntry: (entry: CellEntry | null) => void;
  readonly setFilter: (filter: RowFilter) => void;
  readonly open: (overlay: Overlay | null) => void;
  readonly showRail: (tab: "findings" | "comments" | "history" | "conflicts" | null) => void;
}

export type ActionGroup = "Cells" | "Rows" | "Columns" | "Find" | "Confirm" | "Matrix";

/** One thing a person can do: the same object feeds button, menu, command list, key sheet and key. */
export interface MatrixAction {
  readonly id: string;
  readonly label: string;
  readonly group: ActionGroup;
  readonly shortcuts: readonly string[];
  /** `grid`: the key counts only while the grid has the focus. */
  readonly scope: "grid" | "page";
  readonly isEnabled: (context: ActionContext) => boolean;
  readonly run: (context: ActionContext) => void;
}
