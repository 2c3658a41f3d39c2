import type { Header } from "./schema/header.ts";
import type { MatrixId } from "./schema/ids.ts";
import type { Assignment } from "./schema/role.ts";
import type { Terms } from "./schema/terms.ts";
import type { Rows, SideTables, Tables } from "./tables.ts";

/** The state that both sides share: the fold of the shared log. Never mutated. */
export interface Matrix {
  readonly id: MatrixId;
  readonly revision: number;
  readonly tables: Rows<Tables>;
}

/** What one side keeps to itself: the fold of its own log. */
export interface SideState {
  readonly revision: number;
  readonly tables: Rows<SideTables>;
}

export const BLANK: Assignment = { duties: [], when: "always", notInvolved: false };

export const LIMITS = {
  activities: 2000,
  roles: 40,
  filledCells: 20_000,
  areas: 100,
  threads: 1000,
  comments: 5000,
  commentsInThread: 200,
  /** Private notes of one side. */
  notes: 5000,
  rounds: 200,
} as const;

/** A matrix before its first change. */
export function emptyMatrix(id: MatrixId): Matrix {
  return {
    id,
    revision: 0,
    tables: {
      header: {},
      terms: {},
      area: {},
      role: {},
      activity: {},
      cells: {},
      chain: {},
      gap: {},
      setting: {},
      contact: {},
      confirmation: {},
      conflict: {},
      edition: {},
      thread: {},
      comment: {},
      round: {},
      opened: {},
      outcome: {},
    },
  };
}

export function emptySideState(): SideState {
  return { revision: 0, tables: { contact: {}, note: {}, answers: {} } };
}

/** The header; throws for a matrix that was never filled. */
export function getHeader(matrix: Matrix): Header {
  const header = matrix.tables.header["matrix"];
  if (!header) throw new Error(`Matrix ${matrix.id} has no header yet`);
  return header;
}

/** The terms; throws for a matrix that was never filled. */
export function getTerms(matrix: Matrix): Terms {
  const terms = matrix.tables.terms["matrix"];
  if (!terms) throw new Error(`Matrix ${matrix.id} has no terms yet`);
  return terms;
}
