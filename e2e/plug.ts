import type { BrowserContext, WebSocketRoute } from "@playwright/test";

/** The cable between a browser and the server. */
export interface Plug {
  /** Nothing gets through any more, but that pages still load. */
  readonly pull: () => Promise<void>;
  /** Lets everything through again; the browser tells its pages, as it does when its network is back. */
  readonly putBack: () => Promise<void>;
  /** A proxy that lets requests through and kills every socket. */
  readonly killSockets: () => void;
  /** Sockets that were opened so far. */
  readonly sockets: () => number;
}

/** Stands between a browser and the server; to be called before its first page. */
export async function openPlug(context: BrowserContext): Promise<Plug> {
  const open = new Set<WebSocketRoute>();
  let sockets = 0;
  let mayTalk = true;
  let mayAsk = true;

  await context.routeWebSocket(/\/api\/v1\/socket/, (socket) => {
    if (!mayTalk) {
      void socket.close();
      return;
    }
    sockets += 1;
    open.add(socket);
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (mayTalk) server.send(message);
    });
    server.onMessage((message) => {
      if (mayTalk) socket.send(message);
    });
  });
  await context.route(/\/api\/v1\/matrices\/[^/]+\/(changes|state|ops)/, (route) =>
    mayAsk ? route.continue() : route.abort("internetdisconnected"),
  );

  async function cutSockets(): Promise<void> {
    mayTalk = false;
    const cut = [...open];
    open.clear();
    await Promise.all(cut.map((socket) => socket.close()));
  }

  return {
    pull: async () => {
      mayAsk = false;
      await cutSockets();
    },
    putBack: async () => {
      mayAsk = true;
      mayTalk = true;
      await Promise.all(
        context.pages().map((page) => page.evaluate(() => dispatchEvent(new Event("online")))),
      );
    },
    killSockets: () => void cutSockets(),
    sockets: () => sockets,
  };
}
