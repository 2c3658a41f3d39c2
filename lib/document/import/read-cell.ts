import { letterOf, sortDuties } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import { parseCell } from "#lib/matrix/parse-cell.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import type { Legend } from "./legend.ts";
import { isMark, toPlainSigns } from "./signs.ts";
import { findDutyWord } from "./words/duty-words.ts";
import { fold } from "./words/fold.ts";

/** What a cell says about who does what. */
export type CellReading =
  | {
      readonly kind: "blank" | "undecided" | "mark" | "foreign" | "text";
      readonly repairs: readonly string[];
    }
  | {
      readonly kind: "cell";
      readonly cell: Assignment;
      /** What stood in brackets behind the letters. */
      readonly note: string | null;
      readonly repairs: readonly string[];
    };

const UNDECIDED =
  /^(varies|vary|tbd|tbc|tba|\?+|to be (decided|defined|confirmed|agreed)|depends|zu klaren|offen|noch offen|variiert|a definir|a determiner|variable|por definir|varia|nog te bepalen|n\.?t\.?b\.?|varieert|do ustalenia|rozne|уточняется|не определено|по ситуации)$/;
const NOT_INVOLVED =
  /^(n ?[/.]? ?a\.?|not (involved|applicable)|none|k\. ?a\.|entfallt|nicht (beteiligt|zutreffend)|s\. ?o\.|sans objet|no aplica|n\.?v\.?t\.?|nie dotyczy|nao (se )?aplica|не применимо|не участвует|neant)$/;
const NOTHING = /^[-–—−‐‑‒―_.·/\\\s]*$/;
const FOREIGN = /^(?:\p{Lu}|\p{Lu}{2,4}|\p{Lu}\d?)(?:\s*[/,;&+|·-]\s*(?:\p{Lu}{1,4}))*$/u;
const BETWEEN = /[\s,;/&+|\\·•:.\-–—]+|\b(?:and|und|et|y|en|e|i|oraz)\b/iu;
const WORD_BETWEEN = /\s*(?:[,;/&+|\\·•\n]|(?<=\s)(?:and|und|et|y|en|e|i|и|oraz)(?=\s))\s*/iu;
const BRACKETS = /[([{]([^()[\]{}]*)[)\]}]/g;
const MARKED = /^[\d\s,*†‡]*$/;
const LONGEST = 120;
/** The name of the whole thing, as it stands in headings. */
const ALL_LETTERS = /^(raci|rasci|rasci-v|raci-v|raciv)$/i;

/** Text behind letters that says when they hold; the reader of single cells knows it. */
const WHEN = /^(business hours|out of hours)$/i;

const BARE: Omit<Extract<CellReading, { kind: "cell" }>, "cell"> = { kind: "cell", note: null, repairs: [] };

interface Taken {
  readonly rest: string;
  readonly notes: readonly string[];
}

/** Takes what stands in brackets away, unless it is letters itself or says when. */
function takeNotes(text: string, isLetters: (inner: string) => boolean): Taken {
  const notes: string[] = [];
  const rest = text.replace(BRACKETS, (whole, inner: string) => {
    if (WHEN.test(inner.trim())) return whole;
    if (isLetters(inner.trim())) return ` ${inner} `;
    if (!MARKED.test(inner)) notes.push(inner.trim());
    return " ";
  });
  return {
    rest: rest
      .replace(/[*†‡¹²³⁰⁴-⁹]+/g, "")
      .replace(/\s+/g, " ")
      .trim(),
    notes,
  };
}

/** Duties of letters that a legend of the file explains, whole or in part. */
function dutiesByLegend(text: string, legend: Legend): readonly Duty[] | undefined {
  const duties: Duty[] = [];
  for (const token of text.split(BETWEEN).filter((piece) => piece !== "")) {
    for (const letter of token) {
      const duty = legend.dutyOf(letter);
      if (!duty) return undefined;
      duties.push(duty);
    }
  }
  return duties.length > 0 && new Set(duties).size === duties.length ? duties : undefined;
}

function dutiesByWords(text: string): readonly Duty[] | undefined {
  const parts = text.split(WORD_BETWEEN).filter((part) => part !== undefined && part !== "");
  if (parts.length === 0 || parts.length > 6) return undefined;
  const duties = parts.map((part) => findDutyWord(fold(part)));
  return duties.every((duty): duty is Duty => duty !== undefined) ? [...new Set(duties)] : undefined;
}

const said = (text: string, duties: readonly Duty[]): string =>
  `“${text}” was read as ${sortDuties(duties).map(letterOf).join("")}`;

function readLetters(found: string, text: string, legend: Legend): CellReading | undefined {
  const explained = legend.isPlain ? undefined : dutiesByLegend(text, legend);
  if (explained) {
    const isUsual = [...explained].map(letterOf).join("") === text.replace(/[^\p{L}]/gu, "");
    return {
      ...BARE,
      cell: { ...BLANK, duties: sortDuties(explained) },
      repairs: isUsual ? [] : [`${said(found, explained)}, as the legend of the file says`],
    };
  }
  // What the legend takes for something else is no letter of ours.
  if (!legend.isPlain && [...text].some((letter) => legend.isOther(letter)) && text.length <= 8)
    return undefined;
  const parsed = parseCell(text, "RASCI-V");
  if (parsed.ok) return { ...BARE, cell: parsed.cell, repairs: parsed.repairs };
  const words = dutiesByWords(text);
  if (!words) return undefined;
  return { ...BARE, cell: { ...BLANK, duties: sortDuties(words) }, repairs: [said(found, words)] };
}

function read(found: string, legend: Legend): CellReading {
  const plain = toPlainSigns(found);
  const text = plain.text;
  const folded = fold(text);
  const mark = legend.meaningOfMark(found);
  if (mark?.duties.length === 0) return { kind: "blank", repairs: [] };
  if (mark)
    return {
      ...BARE,
      cell: { ...BLANK, duties: sortDuties(mark.duties) },
      repairs: [`${said(found, mark.duties)}, as ${mark.by}`],
    };
  if (NOTHING.test(text)) return { kind: "blank", repairs: [] };
  if (UNDECIDED.test(folded))
    return { kind: "undecided", repairs: [`“${found}” was read as “to be decided”`] };
  if (NOT_INVOLVED.test(folded)) {
    const isOurs = found === "N/A";
    return {
      ...BARE,
      cell: { ...BLANK, notInvolved: true },
      repairs: isOurs ? [] : [`“${found}” was read as “not involved”`],
    };
  }
  if (isMark(text)) return { kind: "mark", repairs: [] };
  if (text.length > LONGEST || ALL_LETTERS.test(text)) return { kind: "text", repairs: [] };
  const { rest, notes } = takeNotes(
    text,
    (inner) => inner.length <= 4 && readLetters(inner, inner, legend) !== undefined,
  );
  const letters = rest === "" ? undefined : readLetters(found, rest, legend);
  if (letters?.kind === "cell") {
    const note = notes.length > 0 ? notes.join("; ") : null;
    const kept = note === null ? [] : [`“${note}” was kept as a note of the row`];
    return { ...letters, note, repairs: [...plain.repairs, ...letters.repairs, ...kept] };
  }
  return { kind: FOREIGN.test(rest) ? "foreign" : "text", repairs: [] };
}

const MOST_KNOWN = 20_000;

/** Reads cells under the legend of a file: what says the same is read once. */
export function createCellReader(legend: Legend): (text: string) => CellReading {
  const known = new Map<string, CellReading>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const reading = read(text, legend);
    if (known.size < MOST_KNOWN) known.set(text, reading);
    return reading;
  };
}
