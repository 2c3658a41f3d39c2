import { type Column, columnsOf, shownRow } from "./fold.ts";
import { getHeader, getTerms, type Matrix } from "./matrix.ts";
import { byOrder } from "./order.ts";
import type { Activity, Area } from "./schema/activity.ts";
import type { Header, Party } from "./schema/header.ts";
import type { ActivityId, AreaId, ChainId, GapId, RoleId, RuleId } from "./schema/ids.ts";
import type { AcceptedGap, RuleSetting } from "./schema/record.ts";
import type { Chain, Role, RowCells } from "./schema/role.ts";
import type { Terms } from "./schema/terms.ts";

export interface ContentRole extends Role {
  readonly id: RoleId;
  /** How many roles are folded into this column. */
  readonly folds: number;
}

/** A role that is named somewhere else than in a column. */
export interface NamedRole {
  readonly id: RoleId;
  readonly name: string;
  readonly party: Party;
}

export interface ContentActivity extends Activity {
  readonly id: ActivityId;
  /** The cells as the columns show them; blank ones are left out. */
  readonly cells: RowCells;
}

export interface ContentArea extends Area {
  readonly id: AreaId;
  readonly activities: readonly ContentActivity[];
}

/**
 * What is agreed, as its columns show it and in the order in which it prints: the input of checker, documents and
 * sentences. Removed rows are not in it; neither are confirmations, comments, people, contacts or links.
 */
export interface Content {
  readonly header: Header;
  readonly terms: Terms;
  readonly roles: readonly ContentRole[];
  /** Roles that a call chain names and that are folded into a column. */
  readonly folded: readonly NamedRole[];
  readonly areas: readonly ContentArea[];
  readonly chains: readonly (Chain & { readonly id: ChainId })[];
  /** Gaps that both sides have accepted. */
  readonly gaps: readonly (AcceptedGap & { readonly id: GapId })[];
  readonly settings: Readonly<Record<RuleId, RuleSetting>>;
}

type Places = readonly Pick<Column, "id" | "members">[];

interface RowMemo {
  readonly activity: Activity;
  readonly cells: RowCells;
  readonly columns: Places;
  readonly row: ContentActivity;
}

const NO_CELLS: RowCells = {};
const NO_ROWS: readonly ContentActivity[] = [];

/** Lists of which those that hold the same rows as last time are the same lists. */
function keepSame(
  now: ReadonlyMap<string, readonly ContentActivity[]>,
  last: ReadonlyMap<string, readonly ContentActivity[]>,
): ReadonlyMap<string, readonly ContentActivity[]> {
  return new Map(
    [...now].map(([id, list]) => {
      const old = last.get(id);
      const isSame = old?.length === list.length && list.every((row, at) => row === old[at]);
      return [id, isSame ? old : list];
    }),
  );
}

/**
 * Makes a `content` that remembers: rows whose activity and cells are the same objects as last time, under columns that
 * show the same, come back as the same objects, and so do roles, chains and gaps that say the same; what is computed from them
 * can be kept.
 */
export function createContentSelector(): (matrix: Matrix) => Content {
  let rows = new Map<string, RowMemo>();
  let lastColumns: Places = [];
  let lists: ReadonlyMap<string, readonly ContentActivity[]> = new Map();
  const keepRoles = keepLast<Content["roles"]>();
  const keepFolded = keepLast<Content["folded"]>();
  const keepChains = keepLast<Content["chains"]>();
  const keepGaps = keepLast<Content["gaps"]>();
  return (matrix) => {
    const fresh = columnsOf(matrix);
    const columns = showTheSame(fresh, lastColumns) ? lastColumns : fresh;
    lastColumns = columns;
    const next = new Map<string, RowMemo>();
    const byArea = new Map<string, ContentActivity[]>();
    for (const [id, activity] of byOrder(matrix.tables.activity)) {
      if (activity.removed) continue;
      const cells = matrix.tables.cells[id] ?? NO_CELLS;
      const old = rows.get(id);
      const memo =
        old && old.activity === activity && old.cells === cells && old.columns === columns
          ? old
          : {
              activity,
              cells,
              columns,
              // The spread stands last: after one that stands first V8 gives each object a shape of its own.
              row: { id: id as ActivityId, cells: shownRow(cells, columns), ...activity },
            };
      next.set(id, memo);
      const list = byArea.get(activity.area) ?? [];
      list.push(memo.row);
      byArea.set(activity.area, list);
    }
    rows = next;
    lists = keepSame(byArea, lists);
    return {
      header: getHeader(matrix),
      terms: getTerms(matrix),
      roles: keepRoles(fresh.map((column) => ({ ...column.role, id: column.id, folds: column.folds }))),
      folded: keepFolded(foldedIn(matrix, fresh)),
      areas: byOrder(matrix.tables.area)
        .filter(([, area]) => !area.removed)
        .map(([id, area]) => ({ ...area, id: id as AreaId, activities: lists.get(id) ?? NO_ROWS })),
      chains: keepChains(
        Object.entries(matrix.tables.chain)
          .filter(([, chain]) => !chain.removed)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, chain]) => ({ ...chain, id: id as ChainId })),
      ),
      gaps: keepGaps(
        Object.entries(matrix.tables.gap)
          .filter(([, gap]) => !gap.removed && gap.buyer !== null && gap.provider !== null)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, gap]) => ({ ...gap, id: id as GapId })),
      ),
      settings: changedSettings(matrix.tables.setting),
    };
  };
}

/** Settings that say something; the table itself when all do. */
function changedSettings(
  settings: Readonly<Record<RuleId, RuleSetting>>,
): Readonly<Record<RuleId, RuleSetting>> {
  const changed = Object.entries(settings).filter(
    ([, { off, threshold, reason }]) => off || threshold !== null || reason !== null,
  );
  return changed.length === Object.keys(settings).length ? settings : Object.fromEntries(changed);
}

function foldedIn(matrix: Matrix, columns: readonly Column[]): readonly NamedRole[] {
  const shown = new Set<string>(columns.map((column) => column.id));
  const steps = Object.values(matrix.tables.chain).flatMap((chain) => (chain.removed ? [] : chain.steps));
  const ids = new Set(
    steps.flatMap((step) => (step.deputy === null ? [step.role] : [step.role, step.deputy])),
  );
  return [...ids].sort().flatMap((id) => {
    const role = matrix.tables.role[id];
    return role && !shown.has(id) ? [{ id, name: role.name, party: role.party }] : [];
  });
}

function showTheSame(a: Places, b: Places): boolean {
  return (
    a.length === b.length &&
    a.every((column, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        column.id === other.id &&
        column.members.length === other.members.length &&
        column.members.every((member, at) => member === other.members[at])
      );
    })
  );
}

/** Gives a few plain values of last time back while those of now say the same. */
function keepLast<T extends readonly object[]>(): (now: T) => T {
  let last: { readonly json: string; readonly values: T } | null = null;
  return (now) => {
    const json = JSON.stringify(now);
    if (last?.json !== json) last = { json, values: now };
    return last.values;
  };
}

/** What is agreed in a matrix. */
export function content(matrix: Matrix): Content {
  return createContentSelector()(matrix);
}
