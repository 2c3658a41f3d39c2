import { headers } from "next/headers";
import { readSessionCookie } from "#lib/access/session-cookie.ts";
import { ButtonLink } from "./components/button-link.tsx";
import { PageHeader } from "./components/page-header.tsx";
import { openDemo } from "./home/demo-game.ts";
import { buildDemoParts } from "./home/demo-parts.ts";
import { findDemoFindings } from "./home/demo-rules.ts";
import { demoLetters } from "./home/demo-view.ts";
import styles from "./home/home.module.css";
import { MiniMatrix } from "./home/mini-matrix.tsx";
import { OpenExample } from "./home/open-example.tsx";
import { RecentMatrices } from "./home/recent-matrices.tsx";
import { getServerContext } from "./server-context.ts";

export default async function HomePage() {
  const parts = buildDemoParts();
  const demo = openDemo(parts);
  const session = readSessionCookie((await headers()).get("cookie"));
  const recent = getServerContext().matrices.listRecent(session);
  return (
    <>
      <PageHeader />
      <main id="main" className={`page ${styles.home}`}>
        <section className={styles.pitch}>
          <h1>Both sides assume the other one does it</h1>
          <p className="lead">
            Clearline is one matrix that a company and its managed service provider fill in together, so that
            every task has one owner before anybody signs.
          </p>
          <div className={styles.actions}>
            <ButtonLink href="/new" variant="primary" size="large">
              New matrix
            </ButtonLink>
            <ButtonLink href="/import" size="large">
              Bring your spreadsheet
            </ButtonLink>
            <OpenExample />
          </div>
          <p className="small soft">
            No account: you invite the other company with a link. Somebody gave you a printed appendix?{" "}
            <a href="/verify">Verify it</a>.
          </p>
        </section>
        <section aria-labelledby="try" className={styles.try}>
          <h2 id="try">Try it here</h2>
          <MiniMatrix
            parts={parts}
            view={demo.view}
            findings={findDemoFindings(demo.content)}
            letters={demoLetters()}
            start={{ row: "BK-03", column: "provider" }}
          />
        </section>
        <RecentMatrices matrices={recent} />
      </main>
    </>
  );
}
