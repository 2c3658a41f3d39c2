import type { Finding } from "#lib/checker/finding.ts";
import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { rowHash } from "#lib/matrix/fingerprint.ts";
import { type CountedRows, doersByHours, type Holder, holderOf } from "./ownership.ts";
import { agreedRows } from "./paper-frame.ts";
import { holds } from "./side-duties.ts";

/** A row of two states, of which it may be missing in one. */
export interface RowPair {
  readonly before: ContentActivity | null;
  readonly after: ContentActivity | null;
}

/** A row that somebody else owns or does afterwards; `null` where it was not, or is no longer, there. */
export interface MovedRow extends RowPair {
  readonly row: ContentActivity;
  readonly owner: readonly [before: Holder | null, after: Holder | null];
  readonly doer: readonly [before: Holder | null, after: Holder | null];
}

/** How one state of a matrix leads to another. */
export interface Transition {
  readonly rows: number;
  readonly moved: readonly MovedRow[];
  /** Rows that stay with whom they are and say something else. */
  readonly changed: readonly (RowPair & { readonly row: ContentActivity })[];
  /** What the buyer owns afterwards. */
  readonly buyerOwns: readonly ContentActivity[];
  readonly load: { readonly before: readonly CountedRows[]; readonly after: readonly CountedRows[] };
  /** Rows that one side owns and the other does, that are so only before, or only afterwards. */
  readonly handOffs: {
    readonly appear: readonly ContentActivity[];
    readonly vanish: readonly ContentActivity[];
  };
  readonly findings: { readonly appear: readonly Finding[]; readonly vanish: readonly Finding[] };
}

/** A state and what the checker says of it. */
export interface CheckedContent {
  readonly content: Content;
  readonly findings: readonly Finding[];
}

type Rows = ReadonlyMap<string, ContentActivity>;

const rowsOf = (content: Content): Rows => new Map(agreedRows(content).map((row) => [row.id, row]));

function pairRows(before: Content, after: Content): readonly MovedRow[] {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((id): readonly MovedRow[] => {
    const [old, now] = [was.get(id) ?? null, is.get(id) ?? null];
    const row = now ?? old;
    if (!row) return [];
    const pair = (duty: "accountable" | "responsible") =>
      [old && holderOf(before, old, duty), now && holderOf(after, now, duty)] as const;
    return [{ row, before: old, after: now, owner: pair("accountable"), doer: pair("responsible") }];
  });
}

const isMoved = ({ owner, doer }: MovedRow): boolean => owner[0] !== owner[1] || doer[0] !== doer[1];

function saysElse({ before: old, after: now }: MovedRow, before: Content, after: Content): boolean {
  return old !== null && now !== null && rowHash(old, before.roles) !== rowHash(now, after.roles);
}

function handOffsIn(content: Content): Rows {
  const crosses = (row: ContentActivity) => {
    const [owner, doer] = [holderOf(content, row, "accountable"), holderOf(content, row, "responsible")];
    return (owner === "buyer" && doer === "provider") || (owner === "provider" && doer === "buyer");
  };
  return new Map([...rowsOf(content)].filter(([, row]) => crosses(row)));
}

const missingIn = (rows: Rows, other: Rows): readonly ContentActivity[] =>
  [...rows].filter(([id]) => !other.has(id)).map(([, row]) => row);

function newIn(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(({ key }) => key));
  return findings.filter(({ key, severity }) => severity !== "note" && !known.has(key));
}

/** Compares two states of a matrix, such as a model with another, or a phase with the one before it. */
export function compareStates(before: CheckedContent, after: CheckedContent): Transition {
  const [old, now] = [handOffsIn(before.content), handOffsIn(after.content)];
  const rows = agreedRows(after.content);
  const pairs = pairRows(before.content, after.content);
  return {
    rows: rows.length,
    moved: pairs.filter(isMoved),
    changed: pairs.filter((pair) => !isMoved(pair) && saysElse(pair, before.content, after.content)),
    buyerOwns: rows.filter((row) => holds(after.content, row, "buyer", "accountable")),
    load: { before: doersByHours(before.content), after: doersByHours(after.content) },
    handOffs: { appear: missingIn(now, old), vanish: missingIn(old, now) },
    findings: {
      appear: newIn(after.findings, before.findings),
      vanish: newIn(before.findings, after.findings),
    },
  };
}
