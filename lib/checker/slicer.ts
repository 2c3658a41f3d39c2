import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import type { AreaId } from "#lib/matrix/schema/ids.ts";
import { createCalendar } from "./hours/calendar.ts";
import { rememberLast } from "./remember-last.ts";
import { type ChangingIndex, openRowsIndex } from "./rows-index/rows-index.ts";
import { type AreaOfRow, columnsOf, type RowSlice, rowSlice, type Setting } from "./slices.ts";

export interface Sliced {
  readonly index: ChangingIndex<RowSlice>;
  readonly setting: Setting;
  /** In printing order; the same list as last time where all say the same. */
  readonly areas: readonly AreaOfRow[];
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

const useCatalogueId = (catalogueId: string): string => catalogueId;

type SettingParts = Omit<Setting, "calendar">;

const openSetting = () =>
  rememberLast(
    (parts: SettingParts): Setting => ({ ...parts, calendar: createCalendar(parts.terms, parts.today) }),
  );

function isSameArea(a: AreaOfRow, b: AreaOfRow): boolean {
  return a.name === b.name && a.topic === b.topic && a.scope === b.scope && a.order === b.order;
}

/** The areas as their rows know them; one that says the same stays the same object, and so does the list. */
function areasOf({ areas }: Content, last: readonly AreaOfRow[]): readonly AreaOfRow[] {
  const now = areas.map(({ activities: _rows, ...area }) => {
    const old = last.find(({ id }) => id === area.id);
    return old && isSameArea(old, area) ? old : area;
  });
  return now.length === last.length && now.every((area, at) => area === last[at]) ? last : now;
}

/** Where the rows of an area stand among the slices. */
interface Stretch {
  readonly activities: readonly ContentActivity[];
  readonly area: AreaOfRow;
  readonly start: number;
  readonly end: number;
}

/** The slices of all rows in printing order, area by area. */
interface SlicedRows {
  readonly rows: readonly RowSlice[];
  readonly stretches: ReadonlyMap<AreaId, Stretch>;
}

const NOTHING: SlicedRows = { rows: [], stretches: new Map() };

/** How the rows of a content follow on those of the one before. */
interface Step extends SlicedRows {
  readonly left: readonly RowSlice[];
  readonly come: readonly RowSlice[];
  /** The rows that stayed stand in the same order as before. */
  readonly isInOrder: boolean;
}

/** Finds slices of last time again; rows are asked for in printing order. */
function openSearch(old: readonly RowSlice[]) {
  let next = 0;
  let places: Map<ContentActivity, number> | null = null;
  return {
    find: (row: ContentActivity, area: AreaOfRow): number => {
      if (old.length === 0) return -1;
      const here = old[next];
      if (here?.row.id === row.id) {
        next += 1;
        return here.row === row && here.area === area ? next - 1 : -1;
      }
      places ??= new Map(old.map((slice, at) => [slice.row, at]));
      const at = places.get(row) ?? -1;
      if (at >= 0) next = at + 1;
      return old[at]?.area === area ? at : -1;
    },
    /** The rows before this place have been found. */
    goTo: (place: number): void => {
      next = place;
    },
  };
}

function step(content: Content, areas: readonly AreaOfRow[], setting: Setting, old: SlicedRows): Step {
  const columns = columnsOf(setting.roles);
  const search = openSearch(old.rows);
  const rows: RowSlice[] = [];
  const come: RowSlice[] = [];
  const stretches = new Map<AreaId, Stretch>();
  const stayed = new Uint8Array(old.rows.length);
  let lastPlace = -1;
  let isInOrder = true;
  const keep = (start: number, end: number) => {
    if (start === end) return;
    isInOrder &&= start > lastPlace;
    lastPlace = end - 1;
    stayed.fill(1, start, end);
    for (const slice of old.rows.slice(start, end)) rows.push(slice);
  };
  const read = (row: ContentActivity, area: AreaOfRow) => {
    const place = search.find(row, area);
    if (place >= 0) {
      keep(place, place + 1);
      return;
    }
    const slice = rowSlice(row, area, setting, columns);
    come.push(slice);
    rows.push(slice);
  };
  for (const [at, { id, activities }] of content.areas.entries()) {
    const area = areas[at];
    if (!area) throw new Error(`The area ${id} was left out`);
    const start = rows.length;
    const same = old.stretches.get(id);
    if (same?.activities === activities && same.area === area) {
      keep(same.start, same.end);
      search.goTo(same.end);
    } else for (const row of activities) read(row, area);
    stretches.set(id, { activities, area, start, end: rows.length });
  }
  const isAll = old.rows.length + come.length === rows.length;
  const left = isAll ? [] : old.rows.filter((_slice, at) => stayed[at] === 0);
  return { rows, stretches, left, come, isInOrder };
}

/** Of more changed rows than this the index is made anew. */
const mostChanges = (rows: number): number => 50 + rows / 20;

/** Opens a slicer that has seen nothing. */
export function createSlicer(): Slicer {
  const settingOf = openSetting();
  let setting: Setting | null = null;
  let areas: readonly AreaOfRow[] = [];
  let last: SlicedRows = NOTHING;
  let index = openRowsIndex(last.rows);
  return {
    slice: ({ content, today, newId = useCatalogueId }) => {
      const { header, terms, roles } = content;
      const now = settingOf({ header, terms, roles, today, newId });
      const isSame = now === setting;
      areas = areasOf(content, areas);
      const next = step(content, areas, now, isSame ? last : NOTHING);
      const { left, come, isInOrder } = next;
      if (isSame && isInOrder && left.length + come.length <= mostChanges(next.rows.length))
        index.change(next.rows, left, come);
      else index = openRowsIndex(next.rows);
      setting = now;
      last = next;
      return { setting: now, areas, index };
    },
  };
}
