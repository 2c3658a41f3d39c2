export interface KeyLine {
  readonly keys: string;
  readonly does: string;
}

/** Keys that are no action of their own: moving, selecting, entering letters, the clipboard. */
export const MOVING_KEYS: readonly KeyLine[] = [
  { keys: "Arrows", does: "move one cell" },
  { keys: "Home · End", does: "first and last cell of the row" },
  { keys: "Ctrl+Home · Ctrl+End", does: "first and last cell of the grid" },
  { keys: "Page Up · Page Down", does: "move a screen" },
  { keys: "Ctrl+Up · Ctrl+Down", does: "previous and next area" },
  { keys: "Shift with these", does: "extend the selection" },
  { keys: "Shift+Space · Ctrl+Space · Ctrl+A", does: "select the row, the column, everything" },
  { keys: "Tab · Shift+Tab", does: "leave the grid; while entering: save and go right or left" },
];

export const ENTERING_KEYS: readonly KeyLine[] = [
  { keys: "R A C I (S V)", does: "start a fresh value; more letters add to it" },
  { keys: "Enter", does: "save and go down" },
  { keys: "Arrows", does: "save and move" },
  { keys: "Backspace", does: "take the last letter back" },
  { keys: "Esc", does: "keep what stood before" },
  { keys: "Shift+letter", does: "add or take that letter in every selected cell" },
  { keys: "Ctrl+C · Ctrl+X · Ctrl+V", does: "copy, cut and paste; with Excel and Google Sheets too" },
];
