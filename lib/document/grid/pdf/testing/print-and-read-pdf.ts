import type { Inflate } from "../../../archive/read-zip.ts";
import { importBook } from "../../../import/import-book.ts";
import { importReport } from "../../../import/import-report.ts";
import { createDice, type Dice } from "../../../import/testing/dice.ts";
import { type PlainMatrix, randomMatrix } from "../../../import/testing/random-matrix.ts";
import { readAnyFile } from "../../read-any-file.ts";
import { type PrintedLook, type PrintedRow, printPlainPdf } from "./print-plain-pdf.ts";

/** What was read of a PDF: one line a row, or why nothing was. */
export interface PdfReading {
  readonly refused: string | null;
  readonly lines: readonly string[];
  readonly said: string;
}

/** Reads a PDF as the product does. */
export async function readPdfTables(bytes: Uint8Array, inflate: Inflate): Promise<PdfReading> {
  const read = await readAnyFile(bytes, { inflate });
  if (!read.ok) return { refused: read.message, lines: [], said: "" };
  if (read.value.kind !== "book") throw new Error("not read as tables");
  const { refused, activities } = importReport(importBook(read.value.book));
  const lines = activities.map(
    ({ area, activity, assignments }) => `${area} | ${activity} | ${JSON.stringify(assignments)}`,
  );
  return { refused, lines, said: read.value.book.said.join() };
}

/** A matrix that a seed decides, in letters that every PDF has a font for. */
function seeded(seed: number): PlainMatrix {
  for (let at = seed; ; at += 1000) {
    const matrix = randomMatrix(createDice(at));
    if (/^[\u0020-\u00ff]*$/.test(JSON.stringify(matrix))) return matrix;
  }
}

/** The rows of a seed's matrix, and the lines that must come back. */
export function sketchRows(seed: number): {
  readonly rows: readonly PrintedRow[];
  readonly lines: readonly string[];
} {
  const { areas, roles, tongue } = seeded(seed);
  const names = roles.map(({ name }) => name);
  const rows: PrintedRow[] = [{ texts: [tongue.activity, ...names], isStrong: true }];
  const lines: string[] = [];
  for (const { name, rows: own } of areas) {
    rows.push({ texts: [name], isStrong: true });
    for (const row of own) {
      rows.push({ texts: [row.name, ...row.letters] });
      const cells = names.flatMap((role, at) => {
        const letters = row.letters[at] ?? "";
        return letters === "" ? [] : [[role, letters.length > 1 ? [...letters].sort().join("") : letters]];
      });
      lines.push(`${name} | ${row.name} | ${JSON.stringify(Object.fromEntries(cells))}`);
    }
  }
  return { rows, lines };
}

const randomLook = (dice: Dice): PrintedLook => ({
  isRuled: dice.chance(0.4),
  padding: dice.below(7),
  align: dice.pick(["top", "middle", "bottom"]),
  repeatsHeader: dice.chance(0.5),
  hasLeftHeadings: dice.chance(0.2),
  firstWidth: 60 + dice.below(160),
  otherWidth: 40 + dice.below(45),
  above: dice.chance(0.5) ? ["The parties agree on what follows."] : [],
});

/** Prints the matrix of a seed as a PDF without structure, in a look that the seed decides, and reads it back. */
export async function printAndReadPdf(
  seed: number,
  inflate: Inflate,
): Promise<"whole" | "refused" | { readonly wanted: readonly string[]; readonly found: readonly string[] }> {
  const { rows, lines } = sketchRows(seed);
  const read = await readPdfTables(await printPlainPdf(rows, randomLook(createDice(seed * 31))), inflate);
  if (read.refused !== null) return "refused";
  const isWhole = read.lines.join("\n") === lines.join("\n");
  return isWhole ? "whole" : { wanted: lines, found: read.lines };
}
