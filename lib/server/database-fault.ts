import { DatabaseTooNewError, DatabaseUnreadableError, DatabaseUnusableError } from "#db/database-errors.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { RefuseToStart } from "./refuse-to-start.mjs";

const FAULTS = /^SQLITE_|^E[A-Z]+$/;
const SENTENCES = [DatabaseTooNewError, DatabaseUnreadableError, DatabaseUnusableError, RefuseToStart];

/** What the disk or the database said when it caused an error; `undefined` for an error of the program. */
export function findDatabaseFault(
  error: unknown,
): { readonly code: string; readonly message: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  // Drizzle wraps what the driver says.
  const source = error.cause instanceof Error ? error.cause : error;
  if (!("code" in source) || !FAULTS.test(String(source.code))) return undefined;
  return { code: String(source.code), message: source.message };
}

/** The refusal for what the disk or the database would not do; throws what is an error of the program. */
export function toRefusal(error: unknown, doing: string): Refusal {
  if (error instanceof Error && SENTENCES.some((known) => error instanceof known)) {
    return refuse("unavailable", error.message);
  }
  const fault = findDatabaseFault(error);
  if (!fault) throw error;
  return refuse("unavailable", `${doing} (${fault.message}); free space or mend the rights, then try again.`);
}
