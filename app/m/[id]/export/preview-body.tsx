import type { ExportPreview, SheetStart } from "#lib/document/export/preview-export.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { DocumentView } from "../../../components/document-view.tsx";
import styles from "./export-preview.module.css";

const more = (count: number, what: string): string => (count === 0 ? "" : `… and ${count} more ${what}.`);

const RULES: Readonly<Record<string, string>> = {
  "FREQ=DAILY": "each day",
  "FREQ=WEEKLY": "each week",
  "FREQ=MONTHLY": "each month",
  "FREQ=MONTHLY;INTERVAL=3": "each quarter",
  "FREQ=MONTHLY;INTERVAL=6": "each half-year",
  "FREQ=YEARLY": "each year",
};

function Sheet({ sheet }: { readonly sheet: SheetStart }) {
  return (
    <figure className={styles.figure}>
      <figcaption>{sheet.name}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by key */}
      <section className={styles.scroll} tabIndex={0} aria-label={`The first rows of “${sheet.name}”`}>
        <table className={styles.table}>
          <tbody>
            {sheet.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never move
              <tr key={at}>
                {row.map(({ text, columns, isStrong }, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do their cells
                  <td key={column} colSpan={columns}>
                    {isStrong ? <b>{text}</b> : text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sheet.more > 0 && <p className="small soft">{more(sheet.more, "rows")}</p>}
    </figure>
  );
}

/** How a file begins. */
export function PreviewBody({ preview, name }: { readonly preview: ExportPreview; readonly name: string }) {
  switch (preview.kind) {
    case "sheets":
      return preview.sheets.map((sheet) => <Sheet key={sheet.name} sheet={sheet} />);
    case "text":
      return (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by key */}
          <section className={styles.scroll} tabIndex={0} aria-label={`The first lines: ${name}`}>
            <pre className={styles.text}>{preview.text}</pre>
          </section>
          {preview.more > 0 && <p className="small soft">{more(preview.more, "lines")}</p>}
        </>
      );
    case "events":
      return preview.events.length === 0 ? (
        <p>Nothing comes again or ends: no row has a rhythm, and no date is set.</p>
      ) : (
        <>
          <ol className={styles.events}>
            {preview.events.map(({ day, title, rule }) => (
              <li key={`${day} ${title}`}>
                <b>{title}</b>
                <span className="small soft">
                  {rule === null ? dayInWords(day) : `${RULES[rule] ?? rule}, from ${dayInWords(day)}`}
                </span>
              </li>
            ))}
          </ol>
          {preview.more > 0 && <p className="small soft">{more(preview.more, "entries")}</p>}
        </>
      );
    case "document":
      return (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls must be reachable by key */}
          <section className={styles.page} tabIndex={0} aria-label={`The beginning: ${name}`}>
            <DocumentView document={preview.document} />
          </section>
          <p className="small soft">Tables show their first rows; Word sets the pages.</p>
        </>
      );
  }
}
