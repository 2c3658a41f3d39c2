/** What is read of a file that somebody brings, whatever its format. */
export const IMPORT_LIMITS = {
  /** Bytes of a file as it comes. */
  bytes: 5 * 1024 * 1024,
  /** Bytes of all parts of a packed file, unpacked. */
  inflated: 50 * 1024 * 1024,
  entries: 200,
  rows: 30_000,
  columns: 100,
  /** Characters of a cell. */
  cell: 4000,
  /** Places of all tables together, each of a merged cell counted. */
  places: 1_000_000,
  tables: 500,
  activities: 2000,
  pdfPages: 100,
  /** Pieces of text of a PDF. */
  pdfTexts: 60_000,
  /** Forms that a PDF draws, each as often as it is drawn. */
  pdfDrawings: 5000,
} as const;
