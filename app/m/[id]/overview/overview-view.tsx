"use client";

import { useMemo, useState } from "react";
import { layoutLeadership } from "#lib/document/papers/layout-leadership.ts";
import { layoutTwoPages } from "#lib/document/papers/layout-two-pages.ts";
import { stoppedNights } from "#lib/document/papers/stopped-nights.ts";
import { otherSide } from "#lib/matrix/round/rounds.ts";
import { Button } from "../../../components/button.tsx";
import { DocumentView } from "../../../components/document-view.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { DrillPart } from "./drill-part.tsx";
import styles from "./overview.module.css";
import { PaperDownload } from "./paper-download.tsx";
import { SaysPart } from "./says-part.tsx";
import { WhatIfPart } from "./what-if-part.tsx";

type Part = "says" | "ours" | "theirs" | "leadership" | "drill" | "what-if";

/** The matrix read as a whole: what it says, two pages for each side, half a page for leadership, and a bad night. */
export function OverviewView() {
  const { view, content, me } = useMatrixSession();
  const [part, setPart] = useState<Part>("says");
  const { header } = content;
  const other = otherSide(me.side);
  const parts: readonly (readonly [Part, string])[] = [
    ["says", "What it says"],
    ["ours", `Two pages for ${header[me.side]}`],
    ["theirs", `Two pages for ${header[other]}`],
    ["leadership", "For leadership"],
    ["drill", "The 2 a.m. drill"],
    ["what-if", "What if"],
  ];
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className={styles.overview}>
        {/* biome-ignore lint/a11y/useSemanticElements: switches of what is shown, not a form */}
        <div role="group" aria-label="Papers" className="row" data-no-print>
          {parts.map(([key, label]) => (
            <Button key={key} aria-pressed={part === key} onClick={() => setPart(key)}>
              {label}
            </Button>
          ))}
        </div>
        {part === "says" && <SaysPart />}
        {part === "ours" && <TwoPages side={me.side} />}
        {part === "theirs" && <TwoPages side={other} />}
        {part === "leadership" && <Leadership />}
        {part === "drill" && <DrillPart />}
        {part === "what-if" && <WhatIfPart />}
        <p className="small soft">
          Made from {view.revision === 0 ? "the matrix" : `revision ${view.revision}`}: it changes as the
          matrix does.
        </p>
      </div>
    </main>
  );
}

function TwoPages({ side }: { readonly side: "buyer" | "provider" }) {
  const { content, today } = useMatrixSession();
  const document = useMemo(() => layoutTwoPages(content, side, today), [content, side, today]);
  return (
    <>
      <PaperDownload name={`two-pages-${side}`} />
      <DocumentView document={document} />
    </>
  );
}

function Leadership() {
  const { view, content, me, findings, today } = useMatrixSession();
  const document = useMemo(() => {
    const { contact: contacts, role: roles } = view.tables;
    const nights = stoppedNights({ content, contacts, roles, today });
    return layoutLeadership(content, me.side, { findings, nights, today });
  }, [view.tables, content, me.side, findings, today]);
  return (
    <>
      <PaperDownload name="leadership" />
      <DocumentView document={document} />
    </>
  );
}
