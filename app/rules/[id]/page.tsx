import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CONSEQUENCES } from "#lib/checker/consequences.ts";
import { RULE_PACK } from "#lib/checker/pack.ts";
import type { RuleExample } from "#lib/checker/rule-doc.ts";
import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import { RULES } from "#lib/checker/rules/index.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { SEVERITY_WORDS } from "#lib/wording/severity-words.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SeverityIcon } from "../../components/severity-icon.tsx";
import { GROUP_TITLES, STAGE_WORDS } from "../rule-words.ts";
import styles from "./rule.module.css";

interface RulePageProps {
  readonly params: Promise<{ readonly id: string }>;
}

const findRule = (id: string) => RULES.find((rule) => rule.id === id);

export async function generateMetadata({ params }: RulePageProps): Promise<Metadata> {
  return { title: RULE_DOCS[(await params).id]?.summary ?? "No such rule" };
}

/** The drawing without the margin of the file that it stands in. */
function unindented(grid: string): string {
  const lines = grid.split("\n").filter((line) => line.trim() !== "");
  const margin = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(margin).trimEnd()).join("\n");
}

function Example({ example, finds }: { readonly example: RuleExample; readonly finds: string | undefined }) {
  return (
    <li className="stack" data-gap="s">
      <p>
        {example.title}. <span className="soft">{finds === undefined ? "Says nothing." : "Says so."}</span>
      </p>
      <section
        className={styles.drawing}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        aria-label={`Drawing: ${example.title}`}
      >
        <pre>{unindented(example.grid)}</pre>
      </section>
    </li>
  );
}

/** One rule: what it finds, why, what it costs each side, where it comes from, and its examples. */
export default async function RulePage({ params }: RulePageProps) {
  const { id } = await params;
  const rule = findRule(id);
  const doc = RULE_DOCS[id];
  if (!rule || !doc) notFound();
  const messages: Readonly<Record<string, string>> = rule.messages;
  const costs = CONSEQUENCES[rule.costs];
  return (
    <>
      <PageHeader />
      <main id="main" className="page stack" data-width="text" data-gap="l" tabIndex={-1}>
        <div className="stack" data-gap="s">
          <p className="small">
            <Link href={`/rules#${rule.id}`}>All rules</Link>
          </p>
          <h1>{doc.summary}</h1>
          <p className="small soft">
            <SeverityIcon severity={rule.severity} quiet /> {capitalised(SEVERITY_WORDS[rule.severity].one)} ·{" "}
            {STAGE_WORDS[rule.stage]} · {GROUP_TITLES[rule.group]} · rule pack {RULE_PACK} ·{" "}
            <code>{rule.id}</code>
            {rule.threshold && ` · set at ${rule.threshold.value} ${rule.threshold.unit}`}
            {rule.isOffAtFirst && " · off until a matrix switches it on"}
          </p>
          <p>{doc.rationale}</p>
        </div>
        <section className="stack" data-gap="s" aria-labelledby="costs">
          <h2 id="costs">What it costs</h2>
          <dl className={styles.costs}>
            <dt>The buyer</dt>
            <dd>{costs.buyer}</dd>
            <dt>The provider</dt>
            <dd>{costs.provider}</dd>
          </dl>
        </section>
        <section className="stack" data-gap="s" aria-labelledby="says">
          <h2 id="says">What it says</h2>
          <ul className="stack" data-gap="s">
            {Object.entries(messages).map(([name, message]) => (
              <li key={name}>{message.replaceAll(/\{(\w+)\}/g, "…")}</li>
            ))}
          </ul>
          {rule.replaces.length > 0 && (
            <p className="small">
              Where it speaks, these stay silent:{" "}
              {rule.replaces.map((other) => RULE_DOCS[other]?.summary).join(" ")}
            </p>
          )}
        </section>
        <section className="stack" aria-labelledby="examples">
          <h2 id="examples">Examples</h2>
          <ul role="list" className="stack plain">
            {doc.examples.map((example) => (
              <Example
                key={example.title}
                example={example}
                finds={example.finds === null ? undefined : messages[example.finds]}
              />
            ))}
          </ul>
        </section>
        <p className="small">Source: {doc.source}</p>
      </main>
    </>
  );
}
