const LETTERS = {
  accountable: "A",
  responsible: "R",
  supports: "S",
  verifies: "V",
  consulted: "C",
  informed: "I",
};
const WORDS = { accountable: "A", responsible: "R", consulted: "C", informed: "I" };

/**
 * The letters that a cell shows to somebody who reads nothing but capitals and the four English words.
 * @param {string} text
 */
function plainLetters(text) {
  const word = Object.entries(WORDS).find(([name]) => name === text.trim().toLowerCase())?.[1];
  return new Set(word ?? text.replace(/\([^)]*\)/g, "").replace(/[^RACISV]/g, ""));
}

/**
 * Compares each cell that was read with the text that stands in its place, and counts letters that do not stand there.
 * Cells that name a party instead of letters are counted as read by a rule of their own.
 * @param {any} imported
 * @param {any} book
 */
export function compareCells(imported, book) {
  const counted = { compared: 0, exact: 0, invented: 0, byName: 0 };
  /** @type {Map<string, string>} */
  const legend = new Map(
    imported.legend.flatMap((/** @type {any} */ { sign, duty }) =>
      duty === null ? [] : [[sign, LETTERS[/** @type {keyof typeof LETTERS} */ (duty)]]],
    ),
  );
  const isTurned = imported.tables[0]?.isTurned;
  const isWide = imported.tables.every((/** @type {any} */ table) => table.shape === "wide");
  if (!isWide) return counted;
  for (const { row } of imported.rows) {
    const grid = book.grids.find((/** @type {any} */ one) => one.sheet === row.sheet);
    for (const role of imported.roles) {
      const [down, across] = isTurned
        ? [role.place.record, row.place.column]
        : [row.place.record, role.place.column];
      const text = grid?.rows[down]?.[across]?.text ?? "";
      const cell = row.cells.get(role.key);
      const read = new Set(
        (cell?.duties ?? []).map((/** @type {keyof typeof LETTERS} */ duty) => LETTERS[duty]),
      );
      const isName = /\p{L}{4}/u.test(text) && !(text.trim().toLowerCase() in WORDS);
      if (isName && read.size > 0) {
        counted.byName += 1;
        continue;
      }
      // A legend that makes A mean “assists” is a matter of its own: its letters are compared as it explains them.
      const shown = new Set([...plainLetters(text)].map((letter) => legend.get(letter) ?? letter));
      if (text.trim() === "" && read.size === 0) continue;
      counted.compared += 1;
      if (shown.size === read.size && [...shown].every((letter) => read.has(letter))) counted.exact += 1;
      counted.invented += [...read].filter((letter) => !shown.has(letter)).length;
    }
  }
  return counted;
}
