import type { Run } from "../../layout/block.ts";
import type { Typeface, Word } from "../font/typeface.ts";

/** Words side by side; a blank at the end is kept, so that the text stays whole. */
export interface Line {
  readonly words: readonly Word[];
  /** Points, without the blank at the end. */
  readonly width: number;
}

interface Unit {
  readonly words: Word[];
  readonly text: { readonly text: string; readonly strong: boolean }[];
}

const TOKEN =
  /[^ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]*[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]*/g;
const ENDS_BLANK = /[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]$/;
const SOFT_PART =
  /[^\-\u2010\u2013\u2014/\\@_.,;:=&?+]+[-\u2010\u2013\u2014/\\@_.,;:=&?+]*|[-\u2010\u2013\u2014/\\@_.,;:=&?+]+/g;
const CLUSTER = /[^\p{M}\p{Cf}][\p{M}\p{Cf}]*|[\p{M}\p{Cf}]+/gu;
const SLACK = 0.01;

/** Text that is in the form already and that every Latin font draws. */
export const isPlainAscii = (text: string): boolean => PLAIN_ASCII.test(text);

const PLAIN_ASCII = /^[\x20-\x7e]*$/;

/** Brings text to the form that is written: NFC, with line feeds only. */
export const normalized = (text: string): string =>
  isPlainAscii(text)
    ? text
    : text
        .normalize("NFC")
        .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
        .replace(/\t/g, " ");

/** Breaks runs into lines of at most `width` points; a word wider than that is broken, never cut. */
export function breakLines(
  face: Typeface,
  runs: readonly Run[],
  size: number,
  width: number,
): readonly Line[] {
  return hardLines(runs).flatMap((line) => breakOne(face, line, (width * 1000) / size).map(toLine(size)));
}

/** A line that somebody ended keeps a blank there, so that no reader joins its last word with the next. */
function hardLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  if (runs.every(({ text }) => text !== "" && isPlainAscii(text))) return [runs];
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of normalized(run.text).split("\n").entries()) {
      if (index > 0) {
        lines.at(-1)?.push({ text: " ", strong: run.strong });
        lines.push([]);
      }
      if (text !== "") lines.at(-1)?.push({ text, strong: run.strong });
    }
  }
  return lines;
}

function listUnits(face: Typeface, runs: readonly Run[]): readonly Unit[] {
  const units: Unit[] = [];
  let isOpen = false;
  for (const run of runs) {
    for (const text of run.text.match(TOKEN) ?? []) {
      if (text === "") continue;
      const unit = isOpen ? units.at(-1) : undefined;
      const word = face.word(text, run.strong);
      if (unit === undefined) units.push({ words: [word], text: [{ text, strong: run.strong }] });
      else {
        unit.words.push(word);
        unit.text.push({ text, strong: run.strong });
      }
      isOpen = !ENDS_BLANK.test(text);
    }
  }
  return units;
}

function breakOne(face: Typeface, runs: readonly Run[], room: number): readonly (readonly Word[])[] {
  const lines: Word[][] = [[]];
  let used = 0;
  const place = (words: readonly Word[]): boolean => {
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && used + visibleWidth(words) > room + SLACK) return false;
    line.push(...words);
    used += fullWidth(words);
    return true;
  };
  const startLine = (): void => {
    lines.push([]);
    used = 0;
  };
  for (const unit of listUnits(face, runs)) {
    const parts = visibleWidth(unit.words) > room ? partsOf(face, unit, room) : [unit.words];
    for (const part of parts) {
      if (place(part)) continue;
      startLine();
      place(part);
    }
  }
  return lines;
}

function partsOf(face: Typeface, unit: Unit, room: number): readonly (readonly Word[])[] {
  return unit.text.flatMap(({ text, strong }) =>
    (text.match(SOFT_PART) ?? [text]).flatMap((soft) => {
      const word = face.word(soft, strong);
      if (word.width <= room) return [[word]];
      return chunks(face, soft, strong, room).map((chunk) => [chunk]);
    }),
  );
}

function chunks(face: Typeface, text: string, strong: boolean, room: number): readonly Word[] {
  const found: Word[] = [];
  let chunk = "";
  let used = 0;
  for (const cluster of text.match(CLUSTER) ?? []) {
    const { width, blank } = face.word(cluster, strong);
    if (chunk !== "" && used + width > room) {
      found.push(face.word(chunk, strong));
      chunk = "";
      used = 0;
    }
    chunk += cluster;
    used += width + blank;
  }
  if (chunk !== "") found.push(face.word(chunk, strong));
  return found;
}

const fullWidth = (words: readonly Word[]): number =>
  words.reduce((sum, word) => sum + word.width + word.blank, 0);

const visibleWidth = (words: readonly Word[]): number => fullWidth(words) - (words.at(-1)?.blank ?? 0);

const toLine =
  (size: number) =>
  (words: readonly Word[]): Line => ({ words, width: (visibleWidth(words) * size) / 1000 });
