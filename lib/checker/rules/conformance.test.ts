import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildPreset } from "#lib/catalogue/preset.ts";
import { content } from "#lib/matrix/content.ts";
import { RuleId } from "#lib/matrix/schema/ids.ts";
import { drawContent, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { checkWith } from "../check.ts";
import type { Severity, Stage } from "../finding.ts";
import { NOTHING, type Scope } from "../rule.ts";
import { createSlicer } from "../slicer.ts";
import { drawRecord } from "../testing/draw-record.ts";
import { WHOLE_CATALOGUE } from "../testing/whole-catalogue.ts";
import { RULE_DOCS } from "./docs.ts";
import { RULES } from "./index.ts";

/** What each rule is held to. */
const PACK: Readonly<Record<string, readonly [group: string, Severity, Stage, Scope]>> = {
  "no-owner": ["row", "error", "drafting", "row"],
  "two-owners": ["row", "error", "drafting", "row"],
  "owner-in-each-party": ["row", "error", "drafting", "row"],
  "nobody-does-it": ["row", "error", "drafting", "row"],
  "empty-row": ["row", "error", "drafting", "row"],
  "doers-in-both-parties": ["row", "warning", "drafting", "row"],
  "shared-without-split": ["row", "error", "drafting", "row"],
  "owner-act-unsaid": ["row", "warning", "drafting", "row"],
  "out-of-scope-no-holder": ["row", "error", "drafting", "row"],
  "too-many-doers": ["row", "note", "drafting", "row"],
  "idle-role": ["column", "note", "drafting", "role"],
  "owner-bottleneck": ["column", "note", "drafting", "role"],
  "activity-too-vague": ["wording", "warning", "drafting", "row"],
  "weasel-word": ["wording", "warning", "drafting", "matrix"],
  "placeholder-left": ["wording", "error", "drafting", "row"],
  "activity-compound": ["wording", "note", "drafting", "row"],
  "activity-no-verb": ["wording", "note", "drafting", "row"],
  "definition-missing": ["wording", "error", "before-signing", "row"],
  "empty-promise": ["wording", "error", "drafting", "row"],
  "jargon-unexplained": ["wording", "note", "drafting", "row"],
  "person-name-in-role": ["wording", "note", "drafting", "row"],
  "retired-tool": ["wording", "warning", "drafting", "row"],
  "silence-unsettled": ["wording", "warning", "drafting", "row"],
  "time-limit-without-clock": ["wording", "warning", "drafting", "row"],
  "tool-brand-only": ["wording", "note", "drafting", "row"],
  "unilateral-change": ["wording", "error", "drafting", "row"],
  "unlimited-word": ["wording", "note", "drafting", "row"],
  "third-party-as-owner": ["cross-row", "error", "drafting", "matrix"],
  "no-voice-to-leadership": ["cross-row", "warning", "drafting", "matrix"],
  "model-mismatch": ["cross-row", "note", "drafting", "matrix"],
  "buyer-cannot-let-go": ["cross-row", "error", "drafting", "matrix"],
  "area-missing": ["coverage", "error", "drafting", "matrix"],
  "after-hours-no-owner": ["coverage", "error", "drafting", "area"],
  "coverage-hole": ["coverage", "error", "drafting", "row"],
  "patch-exception-unowned": ["coverage", "error", "drafting", "matrix"],
  "too-many-consulted": ["row", "note", "drafting", "row"],
  "too-many-informed": ["row", "note", "drafting", "row"],
  "shared-split-thin": ["row", "warning", "drafting", "row"],
  "letter-unknown": ["row", "error", "drafting", "row"],
  "owner-also-only-doer-also-checker": ["row", "warning", "drafting", "row"],
  "approval-as-consult": ["row", "warning", "drafting", "row"],
  "told-but-must-act": ["row", "warning", "drafting", "row"],
  "role-overloaded-r": ["column", "note", "drafting", "role"],
  "no-empty-cells": ["column", "note", "drafting", "role"],
  "after-hours-load": ["column", "warning", "drafting", "role"],
  "no-deputy": ["column", "note", "drafting", "role"],
  "same-act-two-owners": ["cross-row", "error", "drafting", "matrix"],
  "gap-in-chain": ["cross-row", "warning", "drafting", "matrix"],
  "circular-dependency": ["cross-row", "warning", "drafting", "matrix"],
  "lane-mismatch": ["cross-row", "note", "drafting", "matrix"],
  "split-at-a-tier": ["cross-row", "warning", "drafting", "matrix"],
  "control-or-visibility": ["cross-row", "note", "drafting", "matrix"],
  "restore-test-missing": ["coverage", "error", "drafting", "matrix"],
  "caller-check-missing": ["coverage", "error", "drafting", "matrix"],
  "change-approval-missing": ["coverage", "error", "drafting", "matrix"],
  "edr-unowned": ["coverage", "error", "drafting", "matrix"],
  "insurance-facts": ["coverage", "warning", "drafting", "matrix"],
  "provider-breach-notice-missing": ["coverage", "error", "drafting", "matrix"],
  "recovery-target-unset": ["coverage", "note", "drafting", "matrix"],
  "renewal-unowned": ["coverage", "warning", "drafting", "matrix"],
  "unreported-buyer-change": ["coverage", "note", "drafting", "matrix"],
  "contract-exit-missing": ["coverage", "error", "drafting", "matrix"],
  "joiner-leaver-trigger": ["coverage", "error", "drafting", "matrix"],
  "must-have-row-missing": ["coverage", "note", "drafting", "matrix"],
  "no-containment-authority": ["coverage", "error", "drafting", "matrix"],
  "saas-backup-silent": ["coverage", "warning", "drafting", "matrix"],
  "tenant-keys": ["coverage", "error", "drafting", "matrix"],
  "vendor-unlisted": ["coverage", "warning", "drafting", "matrix"],
  "who-declares-incident": ["coverage", "warning", "drafting", "matrix"],
  "after-hours-terms-open": ["coverage", "warning", "drafting", "matrix"],
  "charge-unsaid": ["coverage", "note", "drafting", "area"],
  "escalation-dead-end": ["coverage", "warning", "before-signing", "matrix"],
  "evidence-no-holder": ["coverage", "note", "drafting", "matrix"],
  "evidence-none": ["coverage", "note", "drafting", "area"],
  "exception-approved-by-doer": ["coverage", "warning", "drafting", "matrix"],
  "exit-keys-late": ["coverage", "warning", "drafting", "matrix"],
  "incident-help-price": ["coverage", "note", "drafting", "matrix"],
  "no-escalation-path": ["coverage", "warning", "before-signing", "matrix"],
  "project-line-missing": ["coverage", "warning", "drafting", "matrix"],
  "provider-reviews-own-access": ["coverage", "warning", "drafting", "row"],
  "regulated-silent": ["coverage", "warning", "drafting", "matrix"],
  "response-word-undefined": ["coverage", "warning", "drafting", "matrix"],
  "reviewer-is-doer": ["coverage", "note", "drafting", "matrix"],
  "rhythm-none": ["coverage", "note", "drafting", "area"],
  "standing-authority-without-limit": ["coverage", "warning", "drafting", "row"],
  "vendor-row-no-authority": ["coverage", "warning", "drafting", "matrix"],
  "a-equals-r": ["row", "note", "drafting", "row"],
  "dependent-half-missing": ["row", "warning", "drafting", "matrix"],
  "no-c-no-i": ["row", "note", "drafting", "row"],
  "provider-duty-needs-buyer-input": ["cross-row", "warning", "drafting", "matrix"],
  "admin-access-expiry": ["coverage", "note", "in-force", "record"],
  "admin-access-mismatch": ["coverage", "warning", "drafting", "matrix"],
  "escalation-no-contact": ["coverage", "warning", "before-signing", "record"],
  "exception-no-expiry": ["coverage", "warning", "drafting", "matrix"],
  "optional-service-untagged": ["coverage", "warning", "drafting", "matrix"],
  "window-overlap": ["coverage", "warning", "drafting", "row"],
  "attachment-missing": ["record", "warning", "before-signing", "record"],
  "change-control-silent": ["record", "warning", "before-signing", "record"],
  "contact-unconfirmed": ["record", "warning", "in-force", "record"],
  "material-change-after-sign": ["record", "error", "checklist", "record"],
  "no-agreement-ref": ["record", "error", "before-signing", "record"],
  "no-version-or-date": ["record", "error", "before-signing", "record"],
  "one-sided-agreement": ["record", "error", "checklist", "record"],
  "open-threads": ["record", "warning", "before-signing", "record"],
  "precedence-silent": ["record", "warning", "before-signing", "record"],
  "review-overdue": ["record", "warning", "in-force", "record"],
  "signatory-missing": ["record", "error", "before-signing", "record"],
  "signed-not-latest": ["record", "error", "checklist", "record"],
  "terms-unconfirmed": ["record", "warning", "checklist", "record"],
  "waiver-without-reason": ["record", "error", "checklist", "record"],
  "subcontractor-hidden": ["cross-row", "warning", "drafting", "matrix"],
  "party-without-owner": ["column", "note", "drafting", "role"],
  "consult-without-terms": ["row", "note", "drafting", "row"],
  "forgotten-blank": ["row", "note", "drafting", "row"],
  "one-person-many-hats": ["column", "warning", "before-signing", "record"],
  "assumption-clash": ["record", "error", "before-signing", "record"],
  "low-confidence": ["record", "warning", "before-signing", "record"],
};

const FILES = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.includes("/") && path.endsWith(".ts") && !path.endsWith(".doc.ts"))
  .map((path) => path.replace(/\.ts$/, ""));

describe("the rule pack", () => {
  it("holds a rule for each file, named for it, and no other", () => {
    expect(RULES.map(({ group, id }) => `${group}/${id}`).sort()).toEqual(FILES.sort());
  });

  it("holds its rules with their group, severity, stage and scope", () => {
    expect(
      Object.fromEntries(
        RULES.map(({ id, group, severity, stage, scope }) => [id, [group, severity, stage, scope]]),
      ),
    ).toEqual(PACK);
  });

  it("gives each rule an id as findings and settings have it", () => {
    for (const { id } of RULES) expect(RuleId.parse(id)).toBe(id);
  });

  it("replaces only rules that it knows", () => {
    for (const { id, replaces } of RULES) {
      for (const other of replaces) expect([id, RULES.some((rule) => rule.id === other)]).toEqual([id, true]);
    }
  });
});

const ROWS = createSlicer()
  .slice({ content: content(fillMatrix(buildPreset(WHOLE_CATALOGUE))), today: "2026-04-20" })
  .index.rows();

it.each(RULES.flatMap((rule) => (rule.scope === "row" ? [rule] : [])))(
  "$id answers with the one empty list where a row is fine",
  (rule) => {
    const answers = ROWS.map((slice) => rule.check(slice, rule.threshold?.value ?? 0));
    const silent = answers.filter(({ length }) => length === 0);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.every((answer) => answer === NOTHING)).toBe(true);
  },
);

describe.each(RULES.map((rule) => ({ rule, doc: RULE_DOCS[rule.id] })))("$rule.id", ({ rule, doc }) => {
  it("says what it is for and where it comes from, and shows each message and a near miss", () => {
    for (const text of [doc?.summary, doc?.rationale, doc?.source])
      expect(text).toMatch(/^“?\p{Lu}.{20,}\.$/u);
    const shown = new Set(doc?.examples.map(({ finds }) => finds));
    expect([...shown].sort()).toEqual([...Object.keys(rule.messages), null].sort());
  });

  it("speaks in whole sentences: the fact first, then what to do", () => {
    for (const message of Object.values(rule.messages)) {
      expect(message).toMatch(/\. .*\.$/);
      expect(message).not.toMatch(/!|RACI|violation/);
    }
  });

  it.each(doc?.examples ?? [])("$title", ({ grid, options, record, finds }) => {
    const drawn = drawContent(grid, options);
    const on = rule.isOffAtFirst ? { [rule.id]: { off: false, reason: "Wanted", threshold: null } } : {};
    const found = checkWith([rule], {
      content: { ...drawn, settings: { ...drawn.settings, ...on } },
      ...(record ? { record: drawRecord(record) } : {}),
      today: "2026-04-20",
      stage: rule.stage,
    });
    expect(found.map((finding) => finding.message)).toHaveLength(finds === null ? 0 : 1);
    const [finding] = found;
    if (!finding || finds === null) return;
    const asked = Object.entries(rule.messages).find(([id]) => id === finds)?.[1] ?? "";
    const shape = asked.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    expect(finding.message).toMatch(new RegExp(`^${shape.join(".+")}$`, "is"));
    expect(finding.message).not.toMatch(/[{}]|undefined/);
  });
});
