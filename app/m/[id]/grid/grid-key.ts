import type { Step } from "./move-place.ts";
import { hasCommandKey, type KeyPress } from "./shortcut.ts";

/** What a key means in the grid, before any action's own shortcut is asked. */
export type GridKey =
  | { readonly kind: "move"; readonly step: Step; readonly extend: boolean }
  | { readonly kind: "widen"; readonly to: "row" | "column" | "all" }
  | { readonly kind: "letter"; readonly letter: string }
  | { readonly kind: "toggle"; readonly letter: string }
  | { readonly kind: "commit"; readonly next: "down" | "right" | "left" }
  | { readonly kind: "erase" }
  | { readonly kind: "escape" }
  | { readonly kind: "none" };

const PLAIN: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "row-start",
  End: "row-end",
  PageUp: "page-up",
  PageDown: "page-down",
};

const WITH_COMMAND: Readonly<Record<string, Step>> = {
  ArrowUp: "area-up",
  ArrowDown: "area-down",
  ArrowLeft: "row-start",
  ArrowRight: "row-end",
  Home: "grid-start",
  End: "grid-end",
};

const NONE: GridKey = { kind: "none" };

/** Reads a key press; `isEntering` while a cell's letters are being typed. Keys of an input method mean nothing. */
export function readGridKey(press: KeyPress, isMac: boolean, isEntering: boolean): GridKey {
  if (press.isComposing || press.key === "Process" || press.key === "Dead") return NONE;
  const command = hasCommandKey(press, isMac);
  if (press.altKey) return NONE;
  const step = command ? WITH_COMMAND[press.key] : PLAIN[press.key];
  if (step) return { kind: "move", step, extend: press.shiftKey };
  if (press.key === " ") {
    if (press.shiftKey && !command) return { kind: "widen", to: "row" };
    return press.ctrlKey && !press.shiftKey ? { kind: "widen", to: "column" } : NONE;
  }
  if (command)
    return press.key.toLowerCase() === "a" && !press.shiftKey ? { kind: "widen", to: "all" } : NONE;
  if (press.ctrlKey || press.metaKey) return NONE;
  if (press.key === "Escape") return { kind: "escape" };
  if (isEntering) {
    if (press.key === "Enter") return { kind: "commit", next: "down" };
    if (press.key === "Tab") return { kind: "commit", next: press.shiftKey ? "left" : "right" };
    if (press.key === "Backspace" || press.key === "Delete") return { kind: "erase" };
  }
  if (/^\p{Letter}$/u.test(press.key) && press.key.toLowerCase() !== "n") {
    const letter = press.key.toUpperCase();
    return press.shiftKey && !isEntering ? { kind: "toggle", letter } : { kind: "letter", letter };
  }
  return NONE;
}
