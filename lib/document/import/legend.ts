import { findDuty } from "#lib/matrix/duties.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import type { Book } from "../grid/grid.ts";
import { plainMark } from "./signs.ts";
import { findDutyIn, findDutyWord } from "./words/duty-words.ts";
import { fold, wordsOf } from "./words/fold.ts";

/** A sign that a file explains; `duty` is `null` when it means something that is no duty. */
export interface LegendEntry {
  readonly sign: string;
  readonly meaning: string;
  readonly duty: Duty | null;
}

/** What somebody says that a mark means; no duty for a cell that says nothing. */
export interface SaidMark {
  readonly sign: string;
  readonly duties: readonly Duty[];
}

/** The duties of a mark, and who says so. */
export interface MarkMeaning {
  readonly duties: readonly Duty[];
  readonly by: "the legend of the file says" | "you said";
}

/** What the signs of a file mean: what it says itself, else the usual. */
export interface Legend {
  readonly entries: readonly LegendEntry[];
  /** Whether the file says nothing that differs from the usual meaning. */
  readonly isPlain: boolean;
  readonly dutyOf: (letter: string) => Duty | undefined;
  /** What a mark or an emoji means, when the file or somebody explains it. */
  readonly meaningOfMark: (text: string) => MarkMeaning | undefined;
  /** Whether the file gives this letter a meaning that is no duty. */
  readonly isOther: (letter: string) => boolean;
}

const SIGN = "(?:\\p{Lu}|\\p{Extended_Pictographic}\\ufe0f?|[✓✔☑✗✘●○■□◆◇★☆x])";
const BETWEEN = "\\s*(?:[=:–—−→-]|\\s\\()\\s*";
const BEFORE = new RegExp(
  `^["“'(\\[*_\\s]*(${SIGN})["”')\\]*_]*(?:${BETWEEN})["“'(*_\\s]*(\\p{L}.{2,})$`,
  "su",
);
const BRACKETED = new RegExp(`^[*_\\s]*[(\\[](${SIGN})[)\\]][*_]*\\s+[*_]*(\\p{L}.{2,})$`, "su");
const AFTER = new RegExp(
  `^[*_\\s]*(\\p{L}[\\p{L}\\s-]{3,24}?)\\s*[(=:–—-]+\\s*(${SIGN})\\)?[*_:.]*(?:\\s|$)`,
  "u",
);
/** Meanings that make a letter something else than a duty. */
const OTHER =
  /^(create|creat|read|update|delete|red|amber|green|critical|high|medium|low|must|should|could|wont|group|wave|ring|absent|present|admin|write|erstell|lesen|loschen|rot|gelb|grun)/;

function toEntry(sign: string, meaning: string): LegendEntry | undefined {
  const folded = fold(meaning);
  const [first = ""] = wordsOf(folded);
  const duty = findDutyIn(folded);
  const isOther = OTHER.test(first) && !findDutyWord(first);
  if (!duty && !isOther) return undefined;
  return {
    sign: sign.replace(/\ufe0f/g, ""),
    meaning:
      meaning
        .split(/[\n.:;(–—]/)[0]
        ?.trim()
        .slice(0, 60) ?? "",
    duty: isOther ? null : (duty ?? null),
  };
}

/** The sign and the meaning that a short text gives, in either order. */
export function readLegendPiece(text: string): LegendEntry | undefined {
  const before = BEFORE.exec(text) ?? BRACKETED.exec(text);
  if (before) return toEntry(before[1] ?? "", before[2] ?? "");
  const after = AFTER.exec(text);
  return after ? toEntry(after[2] ?? "", after[1] ?? "") : undefined;
}

const PIECES =
  /[\n;|•]|,(?=\s*["“'(]?(?:\p{Lu}|x|\p{Extended_Pictographic})["”')]?\s*[=:–—-])|\s{2,}|\s(?=(?:\p{Lu})\s*[=–—:]\s*\p{L})/u;

function* piecesOf(text: string): Generator<string> {
  if (text.length > 600) return;
  for (const piece of text.split(PIECES)) {
    const line = piece?.trim() ?? "";
    // “RACI: R = Responsible” begins with what it explains.
    yield line.replace(/^[\p{L}\s]{3,12}:\s*(?=\p{Lu}\s*[=–—-])/u, "");
  }
}

const ALONE = new RegExp(`^["“'(\\[*_\\s]*(${SIGN})["”')\\]*_.:=\\s]*$`, "u");

function* entriesOf(book: Book): Generator<LegendEntry> {
  for (const text of book.prose) for (const piece of piecesOf(text)) yield* some(readLegendPiece(piece));
  for (const { rows } of book.grids) {
    for (const row of rows) {
      for (const [column, cell] of row.entries()) {
        if (!cell || cell.text.length < 1 || row[column - 1] === cell) continue;
        const sign = ALONE.exec(cell.text)?.[1];
        const next = row[column + cell.columns];
        if (sign !== undefined && next && next.text.length > 3) yield* some(toStrictEntry(sign, next.text));
        else if (cell.text.length > 4)
          for (const piece of piecesOf(cell.text)) yield* some(readLegendPiece(piece));
      }
    }
  }
}

/** A sign and a meaning in two cells: only words that are a duty in the first place, since cells stand beside each other everywhere. */
function toStrictEntry(sign: string, meaning: string): LegendEntry | undefined {
  const [first = ""] = wordsOf(fold(meaning));
  const duty = findDutyWord(first);
  return duty && { sign, meaning: meaning.slice(0, 60), duty };
}

const some = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

/** Finds what a file says about its signs, in the text around its tables and beside or under their rows. */
export function findLegend(book: Book): readonly LegendEntry[] {
  const bySign = new Map<string, LegendEntry>();
  for (const entry of entriesOf(book)) if (!bySign.has(entry.sign)) bySign.set(entry.sign, entry);
  const letters = [...bySign.values()].filter(({ sign }) => /\p{Lu}/u.test(sign));
  // One letter alone is more likely a name with a dash than a legend.
  if (letters.length < 2) for (const { sign } of letters) bySign.delete(sign);
  return [...bySign.values()];
}

/** A legend of these entries, and what somebody says of marks; what neither names has its usual meaning. */
export function toLegend(entries: readonly LegendEntry[], said: readonly SaidMark[] = []): Legend {
  const byMark = new Map(said.map(({ sign, duties }) => [plainMark(sign), duties]));
  const bySign = new Map(entries.map((entry) => [entry.sign, entry]));
  const usual = (letter: string) => findDuty(letter);
  return {
    entries,
    isPlain: entries.every(({ sign, duty }) => duty !== null && usual(sign) === duty),
    dutyOf: (letter) => {
      const entry = bySign.get(letter) ?? bySign.get(letter.toUpperCase());
      return entry ? (entry.duty ?? undefined) : usual(letter);
    },
    meaningOfMark: (text) => {
      const duties = byMark.get(plainMark(text));
      if (duties) return { duties, by: "you said" };
      const plain = text.replace(/\ufe0f/g, "").trim();
      const duty = /\p{Lu}/u.test(plain) ? null : (bySign.get(plain)?.duty ?? null);
      return duty === null ? undefined : { duties: [duty], by: "the legend of the file says" };
    },
    isOther: (letter) => bySign.get(letter)?.duty === null,
  };
}
