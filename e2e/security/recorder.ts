import type { BrowserContext, Response } from "@playwright/test";

/** All that a browser is given. */
export interface Recorder {
  /** Everything so far as text, each with where it came from. */
  readonly texts: () => Promise<readonly { readonly from: string; readonly text: string }[]>;
  readonly frames: () => readonly string[];
}

async function readText(response: Response): Promise<string> {
  const body = await response.text();
  const headers = await response.allHeaders();
  return `${JSON.stringify(headers)}\n${body}`;
}

/** Records every response body, header and socket frame of a browser from now on. */
export function record(context: BrowserContext): Recorder {
  const reading: { readonly from: string; readonly text: Promise<string> }[] = [];
  const frames: string[] = [];
  context.on("response", (response) => {
    const text = readText(response);
    // A request that the page gave up has no body; `texts` leaves those out.
    text.catch(() => undefined);
    reading.push({ from: response.url(), text });
  });
  context.on("page", (page) => {
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => frames.push(String(payload)));
    });
  });
  return {
    frames: () => frames,
    texts: async () => {
      const settled = await Promise.allSettled(reading.map(({ text }) => text));
      const bodies = settled.flatMap((one, index) =>
        one.status === "fulfilled" ? [{ from: reading[index]?.from ?? "", text: one.value }] : [],
      );
      return [...bodies, ...frames.map((text) => ({ from: "socket", text }))];
    },
  };
}
