import { median } from "../sync/load/statistics.mjs";

/** At 1,000 rows: ours against the others, warm. */
const TARGETS = [
  ["bare", 1.5, "at most 1.5 times a bare writer"],
  ["pdf-lib", 1 / 5, "at most a fifth of a careful pdf-lib program"],
  ["pdfkit", 0.1, "at most a tenth of pdfkit"],
  ["chromium", 0.1, "at most a tenth of Chromium"],
];
const MOST_MIB = 300;

/**
 * @param {readonly { system: string, rows: number, measured: import("./measure-in-child.mjs").Measured | null }[]} results
 * @param {readonly string[]} systems
 * @param {readonly number[]} sizes
 */
export function printTable(results, systems, sizes) {
  /** @param {string} system @param {number} rows @param {"ms" | "firstMs" | "peakMiB" | "bytes"} what */
  const at = (system, rows, what) => {
    const all = results.filter((one) => one.system === system && one.rows === rows);
    const found = all.flatMap(({ measured }) => (measured === null ? [] : [measured[what]]));
    return found.length === 0 ? null : median(found);
  };
  for (const rows of sizes) {
    console.log(`\n${rows} rows × 8 roles\n`);
    console.log(
      "| | warm, ms | cold, ms | ours of it, warm and cold | peak MiB | kB |\n|---|---|---|---|---|---|",
    );
    const ours = { ms: at("clearline", rows, "ms"), firstMs: at("clearline", rows, "firstMs") };
    /** @param {string} system @param {"ms" | "firstMs"} what */
    const share = (system, what) => {
      const theirs = at(system, rows, what);
      return theirs === null || ours[what] === null ? "–" : (ours[what] / theirs).toFixed(2);
    };
    for (const system of systems) {
      const ms = at(system, rows, "ms");
      const cells =
        ms === null
          ? ["given up", "–", "–", "–", "–"]
          : [
              ms.toFixed(1),
              (at(system, rows, "firstMs") ?? 0).toFixed(1),
              `${share(system, "ms")} / ${share(system, "firstMs")}`,
              (at(system, rows, "peakMiB") ?? 0).toFixed(0),
              ((at(system, rows, "bytes") ?? 0) / 1000).toFixed(0),
            ];
      console.log(`| ${system} | ${cells.join(" | ")} |`);
    }
  }
  const ours = at("clearline", 1000, "ms");
  const missed = TARGETS.flatMap(([system, share, said]) => {
    const theirs = at(String(system), 1000, "ms");
    return ours !== null && theirs !== null && ours > theirs * Number(share) ? [said] : [];
  });
  const peak = at("clearline", 10_000, "peakMiB");
  if (peak !== null && peak > MOST_MIB) missed.push(`10,000 rows within ${MOST_MIB} MiB`);
  console.log(missed.length === 0 ? "\nAll targets are met." : `\nMissed: ${missed.join("; ")}`);
}
