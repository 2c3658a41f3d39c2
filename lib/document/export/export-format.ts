export const EXPORT_FORMATS = ["xlsx", "docx", "csv", "md", "html", "json", "ics", "pdf"] as const;
/** A form in which a matrix leaves; `json` is the Clearline file. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface FormatFacts {
  readonly mediaType: string;
  readonly fileName: string;
  /** As the page and the command line call it. */
  readonly name: string;
  readonly what: string;
}

export const FORMAT_FACTS: Readonly<Record<ExportFormat, FormatFacts>> = {
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileName: "matrix.xlsx",
    name: "Excel workbook",
    what: "The matrix, each row as a sentence, and the findings, on three sheets",
  },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    fileName: "appendix.docx",
    name: "Word document",
    what: "The appendix with Word’s own headings and tables, to paste into an agreement",
  },
  csv: {
    mediaType: "text/csv; charset=utf-8",
    fileName: "matrix.csv",
    name: "CSV",
    what: "Rows and letters alone, for any spreadsheet",
  },
  md: {
    mediaType: "text/markdown; charset=utf-8",
    fileName: "matrix.md",
    name: "Markdown",
    what: "A table for each area, for a wiki or a repository",
  },
  html: {
    mediaType: "text/html; charset=utf-8",
    fileName: "matrix.html",
    name: "Web page",
    what: "One file that a screen reader reads and that prints well",
  },
  json: {
    mediaType: "application/json",
    fileName: "matrix.clearline.json",
    name: "Clearline file",
    what: "Content and ids, to open as a new matrix or to check on the command line; no people, contacts or links",
  },
  ics: {
    mediaType: "text/calendar; charset=utf-8",
    fileName: "matrix.ics",
    name: "Calendar",
    what: "Duties that come again, the review, ends of gaps and of access, and tests of the call chains",
  },
  pdf: {
    mediaType: "application/pdf",
    fileName: "appendix.pdf",
    name: "PDF appendix",
    what: "With matrix.json and record.json attached",
  },
};

/** The format of this name, or `undefined`. */
export const findExportFormat = (name: string | undefined): ExportFormat | undefined =>
  EXPORT_FORMATS.find((format) => format === name);
