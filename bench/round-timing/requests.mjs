import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryDir } from "../../lib/server/repository.mjs";

/**
 * @typedef {object} TimedRequest
 * @property {string} name
 * @property {(scene: import("./scene.mjs").Scene) => Promise<void>} send
 */

/** What stands for the open parts of a route; nothing of these names is there. */
const PARTS = {
  ...{ link: "none", token: "none", person: "none", phase: "none", number: "1", round: "r1" },
  ...{ paper: "overview.pdf", format: "csv" },
};

/** Routes that say nothing about any matrix take the same time for whoever asks. */
const isOfMatrix = (/** @type {string} */ path) => path.includes("[id]") && !path.startsWith("/rules");

/** @param {string} path @param {Record<string, string>} headers @returns {TimedRequest["send"]} */
function getFrom(path, headers) {
  return async ({ id, port, cookie }) => {
    const filled = Object.entries({ ...PARTS, id }).reduce(
      (text, [part, value]) => text.replaceAll(`[${part}]`, value),
      path,
    );
    const response = await fetch(`http://localhost:${port}${filled}`, { headers: { ...headers, cookie } });
    await response.arrayBuffer();
  };
}

/** Every route and page of the build that reads a matrix, what changes a round, and a frame of the live line. */
export function listRequests() {
  const manifest = join(repositoryDir, ".next", "app-path-routes-manifest.json");
  /** @type {readonly string[]} */
  const paths = Object.values(JSON.parse(readFileSync(manifest, "utf8")));
  const routes = paths.filter(isOfMatrix).toSorted();
  /** @type {readonly TimedRequest[]} */
  const reads = routes.flatMap((path) =>
    path.startsWith("/api/")
      ? [{ name: path.replace("/api/v1/matrices/[id]", "…"), send: getFrom(path, {}) }]
      : [
          { name: path, send: getFrom(path, {}) },
          { name: `${path} (as data)`, send: getFrom(path, { rsc: "1" }) },
        ],
  );
  const streams = ["own", "shared", "buyer", "provider"].map((stream) => ({
    name: `…/changes?stream=${stream}`,
    send: getFrom(`/api/v1/matrices/[id]/changes?stream=${stream}`, {}),
  }));
  const answer = { says: "we", note: null, ourPart: null, theirPart: null, ours: [], theirs: [] };
  /** @type {readonly TimedRequest[]} */
  const writes = [
    {
      name: "an answer of one's own",
      send: ({ write, firstRow }) =>
        write({ kind: "answer.set", round: "r1", activity: firstRow, answer }, "provider"),
    },
    { name: "submitting first", send: ({ write }) => write({ kind: "round.submit", id: "r1" }, "shared") },
    { name: "going on answering", send: ({ write }) => write({ kind: "round.reopen", id: "r1" }, "shared") },
    { name: "ping and pong on the live line", send: ({ ping }) => ping() },
  ];
  return [...reads, ...streams, ...writes];
}
