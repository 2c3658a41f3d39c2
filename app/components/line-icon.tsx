export type IconName =
  | "plus"
  | "close"
  | "check"
  | "check-twice"
  | "chevron-down"
  | "chevron-right"
  | "arrow-up"
  | "arrow-down"
  | "arrow-left"
  | "arrow-right"
  | "more"
  | "open-columns"
  | "fold-columns"
  | "undo"
  | "redo"
  | "filter"
  | "person"
  | "call"
  | "history"
  | "conflict"
  | "sun"
  | "moon"
  | "auto"
  | "copy"
  | "download"
  | "print"
  | "link"
  | "lock"
  | "trash"
  | "pen"
  | "menu"
  | "keyboard"
  | "warning-line"
  | "park"
  | "comment"
  | "comment-unread";

/** A picture beside words; alone it needs a label on its button. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true" focusable="false">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
