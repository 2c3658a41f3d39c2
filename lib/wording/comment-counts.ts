import { countOf } from "./line-list.ts";

/** “One open comment”, “3 open comments, 1 unread”. */
export function openCommentsInWords({
  open,
  unread,
}: {
  readonly open: number;
  readonly unread: number;
}): string {
  const count = open === 1 ? "One open comment" : countOf(open, "open comment", "open comments");
  if (unread === 0) return count;
  return open === 1 ? `${count}, unread` : `${count}, ${unread} unread`;
}

/** “2 unread comments.”; empty when there is none. */
export function unreadInWords(unread: number): string {
  return unread === 0 ? "" : `${countOf(unread, "unread comment", "unread comments")}.`;
}
