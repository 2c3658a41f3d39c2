import type { Metadata } from "next";
import type { AnyRule } from "#lib/checker/rule.ts";
import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import { RULES } from "#lib/checker/rules/index.ts";
import { RulesView, type ShownRule } from "./rules-view.tsx";

export const metadata: Metadata = { title: "Rules of this matrix" };

function shown({ id, group, severity, threshold, isOffAtFirst = false }: AnyRule): ShownRule {
  return {
    id,
    group,
    severity,
    isOffAtFirst,
    threshold: threshold ?? null,
    summary: RULE_DOCS[id]?.summary ?? id,
  };
}

export default function MatrixRulesPage() {
  return <RulesView rules={RULES.map(shown)} />;
}
