import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { backUp } from "#lib/server/backup/back-up.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { findDataFolder } from "./data-folder.ts";
import { describeExtent } from "./describe-extent.ts";
import { parseArguments } from "./parse-arguments.ts";

const SECRET =
  "It holds what both sides wrote, private notes included, and signed files; of links, codes and sessions only hashes. Keep it where only you can read it.\n";

/** `backup OUT [--overwrite]`: a verified copy of the database in one file, also while the server runs. */
export async function runBackup(
  args: readonly string[],
  { variables, directory }: Surroundings,
): Promise<Outcome> {
  const parsed = parseArguments(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { overwrite: { type: "boolean", default: false } },
    }),
  );
  if (!parsed.ok) return fail(parsed.message);
  const { positionals, values } = parsed.value;
  const [out] = positionals;
  if (out === undefined || positionals.length > 1)
    return fail("Name the file to write: clearline backup OUT.");
  const found = findDataFolder(variables, directory);
  if (!found.ok) return fail(found.message);
  const { overwrite } = values;
  const made = await backUp({ database: found.database, out: resolve(directory, out), overwrite });
  if (!made.ok) return fail(made.message);
  const { verified, bytes, sha256 } = made;
  const lines = [
    `${out}: ${describeExtent(verified)}, ${countOf(bytes, "byte", "bytes")}. Every chain holds.`,
    `SHA-256 ${sha256}`,
  ];
  return { exitCode: 0, out: `${lines.join("\n")}\n`, err: SECRET };
}
