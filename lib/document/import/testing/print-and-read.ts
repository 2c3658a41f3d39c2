import { findDuty, letterOf, sortDuties } from "#lib/matrix/duties.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { inflate } from "../../archive/testing/inflate.ts";
import { readFileAsGrids } from "../../grid/read-book.ts";
import { importBook } from "../import-book.ts";
import { importReport } from "../import-report.ts";
import { createDice } from "./dice.ts";
import { abilitiesOf, PRINTED_FORMATS, type PrintedFormat, printFile } from "./print-files.ts";
import { PRINTED_SHAPES, type PrintedShape, printShape } from "./print-shapes.ts";
import { type PlainMatrix, randomMatrix } from "./random-matrix.ts";

/** What one seed gave: how it was printed, and what came back otherwise than it went out. */
export interface PrintedAndRead {
  readonly seed: number;
  readonly shape: PrintedShape;
  readonly format: PrintedFormat;
  readonly isWhole: boolean;
  readonly wanted: string;
  readonly found: string;
  readonly bytes: Uint8Array;
}

const sorted = (letters: string): string =>
  sortDuties([...letters].map(findDuty).filter((duty): duty is Duty => duty !== undefined))
    .map(letterOf)
    .join("");

/** One line a row, so that two matrices can be compared and their difference read. */
function wantedLines({ areas, roles }: PlainMatrix, hasAreas: boolean): string {
  return areas
    .flatMap((area) =>
      area.rows.map((row) => {
        const cells = roles.flatMap(({ name }, at) =>
          row.letters[at] ? [`${name}=${sorted(row.letters[at] ?? "")}`] : [],
        );
        return `${hasAreas ? area.name : "*"} | ${row.name} | ${cells.sort().join(" ")}`;
      }),
    )
    .join("\n");
}

/** A matrix of two sides in which one of them owns and does each row, or both do it. */
function whoMatrix(matrix: PlainMatrix, seed: number): PlainMatrix {
  const dice = createDice(seed + 17);
  const [buyer, provider] = matrix.tongue.parties;
  const names = [buyer, provider].map((name) => ({ You: "Buyer", We: "Provider" })[name] ?? name);
  const areas = matrix.areas.map((area, at) => ({
    ...area,
    rows: area.rows.map((row, index) => {
      const letters =
        at === 0 && index < 2
          ? [
              ["AR", ""],
              ["", "AR"],
            ][index]
          : dice.pick([
              ["AR", ""],
              ["", "AR"],
              ["R", "R"],
            ]);
      return { ...row, letters: letters ?? [] };
    }),
  }));
  return { ...matrix, areas, roles: names.map((name, at) => ({ name, side: at === 0 ? 0 : 1 })) };
}

/** Prints the matrix of a seed in a shape and a format of the seed's choice, and reads the file. */
export function printAndRead(seed: number): PrintedAndRead {
  const dice = createDice(seed);
  const shape = dice.pick(PRINTED_SHAPES);
  const made = randomMatrix(dice);
  const matrix = shape === "who" ? whoMatrix(made, seed) : made;
  let format: PrintedFormat = dice.pick(PRINTED_FORMATS);
  if (shape === "tables" && !abilitiesOf(format).headings)
    format = dice.pick(
      matrix.areas.length > 1
        ? ["markdown", "html", "docx", "html-in-markdown", "xlsx"]
        : ["markdown", "html", "docx"],
    );
  const sketch = printShape(dice, matrix, shape, abilitiesOf(format));
  const printed = printFile(sketch, format, dice);
  if (!printed) format = "csv";
  const bytes = printed ?? printFile(sketch, "csv", dice) ?? new Uint8Array();
  const file = readFileAsGrids(bytes, { inflate });
  const hasAreas = shape !== "turned";
  const wanted = wantedLines(matrix, hasAreas);
  let found = "";
  if (!file.ok) found = file.message;
  else if (file.value.kind === "book") {
    const report = importReport(importBook(file.value.book));
    found =
      report.refused ??
      report.activities
        .map(({ area, activity, assignments }) => {
          const cells = Object.entries(assignments).map(
            ([role, letters]) => `${role.replace(/^.*: /, "")}=${letters}`,
          );
          return `${hasAreas ? area : "*"} | ${activity} | ${cells.sort().join(" ")}`;
        })
        .join("\n");
  }
  const compare = (text: string) => text.split("\n").sort().join("\n");
  return { seed, shape, format, isWhole: compare(found) === compare(wanted), wanted, found, bytes };
}
