import type { Content, ContentActivity, ContentArea } from "#lib/matrix/content.ts";
import type { AreaId } from "#lib/matrix/schema/ids.ts";
import type { Finding } from "./finding.ts";
import { createCalendar } from "./hours/calendar.ts";
import { type ChangingIndex, openRowsIndex } from "./rows-index/rows-index.ts";
import { type AllRows, type AreaOfRow, type RowSlice, rowSlice, type Setting } from "./slices.ts";

/** A row as a slice, and what was found in it. */
export interface SlicedRow {
  readonly slice: RowSlice;
  /** `null` until somebody has looked. */
  found: readonly Finding[] | null;
}

export interface Sliced extends AllRows {
  readonly setting: Setting;
  readonly sliced: readonly SlicedRow[];
}

export interface SliceInput {
  readonly content: Content;
  readonly today: string;
  readonly newId?: (catalogueId: string) => string;
}

/** Slices contents one after the other. */
export interface Slicer {
  /** A row that is the same object as last time, in an area and a setting that say the same, keeps its slice. */
  slice(input: SliceInput): Sliced;
}

interface Kept extends Sliced {
  readonly areas: ReadonlyMap<AreaId, AreaOfRow>;
  readonly index: ChangingIndex<RowSlice>;
}

const useCatalogueId = (catalogueId: string): string => catalogueId;

function settingOf({ content, today, newId = useCatalogueId }: SliceInput): Setting {
  const { header, terms, roles } = content;
  return { header, terms, roles, calendar: createCalendar(terms, today), today, newId };
}

function isSameSetting(setting: Setting, { content, today, newId = useCatalogueId }: SliceInput): boolean {
  const { header, terms, roles } = content;
  return (
    setting.header === header &&
    setting.terms === terms &&
    setting.roles === roles &&
    setting.today === today &&
    setting.newId === newId
  );
}

/** The areas as their rows know them; one that says the same stays the same object. */
function areasOf(
  { areas }: Content,
  last: ReadonlyMap<AreaId, AreaOfRow> | undefined,
): Map<AreaId, AreaOfRow> {
  return new Map(
    areas.map(({ activities: _rows, ...area }) => {
      const old = last?.get(area.id);
      return [area.id, old && isSameArea(old, area) ? old : area];
    }),
  );
}

function isSameArea(a: AreaOfRow, b: AreaOfRow): boolean {
  return a.name === b.name && a.topic === b.topic && a.scope === b.scope && a.order === b.order;
}

/** Finds slices of last time again; rows are asked for in printing order. */
function openSearch(old: readonly SlicedRow[]) {
  let next = 0;
  let byRow: Map<ContentActivity, number> | null = null;
  return (row: ContentActivity, area: AreaOfRow): number | undefined => {
    const here = old[next]?.slice;
    if (here?.row.id === row.id) {
      next += 1;
      return here.row === row && here.area === area ? next - 1 : undefined;
    }
    byRow ??= new Map(old.map(({ slice }, at) => [slice.row, at]));
    const at = byRow.get(row);
    if (at === undefined) return undefined;
    next = at + 1;
    return old[at]?.slice.area === area ? at : undefined;
  };
}

interface Walk {
  readonly sliced: readonly SlicedRow[];
  readonly left: readonly RowSlice[];
  readonly come: readonly RowSlice[];
  /** The rows that stayed stand in the same order as before. */
  readonly isInOrder: boolean;
}

function walk(
  areas: readonly ContentArea[],
  kept: ReadonlyMap<AreaId, AreaOfRow>,
  setting: Setting,
  old: readonly SlicedRow[],
): Walk {
  const search = openSearch(old);
  const sliced: SlicedRow[] = [];
  const come: RowSlice[] = [];
  const stays = new Uint8Array(old.length);
  let lastPlace = -1;
  let isInOrder = true;
  for (const { id, activities } of areas) {
    const area = kept.get(id);
    if (!area) continue;
    for (const row of activities) {
      const place = search(row, area);
      const same = place === undefined ? undefined : old[place];
      if (place !== undefined && same) {
        isInOrder &&= place > lastPlace;
        lastPlace = place;
        stays[place] = 1;
        sliced.push(same);
      } else {
        const slice = rowSlice(row, area, setting);
        come.push(slice);
        sliced.push({ slice, found: null });
      }
    }
  }
  const left = old.filter((_one, place) => stays[place] === 0).map(({ slice }) => slice);
  return { sliced, left, come, isInOrder };
}

/** Of more changed rows than this the index is made anew. */
const mostChanges = (rows: number): number => 50 + rows / 20;

/** Opens a slicer that has seen nothing. */
export function createSlicer(): Slicer {
  let last: Kept | null = null;
  return {
    slice: (input) => {
      const { content } = input;
      const setting = last && isSameSetting(last.setting, input) ? last.setting : settingOf(input);
      const isSame = last?.setting === setting;
      const areas = areasOf(content, last?.areas);
      const { sliced, left, come, isInOrder } = walk(
        content.areas,
        areas,
        setting,
        last && isSame ? last.sliced : [],
      );
      const rows = sliced.map(({ slice }) => slice);
      const canChange = isSame && isInOrder && left.length + come.length <= mostChanges(rows.length);
      const index = last && canChange ? last.index : openRowsIndex(rows);
      if (last && canChange) index.change(rows, left, come);
      last = { setting, areas, sliced, rows, index };
      return last;
    },
  };
}
