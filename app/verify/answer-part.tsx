import { sayAnswer, sayGrounds } from "#lib/document/verify/say-verdict.ts";
import type { Verdict } from "#lib/document/verify/verdict.ts";
import { Banner } from "../components/banner.tsx";
import type { Answer } from "./answer.ts";
import styles from "./verify.module.css";

const TONES: Readonly<Record<Verdict["kind"], "good" | "warning" | "error">> = {
  unaltered: "good",
  rewritten: "warning",
  altered: "error",
  foreign: "warning",
};

/** The answer first, then what it rests on. */
export function AnswerPart({ answer }: { readonly answer: Answer }) {
  if (answer.kind === "reading") return <Banner>Reading {answer.names}…</Banner>;
  if (answer.kind === "failed") {
    return (
      <Banner tone="error">
        {answer.names} could not be verified: {answer.message}. Check the connection, and choose it again.
      </Banner>
    );
  }
  const { verdict, names } = answer;
  const fingerprint = "subject" in verdict ? verdict.subject?.fingerprint : undefined;
  return (
    <section className="stack" aria-labelledby="answer">
      <h2 id="answer">{names}</h2>
      <Banner tone={TONES[verdict.kind]}>{sayAnswer(verdict)}</Banner>
      {fingerprint !== undefined && (
        <dl className={styles.facts}>
          <dt>Fingerprint</dt>
          <dd>
            <code>{fingerprint}</code>
          </dd>
        </dl>
      )}
      <ul className={styles.grounds}>
        {sayGrounds(verdict).map((ground) => (
          <li key={ground}>{ground}</li>
        ))}
      </ul>
    </section>
  );
}
