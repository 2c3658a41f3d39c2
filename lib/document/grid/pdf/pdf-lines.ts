import { joinTexts, onSameLine, type PlacedText } from "./page-text.ts";

/** Pieces that stand together on one line: what a reader sees as one text. */
export interface TextRun extends PlacedText {
  readonly pieces: readonly PlacedText[];
  /** Whether pieces of it lie on top of one another. */
  readonly isMixed: boolean;
}

/** The runs on one baseline, from left to right. */
export interface TextLine {
  readonly page: number;
  readonly baseline: number;
  readonly size: number;
  readonly runs: readonly TextRun[];
}

/** Beyond it two pieces are two texts; a word's space is half as wide. */
const GAP_OF_RUNS = 0.45;
const SAME_PLACE = 0.25;
/** Letters that are set close reach a little into one another. */
const OVERLAP = 0.2;

const isDrawnAgain = (a: PlacedText, b: PlacedText): boolean =>
  a.text === b.text && Math.abs(a.left - b.left) < SAME_PLACE * a.size;

/** Pieces as one text. */
export function toRun(pieces: readonly PlacedText[]): TextRun {
  const [first] = pieces;
  const size = Math.max(...pieces.map((piece) => piece.size));
  return {
    pieces,
    text: joinTexts(pieces),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    baseline: first?.baseline ?? 0,
    size,
    isBold: pieces.every(({ isBold }) => isBold),
    isMixed: pieces.some(({ left, size: own }, at) => left < (pieces[at - 1]?.right ?? left) - OVERLAP * own),
  };
}

/** Runs of a line; text that is drawn twice for weight counts once. */
function toRuns(pieces: readonly PlacedText[]): readonly TextRun[] {
  const sorted = [...pieces].sort((a, b) => a.left - b.left);
  const groups: PlacedText[][] = [];
  for (const piece of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isDrawnAgain(last, piece)) continue;
    if (group && last && piece.left - last.right < GAP_OF_RUNS * Math.min(piece.size, last.size))
      group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(toRun);
}

/** The lines of a page, from the top. */
export function toLines(page: number, texts: readonly PlacedText[]): readonly TextLine[] {
  const sorted = [...texts].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const groups: PlacedText[][] = [];
  for (const piece of sorted) {
    const group = groups.at(-1);
    if (group?.[0] && onSameLine(group[0], piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => {
    const runs = toRuns(group);
    return {
      page,
      runs,
      baseline: group[0]?.baseline ?? 0,
      size: Math.max(...group.map(({ size }) => size)),
    };
  });
}

export const textOfLine = ({ runs }: TextLine): string => runs.map(({ text }) => text).join(" ");
