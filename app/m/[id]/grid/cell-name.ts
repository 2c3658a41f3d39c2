import type { Finding } from "#lib/checker/finding.ts";
import type { ConfirmationOf } from "#lib/matrix/confirmation.ts";
import type { ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { Header, Side } from "#lib/matrix/schema/header.ts";
import { cellSentence, IN_CONFLICT_WORDS } from "#lib/wording/cell-sentence.ts";
import { openCommentsInWords } from "#lib/wording/comment-counts.ts";
import type { CommentMark } from "../comments/placed-talks.ts";

function findingWords(findings: readonly Finding[]): string {
  const [first] = findings;
  if (!first) return "";
  return findings.length === 1
    ? ` One finding: ${first.message}`
    : ` ${findings.length} findings, first: ${first.message}`;
}

/** A cell's accessible name: a sentence that says row, role, letters in words, what was found, and what was said. */
export function cellName(
  row: ContentActivity,
  role: ContentRole,
  findings: readonly Finding[],
  comments?: CommentMark,
  inConflict = false,
): string {
  return cellSentence({
    inConflict,
    activity: row.name,
    role,
    cell: row.cells[role.id] ?? BLANK,
    findings: findings.map((finding) => finding.message),
    comments,
  });
}

/** The name of the activity's own cell. */
export function rowName(
  row: ContentActivity,
  number: string,
  findings: readonly Finding[],
  comments: CommentMark | null,
  inConflict = false,
): string {
  const conflict = inConflict ? ` ${IN_CONFLICT_WORDS}` : "";
  const state = row.undecided ? " To decide." : "";
  const said = comments ? ` ${openCommentsInWords(comments)}.` : "";
  const scope =
    row.scope === "out" ? ` Not in this agreement, handled by ${row.outHolder ?? "nobody named yet"}.` : "";
  return `${number} ${row.name}.${state}${scope}${conflict}${findingWords(findings)}${said}`;
}

const STATE_WORDS: Readonly<Record<ConfirmationOf[Side], string>> = {
  holds: "has confirmed",
  lapsed: "confirmed an earlier text",
  none: "has not confirmed",
};

export function confirmName(row: ContentActivity, state: ConfirmationOf, header: Header): string {
  return `${row.name}. ${header.buyer} ${STATE_WORDS[state.buyer]}. ${header.provider} ${STATE_WORDS[state.provider]}.`;
}
