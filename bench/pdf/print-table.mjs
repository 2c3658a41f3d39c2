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
  /** @param {string} system @param {number} rows @param {keyof import("./measure-in-child.mjs").Measured} what */
  const at = (system, rows, what) => {
    const all = results.filter((one) => one.system === system && one.rows === rows);
    const found = all.flatMap(({ measured }) => (measured === null ? [] : [measured[what]]));
    return found.length === 0 ? null : median(found);
  };
  for (const rows of sizes) {
    console.log(`\n${rows} rows × 8 roles\n`);
    console.log(
      "| | warm, ms | its processor, ms | cold, ms | ours of it: warm, processor, cold | peak MiB | kB | pages |\n|---|---|---|---|---|---|---|---|",
    );
    /** @param {string} system @param {"ms" | "cpuMs" | "firstMs"} what */
    const share = (system, what) => {
      const [own, theirs] = [at("clearline", rows, what), at(system, rows, what)];
      if (own === null || theirs === null || (system === "chromium" && what === "cpuMs")) return "–";
      return (own / theirs).toFixed(2);
    };
    /** @param {string} system @param {keyof import("./measure-in-child.mjs").Measured} what @param {number} [unit] */
    const said = (system, what, unit = 1) => ((at(system, rows, what) ?? 0) / unit).toFixed(0);
    for (const system of systems) {
      const cells =
        at(system, rows, "ms") === null
          ? ["given up", "–", "–", "–", "–", "–", "–"]
          : [
              said(system, "ms"),
              system === "chromium" ? "–" : said(system, "cpuMs"),
              said(system, "firstMs"),
              `${share(system, "ms")}, ${share(system, "cpuMs")}, ${share(system, "firstMs")}`,
              said(system, "peakMiB"),
              said(system, "bytes", 1000),
              said(system, "pages"),
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
