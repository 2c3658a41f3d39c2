import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page } from "@playwright/test";
import type { Visitor } from "./security/visitor.ts";
import { pageOf } from "./start-matrix.ts";

export const WIDTHS = [1280, 320] as const;
const THEMES = ["light", "dark"] as const;

/** A page of a visitor, and the addresses outside the product that it has asked for. */
export interface Screen {
  readonly page: Page;
  readonly strayRequests: readonly string[];
}

/** Opens a window that writes down every request to somebody else. */
export async function openScreen(browser: Browser, visitor: Visitor): Promise<Screen> {
  const page = await pageOf(browser, visitor, {
    permissions: ["clipboard-read", "clipboard-write"],
    reducedMotion: "reduce",
  });
  const own = new URL(visitor.baseURL).host;
  const strayRequests: string[] = [];
  const note = (address: string) => {
    const { protocol, host } = new URL(address);
    if (host !== own && protocol !== "data:" && protocol !== "blob:") strayRequests.push(address);
  };
  page.context().on("request", (request) => note(request.url()));
  page.on("websocket", (socket) => note(socket.url()));
  return { page, strayRequests };
}

/** Makes the window so wide, and waits until the page stands in it. */
export async function setWidth(page: Page, width: number): Promise<void> {
  if (page.viewportSize()?.width === width) return;
  await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What stands wider than its own window: the page, or a part of it that is neither the grid nor another table. */
function listSideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const scrolls =
          element === document.scrollingElement || overflowX === "auto" || overflowX === "scroll";
        return scrolls && element.querySelector(":scope > table") === null;
      })
      .map(
        ({ tagName, className, scrollWidth, clientWidth }) =>
          `${tagName} ${className}: ${scrollWidth} > ${clientWidth}`,
      ),
  );
}

/** Every rule in light; in dark, where only colours differ, the rules of colour. Pages here hold no frames. */
async function findViolations(page: Page, theme: (typeof THEMES)[number], part: string) {
  // Axe stays in a page until it is loaded anew, and handing its megabyte over took longer than its rules.
  const axeSource = (await page.evaluate(() => "axe" in window)) ? ";" : undefined;
  const axe = new AxeBuilder({ page, ...(axeSource && { axeSource }) }).include(part).setLegacyMode();
  // What is in order is not described: that took longer than finding it.
  const options = { resultTypes: ["violations" as const] };
  return theme === "light"
    ? axe.options(options).analyze()
    : axe
        .options({ ...options, runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } })
        .analyze();
}

/**
 * Axe in both themes, no page wider than its window, and no request to anybody else; each failure names the screen.
 * `part` is what is looked at: a dialog alone, when what lies behind it has a test of its own.
 */
export async function checkScreen(
  { page, strayRequests }: Screen,
  width: number,
  name: string,
  part = "html",
): Promise<void> {
  await setWidth(page, width);
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await findViolations(page, colorScheme, part);
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
    expect.soft(found, `${name}, ${width} px, ${colorScheme}`).toEqual([]);
  }
  expect.soft(await listSideways(page), `${name}, ${width} px, sideways`).toEqual([]);
  expect.soft(strayRequests, `${name}, requests to others`).toEqual([]);
}
