import type { SaidMark } from "#lib/document/import/legend.ts";
import { parseCell } from "#lib/matrix/parse-cell.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";

/** What `--mark "x=R"` says; nothing behind the sign means that its cells stay empty. */
export function parseMarks(
  said: readonly string[],
): { readonly ok: true; readonly value: readonly SaidMark[] } | Refusal {
  const marks: SaidMark[] = [];
  for (const text of said) {
    const at = text.lastIndexOf("=");
    const sign = text.slice(0, at).trim();
    const letters = text.slice(at + 1).trim();
    const cell = letters === "" ? undefined : parseCell(letters, "RASCI-V");
    if (at < 0 || sign === "" || cell?.ok === false || cell?.cell.notInvolved)
      return refuse("invalid", `Found --mark “${text}”; expected a mark and letters, such as --mark "x=R".`);
    marks.push({ sign, duties: cell?.cell.duties ?? [] });
  }
  return { ok: true, value: marks };
}
