const [system, json] = process.argv.slice(2);
const options = JSON.parse(json ?? "{}");
// The formulas need a package that only the benchmarks install: nothing else may read that file.
const file = system === "formulas" ? "./measure-formulas.mjs" : "./measure-clearline.mjs";
const measured = await import(new URL(file, import.meta.url).href);
process.send?.(
  await (system === "formulas" ? measured.measureFormulas(options) : measured.measureClearline(options)),
);
