import type { Metadata } from "next";
import { Banner } from "../components/banner.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { SeverityIcon } from "../components/severity-icon.tsx";
import { getServerContext } from "../server-context.ts";
import { isSafeToJoin, TLS_SENTENCE } from "./invitation.ts";
import styles from "./join.module.css";
import { Join } from "./join-form.tsx";

export const metadata: Metadata = { title: "Join" };

export default function JoinPage() {
  return (
    <>
      <PageHeader />
      <main id="main" className="page" data-width="text">
        {isSafeToJoin(getServerContext().origin) ? (
          <div className={styles.join}>
            <Join />
          </div>
        ) : (
          <div className="stack">
            <h1>Nobody can join here yet</h1>
            <Banner tone="error" icon={<SeverityIcon severity="error" />}>
              {TLS_SENTENCE}
            </Banner>
          </div>
        )}
      </main>
    </>
  );
}
