import type { Metadata } from "next";
import Link from "next/link";
import { RULE_PACK } from "#lib/checker/pack.ts";
import type { AnyRule } from "#lib/checker/rule.ts";
import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import { RULES } from "#lib/checker/rules/index.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { SEVERITY_WORDS } from "#lib/wording/severity-words.ts";
import { PageHeader } from "../components/page-header.tsx";
import { SeverityIcon } from "../components/severity-icon.tsx";
import { GROUP_TITLES, STAGE_WORDS } from "./rule-words.ts";

export const metadata: Metadata = { title: "Rules" };

function RuleEntry({ rule }: { readonly rule: AnyRule }) {
  const doc = RULE_DOCS[rule.id];
  return (
    <section id={rule.id} className="sheet stack" data-gap="s" aria-labelledby={`${rule.id}-title`}>
      <h3 id={`${rule.id}-title`}>
        <SeverityIcon severity={rule.severity} quiet />{" "}
        <Link href={`/rules/${rule.id}`} prefetch={false}>
          {doc?.summary}
        </Link>
      </h3>
      <p>{doc?.rationale}</p>
      <p className="small soft">
        {capitalised(SEVERITY_WORDS[rule.severity].one)} · {STAGE_WORDS[rule.stage]} · <code>{rule.id}</code>
        {rule.threshold && ` · set at ${rule.threshold.value} ${rule.threshold.unit}`}
      </p>
    </section>
  );
}

/** Every rule with its reason and its source, made from the rules themselves. */
export default function RulesPage() {
  const groups = [...new Set(RULES.map((rule) => rule.group))];
  return (
    <>
      <PageHeader />
      <main id="main" className="page stack" data-width="text" data-gap="l" tabIndex={-1}>
        <div className="stack" data-gap="s">
          <h1>What the checker looks for</h1>
          <p className="lead">
            Rule pack {RULE_PACK}: {RULES.length} rules. Each says what is wrong in the text of the matrix,
            never who is to blame.
          </p>
        </div>
        {groups.map((group) => (
          <section key={group} className="stack" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{GROUP_TITLES[group]}</h2>
            {RULES.filter((rule) => rule.group === group).map((rule) => (
              <RuleEntry key={rule.id} rule={rule} />
            ))}
          </section>
        ))}
      </main>
    </>
  );
}
