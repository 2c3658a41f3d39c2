"use client";

import { useMemo } from "react";
import { listOpenConflicts } from "#lib/matrix/conflicts.ts";
import { findFinal } from "#lib/matrix/editions.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import { TERMS_GROUPS } from "#lib/wording/terms-groups.ts";
import { Banner } from "../../../components/banner.tsx";
import { pageOfConflict } from "../conflicts/conflict-desk.ts";
import { PageConflicts } from "../conflicts/page-conflicts.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { ChainsEditor } from "./chains-editor.tsx";
import { CompaniesEditor } from "./companies-editor.tsx";
import { ConfirmTerms } from "./confirm-terms.tsx";
import styles from "./terms.module.css";
import { TermsFieldEditor } from "./terms-field.tsx";
import { anchorOf, countUnsaid } from "./terms-fields.ts";

/** What holds for every row, live; confirmed by each side as one unit. */
export function TermsView() {
  const session = useMatrixSession();
  const { content, view, me } = session;
  const { terms } = content;
  const final = findFinal(view);
  const isLocked = final !== undefined || !includesRight(me.right, "edit");
  const edit = (fields: Partial<Terms>, base?: number): string | undefined =>
    session.dispatch([{ kind: "terms.edit", fields }], { base })?.message;
  const conflicts = useMemo(
    () => listOpenConflicts(view).filter((open) => pageOfConflict(open) === "/terms"),
    [view],
  );
  const inConflict = new Set(
    conflicts.flatMap(({ place }) =>
      place.kind === "fields" && place.table === "terms" ? place.fields : [],
    ),
  );

  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className={styles.columns}>
        <nav className={styles.contents} aria-label="Groups of terms">
          <ul role="list">
            <li>
              <a href="#companies">The two companies</a>
            </li>
            {TERMS_GROUPS.map((group) => (
              <li key={group.title}>
                <a href={`#${anchorOf(group)}`}>{group.title}</a>
              </li>
            ))}
            <li>
              <a href="#chains">Call chains</a>
            </li>
          </ul>
        </nav>
        <div className={styles.groups}>
          <header className="stack" data-gap="s">
            <h1>Terms</h1>
            <p className="lead">What holds for every row. Both companies confirm it as one.</p>
          </header>
          {final !== undefined && (
            <Banner tone="warning">
              The matrix is final and waits for signatures. Take it back to a draft on the page “Sign” to
              change it.
            </Banner>
          )}
          {final === undefined && isLocked && (
            <Banner>Your link lets you {me.right}: you can read the terms here.</Banner>
          )}
          <PageConflicts conflicts={conflicts} canEdit={!isLocked} />
          <ConfirmTerms />
          <CompaniesEditor disabled={isLocked} />
          {TERMS_GROUPS.map((group) => {
            const unsaid = countUnsaid(group, terms);
            const id = anchorOf(group);
            return (
              <section key={id} id={id} className={styles.group} aria-labelledby={`${id}-title`}>
                <div>
                  <h2 id={`${id}-title`}>{group.title}</h2>
                  <p className="soft small">
                    {group.help}
                    {unsaid > 0 ? ` ${unsaid} of ${group.fields.length} not said yet.` : ""}
                  </p>
                </div>
                <div className={styles.fields}>
                  {group.fields.map((field) => (
                    <TermsFieldEditor
                      key={field.field}
                      field={field}
                      terms={terms}
                      disabled={isLocked}
                      onEdit={edit}
                      inConflict={inConflict.has(field.field)}
                    />
                  ))}
                </div>
              </section>
            );
          })}
          <ChainsEditor disabled={isLocked} />
        </div>
      </div>
    </main>
  );
}
