import Link from "next/link";
import type { Finding } from "#lib/checker/finding.ts";
import { SeverityIcon } from "../../../components/severity-icon.tsx";
import styles from "./stage-findings.module.css";

interface StageFindingsProps {
  readonly id: string;
  readonly title: string;
  /** What the reader is to make of them. */
  readonly note: string;
  readonly findings: readonly Pick<Finding, "key" | "severity" | "message" | "rule">[];
}

/** What rules of a later stage than drafting say; nothing where they say nothing. */
export function StageFindings({ id, title, note, findings }: StageFindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="small soft">{note}</p>
      <ul role="list" className={styles.findings}>
        {findings.map(({ key, severity, message, rule }) => (
          <li key={key}>
            <span className={styles.mark}>
              <SeverityIcon severity={severity} />
            </span>
            <span>{message}</span>
            <Link href={`/rules/${rule}`} prefetch={false} aria-label={`Why: ${message}`}>
              Why
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
