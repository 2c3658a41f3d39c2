import type { Browser, Page } from "@playwright/test";
import { type HeldLine, holdLine } from "./held-line.ts";
import { joinProvider } from "./security/engagement.ts";
import type { Visitor } from "./security/visitor.ts";
import {
  blankOut,
  openLive,
  pageOf,
  type StartedMatrix,
  type StartedRow,
  startSmallMatrix,
} from "./start-matrix.ts";

/** Two browsers on one matrix; the journeys of a file share them, each on rows of its own. */
export interface TwoParties {
  readonly matrix: StartedMatrix;
  readonly rows: readonly StartedRow[];
  readonly buyer: Page;
  readonly provider: Page;
  /** Who sits at the provider's page. */
  readonly otherSide: Visitor;
  /** The buyer's line, to be held back. */
  readonly line: HeldLine;
  /** All that the server has sent to the provider's page. */
  readonly heard: readonly string[];
  readonly close: () => Promise<void>;
}

/** A blank matrix of three areas with four rows each, and a page of each party on it. */
export async function openTwoParties(browser: Browser, baseURL: string): Promise<TwoParties> {
  const matrix = await startSmallMatrix(baseURL, 3);
  await blankOut(matrix);
  const otherSide = await joinProvider(matrix.visitor, matrix.id);
  const buyer = await pageOf(browser, matrix.visitor, { reducedMotion: "reduce" });
  const provider = await pageOf(browser, otherSide, { reducedMotion: "reduce" });
  const line = await holdLine(buyer);
  const heard: string[] = [];
  provider.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => void heard.push(String(payload))),
  );
  for (const page of [buyer, provider]) await openLive(page, matrix.path);
  const close = async () => {
    await Promise.all([buyer, provider].map((page) => page.context().close()));
    await Promise.all([matrix.visitor, otherSide].map(({ api }) => api.dispose()));
  };
  return { matrix, rows: matrix.areas.flat(), buyer, provider, otherSide, line, heard, close };
}
