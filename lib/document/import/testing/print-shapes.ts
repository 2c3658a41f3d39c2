import type { Dice } from "./dice.ts";
import type { PlainMatrix, PlainRow } from "./random-matrix.ts";
import { type FileSketch, Pen, type Sketch } from "./sketch.ts";
import { pickWriting, type WriteLetters } from "./write-cell.ts";

export const PRINTED_SHAPES = [
  "sections",
  "areas",
  "tables",
  "turned",
  "names",
  "long",
  "marks",
  "who",
] as const;
export type PrintedShape = (typeof PRINTED_SHAPES)[number];

/** What a format can show. */
export interface Abilities {
  readonly merges: boolean;
  readonly bold: boolean;
  readonly headings: boolean;
}

interface Job {
  readonly dice: Dice;
  readonly matrix: PlainMatrix;
  readonly can: Abilities;
  readonly write: WriteLetters;
}

const rowsOf = ({ areas }: PlainMatrix) =>
  areas.flatMap((area) => area.rows.map((row) => ({ area: area.name, row })));

/** Title lines, as stand above many tables. */
function printTop({ dice, can }: Job, pen: Pen, width: number): void {
  if (dice.chance(0.5)) return;
  const columns = can.merges && dice.chance(0.5) ? width : 1;
  pen.put(0, dice.pick(["RACI matrix 2026", "Appendix B: who does what", "Draft 3"]), {
    columns,
    isStrong: can.bold,
  });
  pen.skip();
  if (dice.chance(0.5)) pen.line(["Version", "1.2"]);
  pen.skip(dice.below(2) + 1);
}

interface HeadPlan {
  readonly hasNumber: boolean;
  readonly hasArea: boolean;
  readonly hasNote: boolean;
}

/** Heading rows: the names of the roles, now and then under their companies. Gives the first column of roles. */
function printHead(job: Job, pen: Pen, { hasNumber, hasArea, hasNote }: HeadPlan): number {
  const { dice, matrix, can } = job;
  const { tongue, roles } = matrix;
  const lead = [...(hasNumber ? [tongue.number] : []), ...(hasArea ? [tongue.area] : []), tongue.activity];
  const first = lead.length;
  const isGrouped =
    !can.headings &&
    dice.chance(0.3) &&
    roles.some(({ side }) => side === 1) &&
    !roles.some(({ name }) => tongue.sides.includes(name));
  const isStrong = can.bold && dice.chance(0.7);
  if (isGrouped) {
    const left = roles.filter(({ side }) => side === 0).length;
    const span = (columns: number) => (can.merges ? { columns, isStrong } : { isStrong });
    if (can.merges && dice.chance(0.5)) pen.putAll(lead, { rows: 2, isStrong });
    const isTall = pen.cells.some(({ row, rows }) => row === pen.row && rows === 2);
    pen.put(first, tongue.sides[0], span(left));
    pen.put(first + left, tongue.sides[1], span(roles.length - left));
    pen.row += 1;
    if (!isTall) pen.putAll(lead, { isStrong });
  } else pen.putAll(lead, { isStrong });
  for (const [at, { name }] of roles.entries()) pen.put(first + at, name, { isStrong });
  if (hasNote) pen.put(first + roles.length, tongue.note, { isStrong });
  pen.row += 1;
  return first;
}

function printRow(
  { write, dice, matrix }: Job,
  pen: Pen,
  lead: readonly string[],
  row: PlainRow,
  hasNote: boolean,
): void {
  pen.line([...lead, row.name, ...row.letters.map(write)].map((text) => text));
  if (!hasNote || !dice.chance(0.3)) return;
  pen.row -= 1;
  pen.put(lead.length + 1 + matrix.roles.length, "As agreed on the phone");
  pen.row += 1;
}

const LEGEND = ["R = Responsible", "A = Accountable", "C = Consulted", "I = Informed"];

function printLegend({ dice }: Job, pen: Pen, width: number, top: number): void {
  const way = dice.below(4);
  if (way === 0) {
    pen.skip();
    for (const line of LEGEND) pen.line([line]);
  } else if (way === 1 && width < 12) {
    const row = pen.row;
    pen.row = top;
    pen.line(["Legend"], {}, width + 1);
    for (const line of LEGEND) pen.line([line], {}, width + 1);
    pen.row = Math.max(row, pen.row);
  } else if (way === 2) {
    pen.skip();
    pen.line([
      "* This matrix is reviewed every year by both companies, and changed by the procedure of the agreement only.",
    ]);
  }
}

function printSections(job: Job, isByArea: boolean): readonly Sketch[] {
  const { dice, matrix, can } = job;
  const pen = new Pen();
  const plan = { hasNumber: dice.chance(0.3), hasArea: isByArea, hasNote: dice.chance(0.2) };
  const width =
    matrix.roles.length + 1 + (plan.hasNumber ? 1 : 0) + (plan.hasArea ? 1 : 0) + (plan.hasNote ? 1 : 0);
  printTop(job, pen, width);
  const top = pen.row;
  printHead(job, pen, plan);
  const style = dice.pick(
    can.merges ? ["merged", "bold", "colon"] : can.bold ? ["bold", "colon"] : ["colon", "dashes", "shout"],
  );
  const fill = dice.pick(can.merges ? ["merged", "repeat", "first"] : ["repeat", "first"]);
  let number = 0;
  matrix.areas.forEach((area, areaAt) => {
    if (!isByArea) printSection(pen, area.name, style, width, plan.hasNumber ? 1 : 0);
    area.rows.forEach((row, at) => {
      number += 1;
      const id = plan.hasNumber ? [dice.chance(0.5) ? `${areaAt + 1}.${at + 1}` : `${number}a`] : [];
      const named = fill === "repeat" || at === 0;
      if (isByArea && fill === "merged" && at === 0) {
        pen.put(plan.hasNumber ? 1 : 0, area.name, { rows: area.rows.length });
        printRow(job, pen, [...id, ""], row, plan.hasNote);
      } else printRow(job, pen, [...id, ...(isByArea ? [named ? area.name : ""] : [])], row, plan.hasNote);
    });
    if (dice.chance(0.15) && !isByArea) pen.skip();
  });
  printLegend(job, pen, width, top);
  return [{ heading: null, cells: pen.cells }];
}

function printSection(pen: Pen, name: string, style: string, width: number, column: number): void {
  if (style === "merged") pen.line([name], { columns: width });
  else if (style === "bold") pen.line([name], { isStrong: true }, column);
  else if (style === "dashes") pen.line([`--- ${name} ---`], {}, column);
  else if (style === "shout" && name.toUpperCase() !== name) pen.line([`${name}:`], {}, column);
  else pen.line([`${name}:`], {}, column);
}

function printTables(job: Job): readonly Sketch[] {
  return job.matrix.areas.map((area) => {
    const pen = new Pen();
    printHead({ ...job, can: { ...job.can, headings: true } }, pen, {
      hasNumber: false,
      hasArea: false,
      hasNote: false,
    });
    for (const row of area.rows) printRow(job, pen, [], row, false);
    return { heading: area.name, cells: pen.cells };
  });
}

function printTurned(job: Job): readonly Sketch[] {
  const { matrix, write, can, dice } = job;
  const pen = new Pen();
  const rows = rowsOf(matrix).map(({ row }) => row);
  printTop(job, pen, rows.length + 1);
  pen.line([dice.chance(0.7) ? matrix.tongue.role : "", ...rows.map(({ name }) => name)], {
    isStrong: can.bold,
  });
  for (const [at, { name }] of matrix.roles.entries())
    pen.line([name, ...rows.map(({ letters }) => write(letters[at] ?? ""))]);
  return [{ heading: null, cells: pen.cells }];
}

function printNames(job: Job): readonly Sketch[] {
  const { dice, matrix, can } = job;
  const { tongue, roles } = matrix;
  const pen = new Pen();
  const between = dice.pick([", ", "; ", "\n"]);
  const isWords = dice.chance(0.6);
  printTop(job, pen, 6);
  const letters = ["R", "A", "C", "I"] as const;
  pen.line(
    [tongue.area, tongue.activity, ...letters.map((letter) => (isWords ? tongue.words[letter] : letter))],
    { isStrong: can.bold },
  );
  for (const { area, row } of rowsOf(matrix)) {
    const holders = letters.map((letter) =>
      roles
        .filter((_, at) => row.letters[at]?.includes(letter))
        .map(({ name }) => name)
        .join(between),
    );
    pen.line([area, row.name, ...holders]);
  }
  return [{ heading: null, cells: pen.cells }];
}

function printLong(job: Job): readonly Sketch[] {
  const { dice, matrix, write, can } = job;
  const { tongue, roles } = matrix;
  const pen = new Pen();
  printTop(job, pen, 4);
  pen.line([tongue.area, tongue.activity, tongue.role, tongue.letter], { isStrong: can.bold });
  const isRepeated = dice.chance(0.7);
  for (const { area, row } of rowsOf(matrix)) {
    let isFirst = true;
    roles.forEach(({ name }, at) => {
      const letters = row.letters[at] ?? "";
      if (letters === "") return;
      const lead = isFirst || isRepeated ? [area, row.name] : ["", ""];
      isFirst = false;
      pen.line([...lead, name, write(letters)]);
    });
  }
  return [{ heading: null, cells: pen.cells }];
}

function printMarks(job: Job): readonly Sketch[] {
  const { dice, matrix, can } = job;
  const { tongue, roles } = matrix;
  const pen = new Pen();
  const mark = dice.pick(["x", "X", "✓", "●", "✔️", "✅"]);
  const letters = ["R", "A", "C", "I"] as const;
  printTop(job, pen, 2 + roles.length * 4);
  for (const [at, { name }] of roles.entries()) pen.put(2 + at * 4, name, can.merges ? { columns: 4 } : {});
  pen.row += 1;
  pen.line([tongue.area, tongue.activity, ...roles.flatMap(() => [...letters])]);
  for (const { area, row } of rowsOf(matrix))
    pen.line([
      area,
      row.name,
      ...row.letters.flatMap((held) => letters.map((letter) => (held.includes(letter) ? mark : ""))),
    ]);
  return [{ heading: null, cells: pen.cells }];
}

/** One column that says who: only for a matrix in which one side owns and does a row, or both do it. */
function printWho(job: Job): readonly Sketch[] {
  const { matrix, can } = job;
  const { tongue } = matrix;
  const pen = new Pen();
  pen.line([tongue.area, tongue.activity, tongue.who], { isStrong: can.bold });
  for (const { area, row } of rowsOf(matrix)) {
    const [buyer = "", provider = ""] = row.letters;
    const who =
      buyer !== "" && provider !== ""
        ? tongue.parties[2]
        : buyer !== ""
          ? tongue.parties[0]
          : tongue.parties[1];
    pen.line([area, row.name, who]);
  }
  return [{ heading: null, cells: pen.cells }];
}

/** Prints a matrix in a shape, with what stands around it in real files. */
export function printShape(dice: Dice, matrix: PlainMatrix, shape: PrintedShape, can: Abilities): FileSketch {
  const job: Job = { dice, matrix, can, write: pickWriting(dice, matrix.tongue) };
  const sketches = {
    sections: () => printSections(job, false),
    areas: () => printSections(job, true),
    tables: () => printTables(job),
    turned: () => printTurned(job),
    names: () => printNames(job),
    long: () => printLong(job),
    marks: () => printMarks(job),
    who: () => printWho(job),
  }[shape]();
  const before = dice.chance(0.4)
    ? ["This page says who does what between the two companies.", ...LEGEND]
    : [];
  return { sketches, before, after: dice.chance(0.3) ? ["Questions go to the account team."] : [] };
}
