const TEXT =
  "textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])";

/**
 * Whether the browser's own undo counts where a key was pressed: in a text that is being written. A shared text in which
 * nobody has written yet (`data-clean`) has nothing of its own to take back.
 */
export function keepsOwnUndo(target: EventTarget | null): boolean {
  const field = target instanceof Element ? target.closest(TEXT) : null;
  return field !== null && !field.hasAttribute("data-clean");
}
