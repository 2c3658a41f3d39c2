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

/** Opens the places of rows, each once and in printing order. */
export function openPlaces<Row extends object>(start: readonly Row[]): Places<Row> {
  let rows = start;
  // Made when a row first comes or leaves: a first check needs none.
  let places: Map<Row, number> | null = null;

  const placeOf = (row: Row): number => {
    places ??= new Map(rows.map((one, at) => [one, at]));
    return places.get(row) ?? -1;
  };
  /** Where a row stands in a list, or would stand. */
  const search = (list: readonly Row[], row: Row): number => {
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
    openList: () => {
      let list: Row[] = [];
      let isRead = false;
      const change = () => {
        if (isRead) list = list.slice();
        isRead = false;
        return list;
      };
      return {
        read: () => {
          isRead = true;
          return list;
        },
        size: () => list.length,
        append: (row) => {
          change().push(row);
        },
        insert: (row) => {
          change().splice(search(list, row), 0, row);
        },
        remove: (row) => {
          const at = search(list, row);
          if (list[at] === row) change().splice(at, 1);
        },
      };
    },
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
