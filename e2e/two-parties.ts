import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { type HeldLine, holdLine } from "./held-line.ts";
import { joinProvider } from "./security/engagement.ts";
import { blankOut, openLive, pageOf, type StartedMatrix, startMatrix } from "./start-matrix.ts";

export interface TwoParties {
  readonly matrix: StartedMatrix;
  readonly buyer: Page;
  readonly provider: Page;
  /** The buyer's line, to be held back. */
  readonly line: HeldLine;
}

/** A blank matrix with a page of each party on it. */
export async function openTwoParties(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<TwoParties> {
  const matrix = await startMatrix(baseURL);
  await blankOut(matrix);
  const other = await joinProvider(matrix.visitor, matrix.id);
  const buyer = await pageOf(browser, matrix.visitor, options);
  const provider = await pageOf(browser, other, options);
  const line = await holdLine(buyer);
  await openLive(buyer, matrix.path);
  await openLive(provider, matrix.path);
  return { matrix, buyer, provider, line };
}
