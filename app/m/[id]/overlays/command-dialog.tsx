import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { Dialog } from "../../../components/dialog.tsx";
import type { ActionContext, MatrixAction } from "../actions/matrix-action.ts";
import { MATRIX_ACTIONS } from "../actions/matrix-actions.ts";
import { isMac } from "../grid/is-mac.ts";
import { shortcutText } from "../grid/shortcut.ts";
import styles from "./command-dialog.module.css";

function matches(action: MatrixAction, words: readonly string[]): boolean {
  const text = `${action.group} ${action.label}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Every command by name: type a few letters, Enter runs the first. */
export function CommandDialog({ context }: { readonly context: ActionContext }) {
  const id = useId();
  const [text, setText] = useState("");
  const [wanted, setAt] = useState(0);
  const found = useMemo(() => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return MATRIX_ACTIONS.filter((action) => action.id !== "matrix.commands" && matches(action, words));
  }, [text]);
  const enabled = found.filter((action) => action.isEnabled(context));
  const at = Math.min(wanted, enabled.length - 1);
  const run = (action: MatrixAction | undefined) => {
    if (!action) return;
    context.open(null);
    action.run(context);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Enter") run(enabled[at]);
    else if (by !== 0 && enabled.length > 0) setAt((at + by + enabled.length) % enabled.length);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onClose={() => context.open(null)} title="Commands">
      <input
        className="input"
        type="text"
        data-first-focus
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={enabled[at] ? `${id}-${enabled[at].id}` : undefined}
        aria-label="Command"
        placeholder="What would you like to do?"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label="Commands" className={styles["list"]}>
        {found.map((action) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the text field keeps the focus and points here
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys
          <div
            key={action.id}
            id={`${id}-${action.id}`}
            role="option"
            className={styles["option"]}
            aria-selected={enabled[at] === action}
            aria-disabled={!action.isEnabled(context)}
            onClick={() => action.isEnabled(context) && run(action)}
          >
            <span>{action.label}</span>
            {action.shortcuts[0] && <kbd className="kbd">{shortcutText(action.shortcuts[0], isMac())}</kbd>}
          </div>
        ))}
        {found.length === 0 && <p className="soft">No command is called that.</p>}
      </div>
    </Dialog>
  );
}
