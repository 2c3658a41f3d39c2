import type { MatrixSession, SessionNotice } from "../matrix-session.tsx";

function changes(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}

/** What came of the time without a line, in one line: fact by fact, those that need a choice last. */
export function awayWords(away: MatrixSession["away"], open: readonly SessionNotice[]): string {
  const clashes = open.filter(({ kind }) => kind === "conflict").length;
  const refused = open.length - clashes;
  const facts: string[] = [];
  if (away?.isRestored)
    facts.push("The server was restored from a copy; what it had lost of your changes was offered again.");
  if (away && away.missed > 0) facts.push(`${changes(away.missed)} of others came in.`);
  if (away && away.sent > 0)
    facts.push(`${changes(away.sent)} of yours ${away.sent === 1 ? "is" : "are"} stored.`);
  if (clashes > 0)
    facts.push(
      `${clashes === 1 ? "1 clashes" : `${clashes} clash`} with what others wrote: both values are kept.`,
    );
  if (refused > 0) facts.push(`${refused === 1 ? "1 was" : `${refused} were`} not possible any more.`);
  return facts.length > 0 ? facts.join(" ") : "Everything is as you left it.";
}
