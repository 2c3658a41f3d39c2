import { countOf } from "#lib/wording/line-list.ts";
import type { Subject, TextFault, Verdict } from "./verdict.ts";

/** “edition 7 of “Who does what””, “a draft of edition 2 of …”. */
export function saySubject({ state, edition, title }: Subject): string {
  const names = {
    draft: `a draft of edition ${edition}`,
    final: `the final of edition ${edition}, not signed yet,`,
    signed: `edition ${edition}`,
  };
  return `${names[state]} of “${title}”`;
}

/** The answer in one sentence. */
export function sayAnswer(verdict: Verdict): string {
  switch (verdict.kind) {
    case "unaltered":
      return verdict.added.length === 0
        ? `This is exactly ${saySubject(verdict.subject)}, unaltered.`
        : `This is ${saySubject(verdict.subject)}. Its content is intact; it was signed or filled in since.`;
    case "rewritten":
      return `Rewritten by another tool: the text of all ${countOf(verdict.subject.rows, "row", "rows")} equals ${saySubject(verdict.subject)}.`;
    case "altered":
      return verdict.subject === null
        ? "This file was altered."
        : `This file says that it is ${saySubject(verdict.subject)}, but it was altered.`;
    case "foreign":
      return "This is not an appendix that can be verified.";
  }
}

/** What stands behind the answer, a sentence each. */
export function sayGrounds(verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case "unaltered":
      return [
        ...verdict.added.map((one) => `Added since: ${one}. The signature itself was not verified here.`),
        COMPARE,
      ];
    case "rewritten":
      return [verdict.reason, COMPARE];
    case "altered": {
      const { faults, count, reason } = verdict;
      const more = count - faults.length;
      return [
        ...(reason === "" ? [] : [reason]),
        ...faults.map(sayFault),
        ...(more > 0 ? [`And ${countOf(more, "more difference", "more differences")}.`] : []),
      ];
    }
    case "foreign":
      return [verdict.reason];
  }
}

const COMPARE =
  "Compare the fingerprint with the one that the other side holds: whoever writes another matrix gets another fingerprint.";

/** “Page 4, row “1.2 Review reports”: printed “R”, expected “A”.” */
export function sayFault({ page, place, printed, expected }: TextFault): string {
  const where = page === null ? "On no page" : `Page ${page}`;
  const is = printed === "" ? "nothing is printed" : `printed “${short(printed)}”`;
  return `${where}, ${place}: ${is}, expected ${expected === "" ? "nothing" : `“${short(expected)}”`}.`;
}

const LONGEST = 120;

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
