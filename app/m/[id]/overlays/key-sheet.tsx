import { Dialog } from "../../../components/dialog.tsx";
import { ENTERING_KEYS, type KeyLine, MOVING_KEYS } from "../actions/key-sheet.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { MATRIX_ACTIONS } from "../actions/matrix-actions.ts";
import { isMac } from "../grid/is-mac.ts";
import { shortcutText } from "../grid/shortcut.ts";
import styles from "./key-sheet.module.css";

function KeyTable({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) {
  return (
    <table className="schedule">
      <caption className={styles["caption"]}>{title}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={line.keys}>
            <th scope="row" className={styles["keys"]}>
              {line.keys}
            </th>
            <td>{line.does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every key of the grid, from the same definitions that obey them. */
export function KeySheet({ context }: { readonly context: ActionContext }) {
  const mac = isMac();
  const named = (line: KeyLine): KeyLine => ({
    ...line,
    keys: mac ? line.keys.replaceAll("Ctrl", "Cmd") : line.keys,
  });
  const actions = MATRIX_ACTIONS.filter((action) => action.shortcuts.length > 0).map((action) => ({
    keys: action.shortcuts.map((shortcut) => shortcutText(shortcut, mac)).join(" · "),
    does: action.label,
  }));
  return (
    <Dialog open onClose={() => context.open(null)} title="Keys" size="large">
      <div className={styles["sheets"]}>
        <KeyTable title="Move and select" lines={MOVING_KEYS.map(named)} />
        <KeyTable title="Enter letters" lines={ENTERING_KEYS.map(named)} />
        <KeyTable title="Do" lines={actions} />
      </div>
    </Dialog>
  );
}
