import Link from "next/link";
import type { Finding } from "#lib/checker/finding.ts";
import { SeverityIcon } from "../../../components/severity-icon.tsx";
import styles from "./sign.module.css";

/** What is wise to settle before anybody signs; none of it holds the final up. */
export function SigningFindings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="before-signing">
      <h2 id="before-signing">Before you sign</h2>
      <p className="small soft">None of this holds the final up: those who sign decide.</p>
      <ul role="list" className={styles.points}>
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
