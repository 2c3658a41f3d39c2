import { type Content, content as contentOf } from "#lib/matrix/content.ts";
import { contentHash } from "#lib/matrix/fingerprint.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";
import { Banner } from "../../../components/banner.tsx";
import { ButtonLink } from "../../../components/button-link.tsx";
import { StageFindings } from "../cards/stage-findings.tsx";
import { GapsInForce } from "./gaps-in-force.tsx";
import styles from "./in-force.module.css";
import { inForceFindings } from "./in-force-findings.ts";
import { WhoToCall } from "./who-to-call.tsx";

interface InForceProps {
  readonly matrix: Matrix;
  readonly edition: Edition;
  readonly content: Content;
  /** Day in the matrix's zone. */
  readonly today: string;
}

/** The edition in force, to read: who to call first, then every row in plain words. */
export function InForce({ matrix, edition, content, today }: InForceProps) {
  const isSame = contentHash(contentOf(matrix)) === edition.contentHash;
  const draft = `/m/${matrix.id}?draft=1`;
  return (
    <main id="main" className="page" data-width="text" tabIndex={-1}>
      <div className="stack" data-gap="l">
        <Banner
          tone={isSame ? "plain" : "warning"}
          actions={<ButtonLink href={draft}>{isSame ? "Start a change" : "Open the draft"}</ButtonLink>}
        >
          {isSame
            ? "Nothing has changed since this edition was signed."
            : `A draft of edition ${edition.number + 1} differs from this. It counts when both sides have signed it.`}
        </Banner>
        <header className="stack" data-gap="s">
          <h1>{content.header.title}</h1>
          <p className="lead">
            Edition {edition.number}, in force from {dayInWords(edition.effectiveFrom)}, between{" "}
            {content.header.buyer} and {content.header.provider}.
          </p>
          <p className="row">
            <a
              className="button"
              href={`/api/v1/matrices/${matrix.id}/editions/${edition.number}/appendix.pdf`}
            >
              The signed appendix (PDF)
            </a>
          </p>
          <p className={`soft small ${styles.print}`}>Fingerprint {edition.fingerprint}</p>
        </header>
        <WhoToCall matrix={matrix} content={content} />
        <StageFindings
          id="falls-due"
          title="What falls due"
          note="The agreement stands; these are for the two companies to settle."
          findings={inForceFindings(matrix, content, today)}
        />
        <GapsInForce gaps={content.gaps} today={today} />
        {content.areas.map((area, at) => (
          <section key={area.id} className={styles.area} aria-labelledby={`area-${area.id}`}>
            <h2 id={`area-${area.id}`}>
              <span className={styles.number}>{at + 1}</span> {area.name}
            </h2>
            <dl>
              {area.activities.map((row, place) => (
                <div key={row.id} className={styles.row}>
                  <dt>
                    <span className={styles.number}>
                      {at + 1}.{String(place + 1).padStart(2, "0")}
                    </span>{" "}
                    {row.name}
                  </dt>
                  <dd>{rowSentence(row, content)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </main>
  );
}
