import { pathToFileURL } from "node:url";
import { openCold, prepareCold } from "./clearline/cold.mjs";
import { disturb } from "./clearline/disturb.mjs";
import { openClearlineDriver } from "./clearline/driver.mjs";
import { resume } from "./clearline/resume.mjs";
import { runLoad } from "./load/load.mjs";

/** @param {string | null} driver */
async function openDriver(driver) {
  return driver === null ? openClearlineDriver() : (await import(pathToFileURL(driver).href)).openDriver();
}

/** @type {Readonly<Record<string, (request: any) => Promise<unknown>>>} */
const TASKS = {
  load: async ({ driver, job }) => runLoad(await openDriver(driver), job),
  resume,
  "prepare-cold": prepareCold,
  "open-cold": openCold,
  disturb,
};

/** The process that makes the load, apart from the server's: does one task and prints one line of JSON. */
async function main() {
  const request = JSON.parse(process.argv[2] ?? "{}");
  const task = TASKS[request.task];
  if (!task) throw new Error(`There is no task ${request.task}`);
  console.log(JSON.stringify(await task(request)));
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
