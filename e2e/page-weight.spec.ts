import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { test } from "./journey.ts";
import { openVisitor, type Visitor } from "./security/visitor.ts";
import { startSmallMatrix } from "./start-matrix.ts";

const KILOBYTE = 1000;

/** What a browser of today fetches of scripts before a page stands, packed, in kB. */
async function weigh({ api }: Visitor, address: string): Promise<number> {
  const html = await (await api.get(address)).text();
  const tags = html.match(/<script[^>]+src="\/_next\/[^"]+"[^>]*>/g) ?? [];
  const sources = tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => /src="([^"]+)"/.exec(tag)?.[1]);
  const scripts = [...new Set(sources)].filter((source) => source !== undefined);
  expect(scripts.length, `scripts of ${address}`).toBeGreaterThan(3);
  const bodies = await Promise.all(scripts.map(async (source) => (await api.get(source)).body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / KILOBYTE;
}

test("no page brings more scripts at first than a telephone on a train should wait for", async ({
  baseURL,
}) => {
  const visitor = await openVisitor(baseURL ?? "");
  const matrix = await startSmallMatrix(baseURL ?? "", 1);
  for (const address of ["/", "/join"]) expect.soft(await weigh(visitor, address), address).toBeLessThan(160);
  expect.soft(await weigh(matrix.visitor, matrix.path), "the matrix").toBeLessThan(260);
  await visitor.api.dispose();
  await matrix.visitor.api.dispose();
});
