import { check } from "#lib/checker/check.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { ActivityId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { type DemoGame, openDemo, toggleLetter } from "./demo-game.ts";
import type { DemoFinding } from "./demo-view.ts";

const MOST = 4;
const DAY = "1970-01-01";

/** What the checker says of the demo's rows: the gravest few, as plain data. */
export function findDemoFindings(content: Content): readonly DemoFinding[] {
  return check({ content, today: DAY })
    .filter((finding) => finding.activity !== null && finding.severity !== "note")
    .slice(0, MOST)
    .map(({ key, severity, activity, message }) => ({ key, severity, activity, message }));
}

/** One press of a letter, and what the checker says then. */
export function playLetter(
  game: DemoGame | null,
  parts: MatrixParts,
  cell: { readonly activity: ActivityId; readonly role: RoleId; readonly duty: Duty },
): { readonly game: DemoGame; readonly findings: readonly DemoFinding[] } {
  const next = toggleLetter(game ?? openDemo(parts), cell.activity, cell.role, cell.duty);
  return { game: next, findings: findDemoFindings(next.content) };
}
