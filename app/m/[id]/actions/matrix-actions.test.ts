import { describe, expect, it } from "vitest";
import { MATRIX_ACTIONS } from "./matrix-actions.ts";

describe("the actions", () => {
  it("have ids and shortcuts of their own", () => {
    const ids = MATRIX_ACTIONS.map((action) => action.id);
    const shortcuts = MATRIX_ACTIONS.flatMap((action) => action.shortcuts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it("cover every key that the grid promises", () => {
    const promised = [
      "Enter",
      "F2",
      "Space",
      "Alt+Enter",
      "N",
      "Delete",
      "Ctrl+D",
      "Ctrl+Enter",
      "Ctrl+Z",
      "Ctrl+Shift+Z",
      "Ctrl+Y",
      "F8",
      "Shift+F8",
      "Ctrl+.",
      "Ctrl+Alt+M",
      "?",
      "Ctrl+K",
      "Ctrl+S",
    ];
    const shortcuts = MATRIX_ACTIONS.flatMap((action) => action.shortcuts);
    expect(promised.filter((key) => !shortcuts.includes(key))).toEqual([]);
  });
});
