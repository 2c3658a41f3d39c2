import { measureClearline } from "./measure-clearline.mjs";
import { measureFormulas } from "./measure-formulas.mjs";

const [system, json] = process.argv.slice(2);
const options = JSON.parse(json ?? "{}");
process.send?.(await (system === "formulas" ? measureFormulas(options) : measureClearline(options)));
