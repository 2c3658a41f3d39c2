import { describe, expect, it } from "vitest";
import { type GridKey, readGridKey } from "./grid-key.ts";
import { isShortcut, type KeyPress, shortcutText } from "./shortcut.ts";

function press(text: string): KeyPress {
  const parts = text.split("+");
  const key = parts.at(-1) ?? "";
  return {
    key: key === "Space" ? " " : key,
    ctrlKey: parts.includes("Ctrl"),
    metaKey: parts.includes("Cmd"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
  };
}

const move = (step: Extract<GridKey, { kind: "move" }>["step"], extend = false): GridKey => ({
  kind: "move",
  step,
  extend,
});

describe("a key in the grid", () => {
  const cases: readonly (readonly [string, GridKey])[] = [
    ["ArrowUp", move("up")],
    ["ArrowDown", move("down")],
    ["ArrowLeft", move("left")],
    ["ArrowRight", move("right")],
    ["Home", move("row-start")],
    ["End", move("row-end")],
    ["Ctrl+Home", move("grid-start")],
    ["Ctrl+End", move("grid-end")],
    ["PageUp", move("page-up")],
    ["PageDown", move("page-down")],
    ["Ctrl+ArrowDown", move("area-down")],
    ["Ctrl+ArrowUp", move("area-up")],
    ["Shift+ArrowDown", move("down", true)],
    ["Ctrl+Shift+End", move("grid-end", true)],
    ["Shift+PageDown", move("page-down", true)],
    ["Shift+Space", { kind: "widen", to: "row" }],
    ["Ctrl+Space", { kind: "widen", to: "column" }],
    ["Ctrl+a", { kind: "widen", to: "all" }],
    ["r", { kind: "letter", letter: "R" }],
    ["A", { kind: "letter", letter: "A" }],
    ["Shift+C", { kind: "toggle", letter: "C" }],
    ["я", { kind: "letter", letter: "Я" }],
    ["n", { kind: "none" }],
    ["Space", { kind: "none" }],
    ["Enter", { kind: "none" }],
    ["Tab", { kind: "none" }],
    ["Delete", { kind: "none" }],
    ["Ctrl+r", { kind: "none" }],
    ["Alt+ArrowUp", { kind: "none" }],
    ["Escape", { kind: "escape" }],
  ];
  for (const [text, meaning] of cases) {
    it(`${text} means ${JSON.stringify(meaning)}`, () => {
      expect(readGridKey(press(text), false, false)).toEqual(meaning);
    });
  }

  const entering: readonly (readonly [string, GridKey])[] = [
    ["Enter", { kind: "commit", next: "down" }],
    ["Tab", { kind: "commit", next: "right" }],
    ["Shift+Tab", { kind: "commit", next: "left" }],
    ["Backspace", { kind: "erase" }],
    ["Escape", { kind: "escape" }],
    ["i", { kind: "letter", letter: "I" }],
    ["Shift+I", { kind: "letter", letter: "I" }],
  ];
  for (const [text, meaning] of entering) {
    it(`${text} while entering means ${JSON.stringify(meaning)}`, () => {
      expect(readGridKey(press(text), false, true)).toEqual(meaning);
    });
  }

  it("takes Cmd for Ctrl on a Mac", () => {
    expect(readGridKey(press("Cmd+ArrowDown"), true, false)).toEqual(move("area-down"));
    expect(readGridKey(press("Cmd+a"), true, false)).toEqual({ kind: "widen", to: "all" });
  });

  it("means nothing while an input method composes", () => {
    expect(readGridKey({ ...press("r"), isComposing: true }, false, false)).toEqual({ kind: "none" });
    expect(readGridKey(press("Process"), false, false)).toEqual({ kind: "none" });
  });
});

describe("a shortcut", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["Ctrl+Z", "Ctrl+z", true],
    ["Ctrl+Z", "Ctrl+Shift+Z", false],
    ["Ctrl+Shift+Z", "Ctrl+Shift+Z", true],
    ["Ctrl+Shift+Z", "Ctrl+z", false],
    ["F8", "Shift+F8", false],
    ["Shift+F8", "Shift+F8", true],
    ["Ctrl+.", "Ctrl+.", true],
    ["?", "Shift+?", true],
    ["?", "Ctrl+?", false],
    ["Space", "Space", true],
    ["Space", "Shift+Space", false],
    ["Enter", "Enter", true],
    ["Enter", "Ctrl+Enter", false],
    ["Alt+Enter", "Alt+Enter", true],
    ["Alt+Up", "Alt+ArrowUp", true],
    ["Ctrl+Alt+M", "Ctrl+Alt+m", true],
    ["N", "n", true],
    ["N", "Ctrl+n", false],
  ];
  for (const [shortcut, text, meant] of cases) {
    it(`${shortcut} is ${meant ? "" : "not "}meant by ${text}`, () => {
      expect(isShortcut(press(text), shortcut, false)).toBe(meant);
    });
  }

  it("is Cmd on a Mac, in what it obeys and in what it is called", () => {
    expect(isShortcut(press("Cmd+z"), "Ctrl+Z", true)).toBe(true);
    expect(isShortcut(press("Ctrl+z"), "Ctrl+Z", true)).toBe(false);
    expect(shortcutText("Ctrl+Alt+M", true)).toBe("Cmd+Option+M");
  });

  it("is not meant while an input method composes", () => {
    expect(isShortcut({ ...press("n"), isComposing: true }, "N", false)).toBe(false);
  });
});
