import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { createAccessStore } from "#db/access-store.ts";
import { openDatabase } from "#db/open-database.ts";
import { reissue } from "#lib/access/reissue.ts";
import { SIDES } from "#lib/matrix/schema/header.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { toDefaultOrigin } from "#lib/server/environment.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { findDataFolder } from "./data-folder.ts";
import { parseArguments } from "./parse-arguments.ts";

/** The server's own writes are short: a command waits for them. */
const BUSY_MS = 5_000;

function raise(error: unknown): never {
  throw error;
}

/** `reissue MATRIX buyer|provider`: the operator's last resort, a new first link for a side that is locked out. */
export async function runReissue(
  args: readonly string[],
  { now, variables, directory }: Surroundings,
): Promise<Outcome> {
  const parsed = parseArguments(() => parseArgs({ args: [...args], allowPositionals: true, options: {} }));
  if (!parsed.ok) return fail(parsed.message);
  const [id, word, ...more] = parsed.value.positionals;
  const matrix = MatrixId.safeParse(id);
  const side = SIDES.find((known) => known === word);
  if (!matrix.success || side === undefined || more.length > 0) {
    return fail("Name the matrix and the side: clearline reissue MATRIX buyer|provider.");
  }
  const found = findDataFolder(variables, directory);
  if (!found.ok) return fail(found.message);
  const { dataDir, host, port, origin = toDefaultOrigin(host, port) } = found.environment;
  const database = openDatabase({ folder: dataDir, busyMs: BUSY_MS });
  try {
    const clock = { now: () => now.toISOString() };
    const made = reissue(
      { store: createAccessStore(database), clock, randomBytes, origin, report: raise },
      matrix.data,
      side,
    );
    if (!made.ok) return fail(made.message);
    const out = `${origin}/join#${made.secret}\n`;
    return { exitCode: 0, out, err: "This link works once. Both sides see that it was made.\n" };
  } finally {
    database.close();
  }
}
