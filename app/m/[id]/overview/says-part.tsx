"use client";

import { useMemo } from "react";
import { holderInWords, layoutOverview, overviewCounts } from "#lib/document/papers/layout-overview.ts";
import { type CountedRows, HOLDERS } from "#lib/document/papers/ownership.ts";
import { DocumentView } from "../../../components/document-view.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./overview.module.css";
import { PaperDownload } from "./paper-download.tsx";

/** What the matrix says, as charts and as the tables that they are drawn from. */
export function SaysPart() {
  const { content, today } = useMatrixSession();
  const document = useMemo(() => layoutOverview(content, today), [content, today]);
  const counts = useMemo(() => overviewCounts(content), [content]);
  return (
    <>
      <PaperDownload name="overview" />
      <div className={styles.charts} aria-hidden="true">
        {counts.map(({ title, counted }) => (
          <figure key={title} className={styles.chart}>
            <figcaption>{title}</figcaption>
            {counted.map((line) => (
              <Bar key={line.name} line={line} />
            ))}
          </figure>
        ))}
        <p className={styles.legend}>
          {HOLDERS.map((holder) => (
            <span key={holder}>
              <svg className={styles.swatch} viewBox="0 0 10 10" aria-hidden="true">
                <rect className={styles.part} data-holder={holder} width="10" height="10" />
              </svg>
              {holderInWords(holder, content.header)}
            </span>
          ))}
        </p>
      </div>
      <DocumentView document={document} />
    </>
  );
}

const WIDTH = 100;

/** One bar: who holds how much of these rows. The table below says the same in figures. */
function Bar({ line }: { readonly line: CountedRows }) {
  let from = 0;
  const parts = HOLDERS.map((holder) => {
    const width = (line.by[holder] * WIDTH) / line.rows;
    const part = { holder, from, width };
    from += width;
    return part;
  });
  return (
    <div className={styles.bar}>
      <span>{line.name}</span>
      <svg viewBox={`0 0 ${WIDTH} 6`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(
          ({ holder, from: x, width }) =>
            width > 0 && (
              <rect
                key={holder}
                className={styles.part}
                data-holder={holder}
                x={x}
                width={width}
                height="6"
              />
            ),
        )}
      </svg>
    </div>
  );
}
