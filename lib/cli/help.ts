export const HELP = `Usage:
  clearline check FILE… [--format text|json|sarif|markdown|junit|pdf] [--output OUT]
                  [--max-errors N] [--stage STAGE] [--baseline FILE]
      Checks who owns what. FILE is a .clearline.json, or any sheet or document
      that import reads. Exit code: 0 no error, 1 errors found, 2 not read.
      All options: clearline check --help. One rule: check --explain RULE.
  clearline import FILE [--sheet S] [--mark "x=R"] [--format text|json] [-o OUT.clearline.json]
      Finds the matrix in an Excel workbook, a Word document, Markdown, HTML,
      CSV or TSV, and says what was read, repaired and left out.
      Exit code: 0 read, 1 read but for the cells it lists, 2 refused.
  clearline export FILE --to xlsx|docx|csv|md|html|json|ics|pdf -o OUT
      Writes the same matrix in another form; docx and pdf are its appendix.
  clearline appendix FILE -o OUT.pdf
      Prints the matrix as a draft of the appendix.
  clearline verify FILE.pdf [--matrix FILE --record FILE] [--fingerprint HASH]
      Compares an appendix, cell by cell, with the matrix.json that it carries
      or that is given, and with itself printed again. Exit code: 0 exactly as
      printed, or signed since; 1 altered; 2 not one of ours; 3 written anew by
      another tool, all text equal.
  clearline backup OUT [--overwrite]
      Copies the database into one file, also while the server runs, and
      verifies the copy before it gets its name. Exit code: 0 written, 2 not.
  clearline restore FILE
      Puts a backup in the place of the database, which is kept. The server
      must be stopped. Exit code: 0 restored, 2 not, and nothing has changed.
  clearline verify-log [FILE] [--matrix ID]
      Walks every hash chain of the database, or of a backup, and names the
      first entry that does not hold. Exit code: 0 all hold, 1 not, 2 not read.
  clearline reissue MATRIX buyer|provider
      The operator's last resort: a new first link for a side that nobody can
      enter any more. Both sides see that it was made.
  clearline help
`;
