/** A list of rows in printing order. A list that somebody has read never changes: a change makes another. */
export interface RowList<Row> {
  read(): readonly Row[];
  size(): number;
  /** Adds a row that stands after all of the list. */
  append(row: Row): void;
  insert(row: Row): void;
  remove(row: Row): void;
}

/** Where rows stand, and lists of them that stay in that order. */
export interface Places<Row> {
  placeOf(row: Row): number;
  openList(): RowList<Row>;
  /** Takes the places of new rows: `come` stand in for `left`. */
  change(rows: readonly Row[], left: readonly Row[], come: readonly Row[]): void;
}

/** Where a row stands in a list, or would stand. */
type Search<Row> = (list: readonly Row[], row: Row) => number;

/** A class, as there are many lists: one for each key. */
class SortedList<Row> implements RowList<Row> {
  private list: Row[] = [];
  private isRead = false;
  private readonly search: Search<Row>;

  constructor(search: Search<Row>) {
    this.search = search;
  }

  read(): readonly Row[] {
    this.isRead = true;
    return this.list;
  }

  size(): number {
    return this.list.length;
  }

  append(row: Row): void {
    this.change().push(row);
  }

  insert(row: Row): void {
    this.change().splice(this.search(this.list, row), 0, row);
  }

  remove(row: Row): void {
    const at = this.search(this.list, row);
    if (this.list[at] === row) this.change().splice(at, 1);
  }

  private change(): Row[] {
    if (this.isRead) this.list = this.list.slice();
    this.isRead = false;
    return this.list;
  }
}

/** Opens the places of rows, each once and in printing order. */
export function openPlaces<Row extends object>(start: readonly Row[]): Places<Row> {
  let rows = start;
  // Made when a row first comes or leaves: a first check needs none.
  let places: Map<Row, number> | null = null;

  const placeOf = (row: Row): number => {
    places ??= new Map(rows.map((one, at) => [one, at]));
    return places.get(row) ?? -1;
  };
  const search: Search<Row> = (list, row) => {
    const place = placeOf(row);
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = list[middle];
      if (other !== undefined && placeOf(other) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    placeOf,
    openList: () => new SortedList(search),
    change: (next, left, come) => {
      const exchanged = left.map((row, at) => ({ row, other: come[at], place: placeOf(row) }));
      const isInPlace =
        left.length === come.length && exchanged.every(({ other, place }) => next[place] === other);
      for (const { row, other, place } of isInPlace ? exchanged : []) {
        places?.delete(row);
        if (other !== undefined) places?.set(other, place);
      }
      if (!isInPlace) places = null;
      rows = next;
    },
  };
}
