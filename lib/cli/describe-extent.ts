import type { AuditedLog } from "#lib/sync/audit/audit-log.ts";
import { countOf } from "#lib/wording/line-list.ts";

/** “3 matrices, 1,204 changes”; deleted matrices, of which only the last hashes are left, are said apart. */
export function describeExtent({ matrices, changes }: Pick<AuditedLog, "matrices" | "changes">): string {
  const deleted = matrices.filter(({ isDeleted }) => isDeleted).length;
  const parts = [
    countOf(matrices.length - deleted, "matrix", "matrices"),
    ...(deleted === 0 ? [] : [`${deleted.toLocaleString("en-US")} deleted`]),
    countOf(changes, "change", "changes"),
  ];
  return parts.join(", ");
}
