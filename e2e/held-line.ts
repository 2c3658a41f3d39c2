import type { Page } from "@playwright/test";

/** A page's line to the server that a test can hold back in both directions. */
export interface HeldLine {
  readonly hold: () => void;
  /** Lets everything that was held back through, in order. */
  readonly release: () => void;
}

/** Puts a gate into the page's socket; call it before the page opens. */
export async function holdLine(page: Page): Promise<HeldLine> {
  let isHeld = false;
  const held: (() => void)[] = [];
  const pass = (run: () => void) => {
    if (isHeld) held.push(run);
    else run();
  };
  await page.routeWebSocket(/.*/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => pass(() => server.send(message)));
    server.onMessage((message) => pass(() => socket.send(message)));
  });
  return {
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      for (const run of held.splice(0)) run();
    },
  };
}
