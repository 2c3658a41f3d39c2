"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { isBlocking } from "#lib/checker/accepted.ts";
import { EXPORT_FORMATS, FORMAT_FACTS } from "#lib/document/export/export-format.ts";
import { findFinal, findInForce, findSigned } from "#lib/matrix/editions.ts";
import { fingerprint } from "#lib/matrix/fingerprint.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import type { Header } from "#lib/matrix/schema/header.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import { RECORD_LINE } from "#lib/wording/comment-words.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { TERMS_GROUPS } from "#lib/wording/terms-groups.ts";
import { Banner } from "../../../components/banner.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { SharedText } from "../conflicts/shared-text.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { TermsFieldEditor } from "../terms/terms-field.tsx";
import styles from "./export.module.css";
import { ExportPreviewPart } from "./export-preview.tsx";
import { useDownload } from "./use-download.ts";

/** Fields that print on the appendix's first and last page, in their order. */
const PRINTED: readonly (keyof Terms)[] = [
  "appendixLabel",
  "agreementTitle",
  "agreementDate",
  "buyerTerm",
  "providerTerm",
  "precedence",
  "prevails",
  "changeProposal",
  "changeAnswer",
  "changeSilence",
  "reviewDate",
  "furtherClauses",
  "signatureBlock",
  "rowsPrintAs",
  "tablesLie",
  "paper",
];

const FIELDS = PRINTED.flatMap((wanted) => {
  const field = TERMS_GROUPS.flatMap((group) => group.fields).find((candidate) => candidate.field === wanted);
  return field ? [field] : [];
});

/** The appendix as it would print now, its fields, and every form in which the matrix leaves. */
export function ExportView() {
  const { view, content, me, today, findings, dispatch } = useMatrixSession();
  const { header, terms } = content;
  const final = findFinal(view);
  const signed = findSigned(view);
  const inForce = findInForce(view, today);
  const isLocked = final !== undefined || !includesRight(me.right, "edit");
  const place = { number: (signed?.number ?? 0) + 1, previous: signed?.fingerprint ?? null };
  const print = final?.fingerprint ?? fingerprint(content, place);
  const rows = content.areas.reduce((sum, area) => sum + area.activities.length, 0);
  const blocking = findings.filter((finding) => isBlocking(finding, content.gaps)).length;
  const api = `/api/v1/matrices/${view.id}`;
  const editLegal = (fields: Partial<Pick<Header, "buyerLegal" | "providerLegal">>, base?: number) =>
    dispatch([{ kind: "header.edit", fields }], { base })?.message;

  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className={styles.columns}>
        <div className={styles.main}>
          <header className="stack" data-gap="s">
            <h1>Export</h1>
            <p className="lead">The appendix that counsel attaches, and the matrix for other programs.</p>
          </header>
          <section className={styles.sheet} aria-labelledby="appendix">
            <h2 id="appendix">{terms.appendixLabel ?? "Appendix"}: who does what</h2>
            <dl className={styles.facts}>
              <dt>State</dt>
              <dd>
                {final
                  ? `Final, edition ${final.number}, without a draft mark`
                  : "Draft: each page says “Draft, not signed”"}
              </dd>
              <dt>Between</dt>
              <dd>
                {header.buyerLegal ?? header.buyer} and {header.providerLegal ?? header.provider}
              </dd>
              <dt>Belongs to</dt>
              <dd>
                {terms.agreementTitle ?? "No agreement is named yet"}
                {terms.agreementDate ? `, ${dayInWords(terms.agreementDate)}` : ""}
              </dd>
              <dt>Holds</dt>
              <dd>
                {rows} activities in {content.areas.length} areas, {content.gaps.length} accepted gaps, the
                terms, and who to call
              </dd>
              <dt>Fingerprint</dt>
              <dd>
                <code>{print}</code>
              </dd>
            </dl>
            {!final && blocking > 0 && (
              <Banner tone="warning">
                {blocking === 1 ? "1 error is" : `${blocking} errors are`} open. A draft prints all the same,
                and does not say so: the findings are a report of their own.
              </Banner>
            )}
            <div className="row">
              <a
                className="button"
                data-variant="primary"
                data-size="large"
                href={`${api}/appendix.pdf`}
                download
              >
                <Icon name="download" />
                Download the PDF
              </a>
            </div>
          </section>
          <section className="stack" aria-labelledby="forms">
            <h2 id="forms">All forms</h2>
            <ul role="list" className="lines">
              {EXPORT_FORMATS.toReversed().map((format) => (
                <Form key={format} href={`${api}/export/${format}`} {...FORMAT_FACTS[format]}>
                  <ExportPreviewPart matrix={view.id} format={format} name={FORMAT_FACTS[format].name} />
                </Form>
              ))}
              {final && <PlainForms api={api} edition={final.number} />}
              <Form
                href={`${api}/who-to-call.pdf`}
                name="Who to call now"
                what="One page for the wall, by what is in force, with the contact sheet of today"
              />
              {signed && (
                <Form
                  href={`${api}/amendment.pdf`}
                  name={`Amendment to edition ${signed.number}`}
                  what="Only what changes, row by row, in letters and in words"
                />
              )}
              {inForce && (
                <Form
                  href={`${api}/editions/${inForce.number}/appendix.pdf`}
                  name={`PDF of edition ${inForce.number}, in force`}
                  what={`From ${dayInWords(inForce.effectiveFrom)}; the same bytes each time`}
                />
              )}
              <Form
                href={`${api}/findings.pdf`}
                name="Findings report"
                what="What the checker says now, as a PDF of its own; no part of the agreement"
              />
              <Form
                href={`${api}/findings`}
                name="Findings as data"
                what="The same for other programs, as JSON"
              />
              <Form
                href={`${api}/comments.pdf`}
                name="Comments"
                what={`What both sides asked and answered, as a PDF of its own. ${RECORD_LINE}; your private notes are not in it`}
              />
              <Form
                href={`${api}/comments`}
                name="Comments as data"
                what="The same for other programs, as JSON"
              />
              <Form
                href={`${api}/everything`}
                name="Everything"
                what="One archive: all of these, each signed edition, the comments, and every change of the shared log and of your side’s own. Notes and contacts of your side are in it: keep it where only you can read it"
              />
            </ul>
            <p>
              <Link href={`/m/${view.id}/import`}>Bring in a spreadsheet</Link>: rows of an Excel, Word,
              Markdown or CSV file beside those that are here.
            </p>
          </section>
        </div>
        <section className={styles.fields} aria-labelledby="fields">
          <h2 id="fields">Its fields</h2>
          <p className="small soft">
            They are part of the terms: changing one makes both companies confirm the terms again.
          </p>
          <SharedText
            label="Buyer’s legal name"
            hint={`When it is not “${header.buyer}”`}
            value={header.buyerLegal ?? ""}
            disabled={isLocked}
            onCommit={(text, base) => editLegal({ buyerLegal: text === "" ? null : text }, base)}
          />
          <SharedText
            label="Provider’s legal name"
            hint={`When it is not “${header.provider}”`}
            value={header.providerLegal ?? ""}
            disabled={isLocked}
            onCommit={(text, base) => editLegal({ providerLegal: text === "" ? null : text }, base)}
          />
          {FIELDS.map((field) => (
            <TermsFieldEditor
              key={field.field}
              field={field}
              terms={terms}
              disabled={isLocked}
              onEdit={(fields, base) => dispatch([{ kind: "terms.edit", fields }], { base })?.message}
            />
          ))}
        </section>
      </div>
    </main>
  );
}

/** For signing programs that choke on attachments and fields: the same pages, and the files beside them. */
function PlainForms({ api, edition }: { readonly api: string; readonly edition: number }) {
  const of = `${api}/editions/${edition}`;
  return (
    <>
      <Form
        href={`${of}/appendix.pdf?form=plain`}
        name="Plain PDF"
        what="For signing programs that choke: no attachments, no form, and words such as /signature-buyer/ where signatures go"
      />
      <Form
        href={`${of}/matrix.json`}
        name="matrix.json"
        what="Everything that is agreed; its SHA-256 is the fingerprint. Keep it beside the plain PDF"
      />
      <Form
        href={`${of}/record.json`}
        name="record.json"
        what="Who confirmed and signed, and how it was printed. Keep it beside the plain PDF"
      />
    </>
  );
}

interface FormProps {
  readonly href: string;
  readonly name: string;
  readonly what: string;
  /** Its preview. */
  readonly children?: ReactNode;
}

/** A form in which the matrix leaves; while it is made, the button says so. */
function Form({ href, name, what, children }: FormProps) {
  const { problem, isMaking, download } = useDownload();
  return (
    <li>
      <span>
        <b>{name}</b>
        <span className="small soft">{what}</span>
        {problem !== "" && (
          <span className="field-error" role="alert">
            {problem}
          </span>
        )}
      </span>
      <a
        className="button"
        href={href}
        download
        aria-label={`Download: ${name}`}
        aria-busy={isMaking}
        onClick={(event) => {
          event.preventDefault();
          void download(href);
        }}
      >
        <Icon name="download" />
        {isMaking ? "Making…" : "Download"}
      </a>
      {children}
    </li>
  );
}
