import type { LogFault } from "#lib/sync/audit/log-audit.ts";
import type { VerifiedDatabase } from "./verify-database.ts";

/** Where a fault is: matrix, stream, revision, op, when and by whom, as far as it is known. */
export function placeInWords({ matrix, stream, revision, op, at, by }: LogFault): string {
  const parts = [
    `matrix ${matrix}`,
    stream === null ? undefined : `${stream} stream`,
    revision === null ? undefined : `revision ${revision}`,
    op === null ? undefined : `op ${op}`,
    at ?? undefined,
    by === null ? undefined : `by ${by.name} (${by.side})`,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** The first thing that does not hold, in a sentence; “clearline verify-log” names all. */
export function describeFirst({ damage, faults }: VerifiedDatabase): string {
  const [sentence] = damage;
  const [fault] = faults;
  const first = fault ? `${fault.what} It is ${placeInWords(fault)}.` : (sentence ?? "");
  return `${first} Run “clearline verify-log” on it to read all, and keep every earlier backup.`;
}
