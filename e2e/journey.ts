import { test as base } from "@playwright/test";

/** A test whose windows are closed when it ends: those of earlier ones would go on living beside it. */
export const test = base.extend<{ readonly windows: undefined }>({
  windows: [
    async ({ browser }, use) => {
      const earlier = new Set(browser.contexts());
      await use(undefined);
      const own = browser.contexts().filter((context) => !earlier.has(context));
      await Promise.all(own.map((context) => context.close()));
    },
    { auto: true },
  ],
});
