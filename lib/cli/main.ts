const usage = `Usage:
  clearline check FILE [--format text|json]
  clearline appendix FILE -o OUT.pdf`;

console.error(usage);
process.exitCode = 2;
