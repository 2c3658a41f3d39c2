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

/** The drawn cells, line by line. */
function cellsOf(grid: string): readonly (readonly string[])[] {
  return grid
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function Drawing({ grid, title }: { readonly grid: string; readonly title: string }) {
  const [head = [], ...rows] = cellsOf(grid);
  return (
    <table className={styles.drawing}>
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          {head.map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same name
            <th key={at} scope="col">
              {cell === "" ? "Activity" : cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = "", ...cells], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have the same name
          <tr key={at}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Example({ example, finds }: { readonly example: RuleExample; readonly finds: string | undefined }) {
  return (
    <li className="stack" data-gap="s">
      <p>
        {example.title}. <span className="soft">{finds === undefined ? "Says nothing." : "Says so."}</span>
      </p>
      <Drawing grid={example.grid} title={example.title} />
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
