import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import type { AreaId } from "#lib/matrix/schema/ids.ts";
import { createCalendar } from "./hours/calendar.ts";
import { openRowsIndex } from "./rows-index/rows-index.ts";
import { type AllRows, type AreaOfRow, columnsOf, type RowSlice, rowSlice, type Setting } from "./slices.ts";

export interface Sliced extends AllRows {
  readonly setting: Setting;
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

type Areas = ReadonlyMap<AreaId, AreaOfRow>;

function isSameArea(a: AreaOfRow, b: AreaOfRow): boolean {
  return a.name === b.name && a.topic === b.topic && a.scope === b.scope && a.order === b.order;
}

/** The areas as their rows know them; one that says the same stays the same object. */
function areasOf({ areas }: Content, last: Areas): Areas {
  return new Map(
    areas.map(({ activities: _rows, ...area }) => {
      const old = last.get(area.id);
      return [area.id, old && isSameArea(old, area) ? old : area];
    }),
  );
}

/** How the rows of a content follow on those of the one before. */
interface Step {
  readonly rows: readonly RowSlice[];
  readonly left: readonly RowSlice[];
  readonly come: readonly RowSlice[];
  /** The rows that stayed stand in the same order as before. */
  readonly isInOrder: boolean;
}

/** Finds slices of last time again; rows are asked for in printing order. */
function openSearch(old: readonly RowSlice[]) {
  let next = 0;
  let places: Map<ContentActivity, number> | null = null;
  return (row: ContentActivity, area: AreaOfRow): number => {
    const here = old[next];
    if (here?.row.id === row.id) {
      next += 1;
      return here.row === row && here.area === area ? next - 1 : -1;
    }
    places ??= new Map(old.map((slice, at) => [slice.row, at]));
    const at = places.get(row) ?? -1;
    if (at >= 0) next = at + 1;
    return old[at]?.area === area ? at : -1;
  };
}

function step(content: Content, areas: Areas, setting: Setting, old: readonly RowSlice[]): Step {
  const columns = columnsOf(setting.roles);
  const search = openSearch(old);
  const rows: RowSlice[] = [];
  const come: RowSlice[] = [];
  const stayed = new Uint8Array(old.length);
  let lastPlace = -1;
  let isInOrder = true;
  for (const { id, activities } of content.areas) {
    const area = areas.get(id);
    if (!area) throw new Error(`The area ${id} was left out`);
    for (const row of activities) {
      const place = search(row, area);
      const same = old[place];
      if (same) {
        isInOrder &&= place > lastPlace;
        lastPlace = place;
        stayed[place] = 1;
        rows.push(same);
      } else {
        const slice = rowSlice(row, area, setting, columns);
        come.push(slice);
        rows.push(slice);
      }
    }
  }
  const left = old.length + come.length === rows.length ? [] : old.filter((_slice, at) => stayed[at] === 0);
  return { rows, left, come, isInOrder };
}

/** Of more changed rows than this the index is made anew. */
const mostChanges = (rows: number): number => 50 + rows / 20;

/** Opens a slicer that has seen nothing. */
export function createSlicer(): Slicer {
  let setting: Setting | null = null;
  let areas: Areas = new Map();
  let rows: readonly RowSlice[] = [];
  let index = openRowsIndex(rows);
  return {
    slice: (input) => {
      const isSame = setting !== null && isSameSetting(setting, input);
      const now = setting !== null && isSame ? setting : settingOf(input);
      areas = areasOf(input.content, areas);
      const next = step(input.content, areas, now, isSame ? rows : []);
      const { left, come, isInOrder } = next;
      if (isSame && isInOrder && left.length + come.length <= mostChanges(next.rows.length))
        index.change(next.rows, left, come);
      else index = openRowsIndex(next.rows);
      setting = now;
      rows = next.rows;
      return { setting: now, rows, index };
    },
  };
}
