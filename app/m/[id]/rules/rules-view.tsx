"use client";

import Link from "next/link";
import { useState } from "react";
import type { Severity } from "#lib/checker/finding.ts";
import { RULE_PACK } from "#lib/checker/pack.ts";
import type { RuleGroup, Threshold } from "#lib/checker/rule.ts";
import { findFinal } from "#lib/matrix/editions.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import { RuleId } from "#lib/matrix/schema/ids.ts";
import type { RuleSetting } from "#lib/matrix/schema/record.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { SeverityIcon } from "../../../components/severity-icon.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { GROUP_TITLES } from "../../../rules/rule-words.ts";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./rules.module.css";

export interface ShownRule {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly isOffAtFirst: boolean;
  readonly threshold: Threshold | null;
  readonly summary: string;
}

const AS_SHIPPED: RuleSetting = { off: false, reason: null, threshold: null };

interface RuleLineProps {
  readonly rule: ShownRule;
  readonly setting: RuleSetting | undefined;
  readonly isLocked: boolean;
  readonly onSet: (setting: RuleSetting) => string | undefined;
}

/** How a rule stands in this matrix, in words. */
function stateWords({ isOffAtFirst, threshold }: ShownRule, setting: RuleSetting | undefined): string {
  if (setting?.off) return `Off: ${setting.reason ?? ""}`;
  if (isOffAtFirst) return setting?.reason ? `On: ${setting.reason}` : "Off until somebody switches it on";
  if (setting?.threshold != null && threshold) return `Set at ${setting.threshold} ${threshold.unit}`;
  return threshold ? `On, at ${threshold.value} ${threshold.unit}` : "On";
}

function RuleLine({ rule, setting, isLocked, onSet }: RuleLineProps) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [limit, setLimit] = useState(String(setting?.threshold ?? rule.threshold?.value ?? ""));
  const [problem, setProblem] = useState<string>();
  const isOn = rule.isOffAtFirst ? setting?.reason != null && !setting.off : !setting?.off;
  const isChanged =
    setting !== undefined && (setting.off || setting.reason !== null || setting.threshold !== null);
  const set = (next: RuleSetting) => {
    const refused = onSet(next);
    setProblem(refused);
    if (refused === undefined) setOpen(false);
  };
  const threshold = (): number | null | undefined => {
    if (!rule.threshold || limit.trim() === String(rule.threshold.value)) return null;
    const value = Number(limit);
    return limit.trim() === "" || !Number.isFinite(value) || value < 0 ? undefined : value;
  };
  const save = (off: boolean) => {
    const value = threshold();
    if (value === undefined) return setProblem(`“${limit}” is no number from 0 up. Write how many.`);
    const isSwitch = off || rule.isOffAtFirst;
    if (isSwitch && reason.trim() === "")
      return setProblem("Write the reason: it stands in the log and beside the pack number.");
    return set({ off, reason: reason.trim() || null, threshold: value });
  };
  return (
    <li className={styles.rule} data-changed={isChanged || undefined}>
      <div className={styles.line}>
        <span>
          <SeverityIcon severity={rule.severity} quiet />{" "}
          <Link href={`/rules/${rule.id}`} prefetch={false}>
            {rule.summary}
          </Link>
          <span className="small soft"> {stateWords(rule, setting)}</span>
        </span>
        {!isLocked && (
          <Button
            variant="plain"
            aria-expanded={isOpen}
            aria-label={`Change: ${rule.summary}`}
            onClick={() => setOpen(!isOpen)}
          >
            Change
          </Button>
        )}
      </div>
      {isOpen && !isLocked && (
        <div className={styles.editor}>
          {rule.threshold && (
            <TextField
              label={`Threshold: ${rule.threshold.unit}`}
              hint={`As shipped: ${rule.threshold.value}.`}
              inputMode="decimal"
              value={limit}
              onChange={(event) => setLimit(event.currentTarget.value)}
            />
          )}
          <TextField
            label="Reason"
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={styles.acts}>
            {rule.threshold && isOn && <Button onClick={() => save(false)}>Set the threshold</Button>}
            <Button onClick={() => save(isOn)}>{isOn ? "Switch it off" : "Switch it on"}</Button>
            {isChanged && <Button onClick={() => set(AS_SHIPPED)}>As it was shipped</Button>}
          </div>
          {problem !== undefined && (
            <Banner tone="error" live="alert">
              {problem}
            </Banner>
          )}
        </div>
      )}
    </li>
  );
}

/** Which rules speak in this matrix, and at which thresholds; a change holds for both sides and stands in the log. */
export function RulesView({ rules }: { readonly rules: readonly ShownRule[] }) {
  const { view, me, dispatch } = useMatrixSession();
  const final = findFinal(view);
  const isLocked = final !== undefined || !includesRight(me.right, "edit");
  const settings: Readonly<Record<string, RuleSetting>> = view.tables.setting;
  const groups = [...new Set(rules.map(({ group }) => group))];
  return (
    <main id="main" className="page" data-width="text" tabIndex={-1}>
      <div className="stack" data-gap="l">
        <header className="stack" data-gap="s">
          <h1>Rules of this matrix</h1>
          <p className="lead">
            Rule pack {RULE_PACK}: {rules.length} rules. What you change here holds for both sides, stands in
            the history with its reason, and prints with the number of the pack in the report of findings.
          </p>
        </header>
        {final !== undefined && (
          <Banner tone="warning">
            The matrix is final and waits for signatures. Take it back to a draft on the page “Sign” to change
            its rules.
          </Banner>
        )}
        {final === undefined && isLocked && (
          <Banner>Your link lets you {me.right}: you can read here which rules speak.</Banner>
        )}
        {groups.map((group) => (
          <section key={group} className="stack" data-gap="s" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{GROUP_TITLES[group]}</h2>
            <ul role="list" className={styles.rules}>
              {rules
                .filter((rule) => rule.group === group)
                .map((rule) => (
                  <RuleLine
                    key={rule.id}
                    rule={rule}
                    setting={settings[rule.id]}
                    isLocked={isLocked}
                    onSet={(setting) =>
                      dispatch([{ kind: "setting.edit", rule: RuleId.parse(rule.id), setting }])?.message
                    }
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}
