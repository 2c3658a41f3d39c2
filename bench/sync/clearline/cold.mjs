import { request as ask } from "node:http";
import { createMatrix, readBigMatrix } from "./big-matrix.mjs";
import { openVisitor } from "./visitor.mjs";

const WARM_UPS = 20;

/**
 * Makes matrices that will be asleep after a restart, and a small one to warm the server up with.
 * @param {{ port: number, count: number }} request
 */
export async function prepareCold({ port, count }) {
  const visitor = openVisitor(port);
  const small = await visitor.send("POST", "/matrices", { example: true });
  const parts = await readBigMatrix(port);
  const large = [];
  for (let made = 0; made < count; made += 1) {
    const { id, manager } = await createMatrix(port, parts);
    large.push({ id, cookie: manager.cookie() });
  }
  return { small: { id: small.id, cookie: visitor.cookie() }, large };
}

/**
 * @param {number} port
 * @param {string} path
 * @param {string} cookie
 * @returns {Promise<{ milliseconds: number, bytes: number }>}
 */
function get(port, path, cookie) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = { host: `localhost:${port}`, cookie, "accept-encoding": "gzip" };
    const asked = ask({ host: "127.0.0.1", port, path, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk) => {
        bytes += chunk.length;
      });
      response.on("end", () => {
        if (response.statusCode === 200) resolve({ milliseconds: performance.now() - started, bytes });
        else reject(new Error(`GET ${path}: ${response.statusCode}`));
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

/**
 * Opens each large matrix once, by its page and by the API in turn, each time with its room asleep.
 * @param {{ port: number, matrices: Awaited<ReturnType<typeof prepareCold>> }} request
 */
export async function openCold({ port, matrices: { small, large } }) {
  for (let count = 0; count < WARM_UPS; count += 1) {
    await get(port, `/m/${small.id}`, small.cookie);
    await get(port, `/api/v1/matrices/${small.id}`, small.cookie);
  }
  const pages = [];
  const answers = [];
  for (const [index, { id, cookie }] of large.entries()) {
    if (index % 2 === 0) pages.push(await get(port, `/m/${id}`, cookie));
    else answers.push(await get(port, `/api/v1/matrices/${id}`, cookie));
  }
  return { pages, answers };
}
