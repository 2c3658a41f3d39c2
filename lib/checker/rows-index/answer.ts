/** What is known of a question; told of each row that leaves, and then of each that comes. */
export interface Answer<Row> {
  leave(row: Row): void;
  come(row: Row): void;
}

/** An answer that is first told of all rows, some after the others, in their order. */
export interface GatheredAnswer<Row> extends Answer<Row> {
  gather(rows: readonly Row[]): void;
}

export type Test<Row> = (row: Row) => boolean;
/**
 * Tells each key that a row bears. It makes no list of them, as there are very many rows: a function that returns one and
 * tells nothing compiles, and its rows bear no key.
 */
export type KeysOf<Row, Key = string> = (row: Row, tell: Tell<Key>) => void;
export type Tell<Key = string> = (key: Key) => void;
