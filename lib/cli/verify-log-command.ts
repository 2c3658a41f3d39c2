import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { placeInWords } from "#lib/server/backup/describe-first.ts";
import { isSound, type VerifiedDatabase, verifyDatabase } from "#lib/server/backup/verify-database.ts";
import { toRefusal } from "#lib/server/database-fault.ts";
import type { LogFault } from "#lib/sync/audit/log-audit.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { findDataFolder } from "./data-folder.ts";
import { describeExtent } from "./describe-extent.ts";
import { parseArguments } from "./parse-arguments.ts";

function faultLines(fault: LogFault): readonly string[] {
  return [
    placeInWords(fault),
    `  ${fault.what}`,
    `  expected  ${fault.expected}`,
    `  found     ${fault.found}`,
  ];
}

function headLines({ matrices }: VerifiedDatabase): readonly string[] {
  return matrices.flatMap(({ heads }) =>
    (["shared", "buyer", "provider"] as const).map(
      (stream) => `  ${stream} revision ${heads[stream].revision}, hash ${heads[stream].hash}`,
    ),
  );
}

function toOutcome(file: string, verified: VerifiedDatabase, isOne: boolean): Outcome {
  const { damage, faults } = verified;
  const wrong = damage.length + faults.length;
  const verdict =
    wrong === 0 ? "Every chain holds." : `${countOf(wrong, "thing does", "things do")} not hold.`;
  const lines = [
    ...damage,
    ...faults.flatMap(faultLines),
    `${file}: ${describeExtent(verified)}. ${verdict}`,
    // What an appendix prints can be compared with these by eye.
    ...(isOne ? headLines(verified) : []),
  ];
  return { exitCode: isSound(verified) ? 0 : 1, out: `${lines.join("\n")}\n`, err: "" };
}

/** `verify-log [FILE] [--matrix ID]`: walks every chain and names the first entry of each that does not hold. */
export async function runVerifyLog(
  args: readonly string[],
  { variables, directory }: Surroundings,
): Promise<Outcome> {
  const parsed = parseArguments(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: { matrix: { type: "string" } } }),
  );
  if (!parsed.ok) return fail(parsed.message);
  const { positionals, values } = parsed.value;
  const [named] = positionals;
  if (positionals.length > 1)
    return fail("Name one file at most: clearline verify-log [FILE] [--matrix ID].");
  const only = values.matrix === undefined ? undefined : MatrixId.safeParse(values.matrix);
  if (only && !only.success) return fail(`“${values.matrix}” is not the id of a matrix.`);
  const found = named === undefined ? findDataFolder(variables, directory) : undefined;
  if (found && !found.ok) return fail(found.message);
  const file = found?.database ?? resolve(directory, named ?? "");
  if (!existsSync(file)) return fail(`There is no such file: ${named}.`);
  return verify(file, only?.data);
}

async function verify(file: string, only: MatrixId | undefined): Promise<Outcome> {
  try {
    const verified = await verifyDatabase(file, only);
    if (only !== undefined && verified.matrices.length === 0)
      return fail(`There is no matrix ${only} in ${file}.`);
    return toOutcome(file, verified, only !== undefined);
  } catch (error) {
    return fail(toRefusal(error, `${file} could not be read`).message);
  }
}
