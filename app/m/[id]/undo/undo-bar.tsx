"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { isMac } from "../grid/is-mac.ts";
import { isShortcut } from "../grid/shortcut.ts";
import { useMatrixSession } from "../matrix-session.tsx";
import { keepsOwnUndo } from "./keeps-own-undo.ts";
import styles from "./undo-bar.module.css";
import { useBack } from "./use-back.ts";

const KEYS = [
  ["Ctrl+Z", "undo"],
  ["Ctrl+Shift+Z", "redo"],
  ["Ctrl+Y", "redo"],
] as const;

const CONTACTS_STAY = "Contacts and your side’s own notes are not undone: write the earlier value again.";

/** Undo and redo on the pages that have no grid, by key and by button, and what they did. */
export function UndoBar() {
  const session = useMatrixSession();
  const path = usePathname();
  const isGrid = path === `/m/${session.view.id}`;
  const isContacts = path.endsWith("/contacts");
  const [said, setSaid] = useState("");
  const say = useCallback((text: string) => setSaid(text), []);
  const back = useBack(session, say);
  const { canUndo, canRedo } = session;
  const press = useCallback(
    (kind: "undo" | "redo") => {
      if (kind === "undo" ? canUndo : canRedo) back(kind);
      else setSaid(isContacts ? CONTACTS_STAY : `There is nothing to ${kind}.`);
    },
    [canUndo, canRedo, back, isContacts],
  );
  useEffect(() => {
    if (isGrid) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const found = KEYS.find(([shortcut]) => isShortcut(event, shortcut, isMac()));
      if (!found || keepsOwnUndo(event.target)) return;
      event.preventDefault();
      press(found[1]);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isGrid, press]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said belongs to its page
  useEffect(() => setSaid(""), [path]);
  if (isGrid) return null;
  const isShown = canUndo || canRedo || said !== "";
  return (
    <div className={styles["bar"]} data-shown={isShown || undefined} data-no-print>
      {isShown && (
        <>
          <Button
            variant="plain"
            icon="undo"
            label="Undo"
            disabled={!canUndo}
            onClick={() => press("undo")}
          />
          <Button
            variant="plain"
            icon="redo"
            label="Redo"
            disabled={!canRedo}
            onClick={() => press("redo")}
          />
        </>
      )}
      <p className={styles["said"]} role="status">
        {said}
      </p>
    </div>
  );
}
