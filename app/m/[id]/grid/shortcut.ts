/** The part of a keyboard event that decides which key was meant. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
}

/** Ctrl, or Cmd on a Mac. */
export function hasCommandKey(press: KeyPress, isMac: boolean): boolean {
  return isMac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
}

const NAMES: Readonly<Record<string, string>> = { Space: " ", Up: "ArrowUp", Down: "ArrowDown" };

/** Whether a key press is a shortcut written as `Ctrl+Shift+Z`, `F8`, `Space` or `?`. */
export function isShortcut(press: KeyPress, shortcut: string, isMac: boolean): boolean {
  if (press.isComposing) return false;
  const parts = shortcut.split("+");
  const last = parts.at(-1) ?? "";
  const wanted = NAMES[last] ?? last;
  const wantsShift = parts.includes("Shift");
  const command = hasCommandKey(press, isMac);
  if (parts.includes("Ctrl") !== command || parts.includes("Alt") !== press.altKey) return false;
  if (!command && (press.ctrlKey || press.metaKey)) return false;
  const isSign = wanted.length === 1 && wanted.toLowerCase() === wanted.toUpperCase() && wanted !== " ";
  // Signs such as ? need Shift on some keyboards and not on others.
  if (!isSign && press.shiftKey !== wantsShift) return false;
  return press.key.toLowerCase() === wanted.toLowerCase();
}

/** A shortcut as the reader's keyboard calls it. */
export function shortcutText(shortcut: string, isMac: boolean): string {
  return isMac ? shortcut.replace("Ctrl", "Cmd").replace("Alt", "Option") : shortcut;
}
