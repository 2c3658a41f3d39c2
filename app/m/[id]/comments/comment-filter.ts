import type { Actor } from "#lib/matrix/rights.ts";
import type { PlacedTalk } from "./placed-talks.ts";

export const COMMENT_FILTERS = [
  "open",
  "unread",
  "asked-of-us",
  "asked-by-us",
  "mine",
  "resolved",
  "removed",
  "all",
] as const;
export type CommentFilter = (typeof COMMENT_FILTERS)[number];

interface FilterWords {
  readonly label: string;
  /** Said when no thread is of that kind. */
  readonly none: string;
}

export const COMMENT_FILTER_WORDS: Readonly<Record<CommentFilter, FilterWords>> = {
  open: { label: "Open", none: "No comment is open." },
  unread: { label: "Unread", none: "You have read everything." },
  "asked-of-us": { label: "Asked of us", none: "The other side asks nothing of you." },
  "asked-by-us": { label: "Asked by us", none: "Your side has asked nothing that is still open." },
  mine: { label: "With my comments", none: "You have not commented yet." },
  resolved: { label: "Resolved or taken back", none: "Nothing was resolved yet." },
  removed: { label: "On removed rows", none: "No comment stands on a removed row." },
  all: { label: "All", none: "Nobody has commented yet." },
};

/** Whether a filter shows a thread to somebody. */
export function matchesCommentFilter(
  talk: PlacedTalk,
  filter: CommentFilter,
  me: Pick<Actor, "participant" | "side">,
): boolean {
  switch (filter) {
    case "open":
      return talk.isOpen;
    case "unread":
      return talk.unread > 0;
    case "asked-of-us":
      return talk.isOpen && talk.by.side !== me.side;
    case "asked-by-us":
      return talk.isOpen && talk.by.side === me.side;
    case "mine":
      return talk.comments.some(({ by }) => by.participant === me.participant);
    case "resolved":
      return !talk.isOpen;
    case "removed":
      return talk.place.kind === "removed-row";
    case "all":
      return true;
  }
}
