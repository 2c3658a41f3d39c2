import type { Duty } from "#lib/matrix/schema/role.ts";
import type { TableView } from "./table-view.ts";

export interface RoleColumn {
  readonly column: number;
  readonly name: string;
  /** What stands over the name, across several columns; empty for nothing. */
  readonly group: string;
}

export const LAYOUT_SHAPES = ["wide", "names", "long", "marks"] as const;
/**
 * How a table says who does what: letters under roles (`wide`), names under letters (`names`), one letter a row
 * (`long`), marks under letters under roles (`marks`).
 */
export type LayoutShape = (typeof LAYOUT_SHAPES)[number];

interface LayoutBase {
  readonly view: TableView;
  /** Row of the view that names the columns. */
  readonly header: number;
  readonly activity: number;
  readonly area: number | null;
  readonly note: number | null;
  /** Headings of columns that hold something and are not read. */
  readonly ignored: readonly string[];
  /** 0 to 1: how surely this is a matrix, read this way. */
  readonly score: number;
  /** How many cells say who does what. */
  readonly evidence: number;
}

/** A column whose cells name roles, and the duties that it gives them. */
export interface NameColumn {
  readonly column: number;
  readonly duties: readonly Duty[];
}

export type Layout =
  | (LayoutBase & { readonly shape: "wide"; readonly roles: readonly RoleColumn[] })
  | (LayoutBase & { readonly shape: "names"; readonly names: readonly NameColumn[] })
  | (LayoutBase & { readonly shape: "long"; readonly role: number; readonly letter: number })
  | (LayoutBase & {
      readonly shape: "marks";
      readonly marks: readonly { readonly column: number; readonly role: string; readonly duty: Duty }[];
    });
