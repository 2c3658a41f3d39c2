import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DATABASE_FILE } from "#db/open-database.ts";
import { restore } from "#lib/server/backup/restore.ts";
import { parseEnvironment } from "#lib/server/environment.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { describeAccess } from "./describe-access.ts";
import { describeExtent } from "./describe-extent.ts";
import { parseArguments } from "./parse-arguments.ts";

const NEXT = [
  "Next:",
  "1. Start the server (npm start).",
  "2. Tell both sides. Whoever edited since the backup opens the matrix once on the same computer: the browser",
  "   compares, and offers again what was stored before and is missing now.",
  "3. Let the managers of both sides look at Share: who takes part, which links work.",
];

/** A server that was killed leaves its last commits in a file of their own. */
function besideInWords(kept: string): string {
  return existsSync(`${kept}-wal`) ? `, with ${basename(kept)}-wal, which belongs to it` : "";
}

/** `restore FILE`: puts a verified backup in the place of the database, which is kept under a dated name. */
export async function runRestore(
  args: readonly string[],
  { now, variables, directory }: Surroundings,
): Promise<Outcome> {
  const parsed = parseArguments(() => parseArgs({ args: [...args], allowPositionals: true, options: {} }));
  if (!parsed.ok) return fail(parsed.message);
  const [named, ...more] = parsed.value.positionals;
  if (named === undefined || more.length > 0) return fail("Name one backup: clearline restore FILE.");
  const file = resolve(directory, named);
  if (!existsSync(file)) return fail(`There is no such file: ${named}.`);
  const read = parseEnvironment(variables, directory);
  if (!read.ok) return fail(read.message);
  const { dataDir } = read.environment;
  const restored = await restore({ file, folder: dataDir, now });
  if (!restored.ok) return fail(restored.message);
  const { verified, kept, access } = restored;
  const lines = [
    `${join(dataDir, DATABASE_FILE)} is now ${named}: ${describeExtent(verified)}. Every chain holds.`,
    ...(kept === undefined
      ? ["There was no database before."]
      : [
          `The database that was in use is kept: ${kept}${besideInWords(kept)}.`,
          `To take this back, stop the server and run: clearline restore ${kept}`,
        ]),
    "Every matrix begins a new epoch at the revision it has in the backup.",
    ...NEXT,
  ];
  return { exitCode: 0, out: `${lines.join("\n")}\n`, err: describeAccess(access) };
}
