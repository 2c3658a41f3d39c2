import Link from "next/link";
import { SEVERITIES } from "#lib/checker/finding.ts";
import { RULE_PACK } from "#lib/checker/pack.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { SEVERITY_WORDS } from "#lib/wording/severity-words.ts";
import { SeverityIcon } from "../../../components/severity-icon.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import { openFindings } from "../session/open-findings.ts";
import { FindingCard } from "./finding-card.tsx";
import { ProposedGaps } from "./proposed-gaps.tsx";
import styles from "./rail.module.css";
import { ReadinessList } from "./readiness-list.tsx";

interface FindingsProps {
  readonly session: MatrixSession;
  readonly getContext: () => ActionContext;
}

/** What the checker says, worst first, counted; what was accepted stands apart. */
export function Findings({ session, getContext }: FindingsProps) {
  const { content } = session;
  const open = openFindings(session.findings, content.gaps);
  const changed = Object.keys(content.settings).length;
  const rows = content.areas.reduce((sum, area) => sum + area.activities.length, 0);
  return (
    <>
      <p className={styles["summary"]}>
        {open.length} to fix. Checked {rows === 1 ? "1 row" : `${rows} rows`} with rule pack {RULE_PACK}
        {changed > 0 && `, ${changed === 1 ? "1 rule" : `${changed} rules`} of it set otherwise`}.{" "}
        <Link href={`/m/${session.view.id}/rules`} prefetch={false}>
          Rules
        </Link>
      </p>
      <ReadinessList session={session} getContext={getContext} />
      <ProposedGaps session={session} getContext={getContext} />
      {open.length === 0 && (
        <p className="soft">
          Not checked: whether the letters are the right ones for you, and what a contract says elsewhere.
        </p>
      )}
      {SEVERITIES.map((severity) => {
        const group = open.filter((finding) => finding.severity === severity);
        return (
          group.length > 0 && (
            <details key={severity} open={severity !== "note"} className={styles["group"]}>
              <summary>
                <SeverityIcon severity={severity} quiet />
                {capitalised(SEVERITY_WORDS[severity][group.length === 1 ? "one" : "more"])}
                <span className={styles["count"]}>{group.length}</span>
              </summary>
              <ul className={styles["list"]}>
                {group.map((finding) => (
                  <FindingCard
                    key={finding.key}
                    finding={finding}
                    session={session}
                    getContext={getContext}
                  />
                ))}
              </ul>
            </details>
          )
        );
      })}
    </>
  );
}
