import Link from "next/link";
import type { Finding } from "#lib/checker/finding.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import { SeverityIcon } from "../../../components/severity-icon.tsx";
import styles from "./stage-findings.module.css";

interface StageFindingsProps {
  readonly id: string;
  readonly title: string;
  /** What the reader is to make of them. */
  readonly note: string;
  readonly findings: readonly Pick<Finding, "key" | "severity" | "message" | "rule" | "activity">[];
  /** Address of a row, where rows can be gone to. */
  readonly rowAddress?: (row: ActivityId) => string;
}

/** What rules of a later stage than drafting say; nothing where they say nothing. */
export function StageFindings({ id, title, note, findings, rowAddress }: StageFindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="small soft">{note}</p>
      <ul role="list" className={styles.findings}>
        {findings.map(({ key, severity, message, rule, activity }) => (
          <li key={key}>
            <span className={styles.mark}>
              <SeverityIcon severity={severity} />
            </span>
            <span>{message}</span>
            <span className={styles.ways}>
              {rowAddress && activity !== null && (
                <Link href={rowAddress(activity)} aria-label={`Go there: ${message}`}>
                  Go there
                </Link>
              )}
              <Link href={`/rules/${rule}`} prefetch={false} aria-label={`Why: ${message}`}>
                Why
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
