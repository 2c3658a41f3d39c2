export const HELP = `Usage:
  clearline check FILE [--format text|json]
      Checks who owns what. FILE is a .clearline.json, or a CSV with activities
      down and roles across. Exit code: 0 no error, 1 errors found, 2 not read.
  clearline appendix FILE -o OUT.pdf
      Prints the matrix as a draft of the appendix.
  clearline reissue MATRIX buyer|provider
      The operator's last resort: a new first link for a side that nobody can
      enter any more. Both sides see that it was made.
  clearline help
`;
