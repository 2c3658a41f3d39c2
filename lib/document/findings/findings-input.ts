import { findGap } from "#lib/checker/accepted.ts";
import { type Finding, SEVERITIES, type Severity, type Stage } from "#lib/checker/finding.ts";
import { type NamedFinding, nameFindings, placeInWords } from "#lib/checker/name-findings.ts";
import type { Content } from "#lib/matrix/content.ts";

/** One finding in words, as the report prints it. */
export interface FindingLine {
  readonly severity: Severity;
  readonly rule: string;
  /** Where in its area: row and role; empty for the whole of it. */
  readonly place: string;
  readonly message: string;
  /** What would settle it, where the program knows. */
  readonly suggestion: string | null;
}

/** A gap that both sides live with, as they put it. */
export interface AcceptedLine {
  readonly place: string;
  readonly rule: string;
  readonly sentence: string;
  readonly reason: string;
  readonly owner: string;
  /** Day in the matrix's zone. */
  readonly until: string;
}

/** The findings of one area, the gravest first; `null` names the matrix as a whole. */
export interface FindingGroup {
  readonly area: string | null;
  readonly findings: readonly FindingLine[];
}

/** All that a report of findings prints, as plain data. */
export interface FindingsInput {
  readonly title: string;
  readonly buyer: string;
  readonly provider: string;
  readonly paper: "a4" | "letter";
  readonly groups: readonly FindingGroup[];
  readonly accepted: readonly AcceptedLine[];
  /** Findings that are known and not listed. */
  readonly known: number;
  /** Why each rule that speaks exists. */
  readonly reasons: readonly { readonly rule: string; readonly why: string }[];
  /** Rules that this matrix has set otherwise than the pack, in words. */
  readonly settings: readonly string[];
  readonly checkedRows: number;
  readonly rulePack: number;
  readonly stage: Stage;
  /** Day of the check in the matrix's zone. */
  readonly today: string;
}

export interface FindingsSource {
  readonly content: Content;
  readonly findings: readonly Finding[];
  /** How many more are known and left out of `findings`. */
  readonly known: number;
  readonly rulePack: number;
  readonly stage: Stage;
  readonly today: string;
  /** Why a rule exists; empty for one that nobody knows. */
  readonly whyOf: (rule: string) => string;
}

interface Placed {
  readonly finding: Finding;
  readonly named: NamedFinding;
}

const byWeight = (a: Placed, b: Placed): number =>
  SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity);

function toLine({ finding, named }: Placed): FindingLine {
  const { rule, severity, message, fixes } = finding;
  const place = placeInWords({ ...named, area: null });
  return { rule, severity, message, place, suggestion: fixes[0]?.label ?? null };
}

function toGroups(open: readonly Placed[], { areas }: Content): readonly FindingGroup[] {
  const names = [null, ...new Set(areas.map(({ name }) => name))];
  return names
    .map((area) => ({
      area,
      findings: open
        .filter(({ named }) => named.area === area)
        .sort(byWeight)
        .map(toLine),
    }))
    .filter(({ findings }) => findings.length > 0);
}

function toAccepted({ finding, named }: Placed, { gaps }: Content): readonly AcceptedLine[] {
  const gap = findGap(finding, gaps);
  if (!gap) return [];
  const { sentence, reason, owner, until } = gap;
  return [{ place: placeInWords(named), rule: finding.rule, sentence, reason, owner, until }];
}

/** Rules that are switched off, switched on, or held to another threshold, each with its reason. */
export function settingsInWords({ settings }: Pick<Content, "settings">): readonly string[] {
  return Object.entries(settings).map(([rule, { off, threshold, reason }]) => {
    const set = off ? "off" : threshold === null ? "on" : `set at ${threshold}`;
    return reason === null ? `${rule}: ${set}.` : `${rule}: ${set}. ${reason}`;
  });
}

/** Findings in words: those that stand by area, then by weight; those that both sides accepted with their gap. */
export function findingsInput(source: FindingsSource): FindingsInput {
  const { content, findings, known, rulePack, stage, today, whyOf } = source;
  const { header, terms, areas } = content;
  const names = nameFindings(findings, content);
  const placed = findings.flatMap((finding, index): Placed[] => {
    const named = names[index];
    return named ? [{ finding, named }] : [];
  });
  const open = placed.filter(({ finding }) => !findGap(finding, content.gaps));
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return {
    title: header.title,
    buyer: header.buyer,
    provider: header.provider,
    paper: terms.paper,
    groups: toGroups(open, content),
    accepted: placed.flatMap((one) => toAccepted(one, content)),
    known,
    reasons: rules.map((rule) => ({ rule, why: whyOf(rule) })).filter(({ why }) => why !== ""),
    settings: settingsInWords(content),
    checkedRows: areas.reduce((sum, { activities }) => sum + activities.length, 0),
    rulePack,
    stage,
    today,
  };
}
