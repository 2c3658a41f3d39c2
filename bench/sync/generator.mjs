import { pathToFileURL } from "node:url";
import { openClearlineDriver } from "./clearline/driver.mjs";
import { runLoad } from "./load/load.mjs";

/**
 * The process that makes the load, apart from the server's: gets one job by argument and prints one line of JSON.
 * @param {{ driver: string | null, job: import("./load/load.mjs").LoadJob }} request
 */
async function main({ driver, job }) {
  const opened =
    driver === null ? openClearlineDriver() : (await import(pathToFileURL(driver).href)).openDriver();
  console.log(JSON.stringify(await runLoad(opened, job)));
}

main(JSON.parse(process.argv[2] ?? "{}")).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
