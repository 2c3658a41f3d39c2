import { STAGES } from "#lib/checker/finding.ts";
import { FORMATS } from "./check-options.ts";

export const CHECK_HELP = `Usage: clearline check FILE… [options]

FILE is a .clearline.json that the product wrote, or a CSV with activities down
and roles across. Findings that both sides accepted do not count.

  --format FORMAT        ${FORMATS.join("|")}; text when left out
  --output FILE, -o      writes the report there, whole or not at all; else it
                         goes to standard output. A PDF needs it
  --max-errors N         so many errors are let pass; 0 when left out
  --stage STAGE          ${STAGES.join("|")};
                         drafting when left out. Its rules speak beside those
                         of drafting
  --baseline FILE        findings in it are known and do not count; one that is
                         about something else by now is new
  --write-baseline FILE  makes the baseline of what is found now
  --explain RULE         says what a rule looks for, and why

Exit codes:
  0  no more errors than --max-errors, or the baseline was written
  1  more errors than that
  2  a file or an argument could not be read, or the report not be written
`;
