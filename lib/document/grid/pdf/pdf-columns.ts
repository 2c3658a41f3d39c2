import type { TextLine, TextRun } from "./pdf-lines.ts";

/** From where to where the texts of a column reach. */
export interface PdfColumn {
  readonly left: number;
  readonly right: number;
}

/** Columns between which nothing stands, and the texts that stand across several of them. */
export interface PdfColumns {
  readonly columns: readonly PdfColumn[];
  readonly across: ReadonlySet<TextRun>;
}

/** Two columns whose texts come closer than this are not told apart. */
const CLEAR = 2;
const FEW_ACROSS = 3;
const SHARE_ACROSS = 0.1;

interface Placed {
  readonly line: number;
  readonly run: TextRun;
}

function gather(placed: readonly Placed[]): { readonly column: PdfColumn; readonly placed: Placed[] }[] {
  const groups: { column: PdfColumn; placed: Placed[] }[] = [];
  for (const one of [...placed].sort((a, b) => a.run.left - b.run.left)) {
    const { left, right } = one.run;
    const group = groups.at(-1);
    if (group && left < group.column.right + CLEAR) {
      group.placed.push(one);
      group.column = { left: group.column.left, right: Math.max(group.column.right, right) };
    } else groups.push({ column: { left, right }, placed: [one] });
  }
  return groups;
}

const hasTwoOfALine = (placed: readonly Placed[]): boolean =>
  new Set(placed.map(({ line }) => line)).size < placed.length;

const widthOf = ({ run }: Placed): number => run.right - run.left;

const TRIED = 8;

/** The text without which most columns fall apart; of several, the widest. */
function findBridge(placed: readonly Placed[]): Placed | undefined {
  let best: { readonly bridge: Placed; readonly columns: number } | undefined;
  for (const bridge of [...placed].sort((a, b) => widthOf(b) - widthOf(a)).slice(0, TRIED)) {
    const columns = gather(placed.filter((one) => one !== bridge)).length;
    if (!best || columns > best.columns) best = { bridge, columns };
  }
  return best?.bridge;
}

/** The columns on which a text stands. */
export function columnsUnder({ left, right }: PdfColumn, columns: readonly PdfColumn[]): readonly number[] {
  return columns.flatMap((column, at) => (left < column.right && right > column.left ? [at] : []));
}

/**
 * Finds columns by the white between them. Texts that stand across several columns, as headings of groups and of sections
 * do, are set aside, the widest first; `undefined` when more than a few must be, or when a line has two texts in one column.
 * A text alone on its line that reaches from the first column into the white beside it is a text of that column.
 */
export function findColumns(lines: readonly TextLine[]): PdfColumns | undefined {
  const all = lines.flatMap(({ runs }, line) => runs.map((run) => ({ line, run })));
  const alone = new Set(lines.flatMap(({ runs }) => (runs.length === 1 ? runs : [])));
  const across = new Set<TextRun>();
  const most = FEW_ACROSS + SHARE_ACROSS * lines.length;
  for (;;) {
    const kept = all.filter(({ run }) => !across.has(run));
    const groups = gather(kept);
    const mixed = groups.find(({ placed }) => hasTwoOfALine(placed));
    const columns = groups.map(({ column }) => column);
    if (!mixed) {
      const inOne = [...across].filter((run) => columnsUnder(run, columns).length < 2);
      for (const run of inOne) across.delete(run);
      const isClear = inOne.every((run) => alone.has(run) && columnsUnder(run, columns)[0] === 0);
      return isClear && columns.length > 1 ? { columns, across } : undefined;
    }
    const bridge = findBridge(mixed.placed);
    if (!bridge || across.size >= most) return undefined;
    across.add(bridge.run);
  }
}
