import { parseArgs } from "node:util";
import { layoutAppendix } from "../appendix/layout-appendix.ts";
import { inputOf } from "./appendix-of.ts";
import { findPrintFault } from "./find-print-fault.ts";
import { randomMatrix } from "./random-matrix.ts";
import { bytesOf } from "./render.ts";

const USAGE = "Expected: npm run fuzz -- pdf --seeds N [--from S] [--rows MOST], whole numbers above 0.";

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`Found “${text}”. ${USAGE}`);
  return count;
}

/** Prints matrices that seeds decide and reads each file back; ends with exit code 1 when any is wrong. */
async function fuzz(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "200" },
      from: { type: "string", default: "1" },
      rows: { type: "string", default: "2000" },
    },
  });
  const [seeds, from, most] = [toCount(values.seeds), toCount(values.from), toCount(values.rows)];
  const failed: number[] = [];
  let rows = 0;
  let bytes = 0;
  for (let seed = from; seed < from + seeds; seed += 1) {
    const matrix = randomMatrix(seed, { most });
    const document = layoutAppendix(inputOf(matrix));
    const pdf = await bytesOf(document);
    rows += Object.keys(matrix.tables.activity).length;
    bytes += pdf.length;
    const fault = await findPrintFault(document, pdf);
    if (fault === null) continue;
    failed.push(seed);
    console.log(`Seed ${seed}: ${fault}`);
  }
  const size = Math.round(bytes / 1024 / 1024);
  console.log(
    `${seeds} seeds from ${from}: ${rows} rows, ${size} MiB, ${failed.length} failed${failed.length > 0 ? ` (${failed.join(", ")})` : ""}`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

fuzz().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
