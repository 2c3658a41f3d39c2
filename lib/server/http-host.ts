import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isLoopbackName } from "./environment.ts";
import { RefuseToStart } from "./refuse-to-start.mjs";
import { createSecurityHeaders } from "./security-headers.ts";
import { nameSender } from "./sender-address.ts";

export type HttpHost = {
  readonly server: Server;
  readonly port: number;
  /** From here on requests are answered; before, they wait for Next. */
  readonly serve: (origin: string) => Promise<void>;
  /** Stops accepting, lets running requests end for up to `graceMs`, then cuts them. */
  readonly close: (graceMs: number) => Promise<void>;
};

const CLOSE_LOOK_MS = 50;
/** Longer than proxies keep a line for another request (60 s is usual): the side that ends it first must be theirs. */
const KEEP_ALIVE_MS = 65_000;

type RequestAnswer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Listens on host and port and answers with the pages that `next build` left in `rootDir`. */
export async function openHttpHost(options: {
  readonly rootDir: string;
  readonly host: string;
  readonly port: number;
}): Promise<HttpHost> {
  let announce: (answer: RequestAnswer) => void = () => {};
  const ready = new Promise<RequestAnswer>((resolve) => {
    announce = resolve;
  });
  const server = createServer((request, response) => {
    ready
      .then((answer) => answer(request, response))
      .catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const countRunning = countRequests(server);
  const port = await listen(server, options.host, options.port);
  let closeNext = async () => {};

  return {
    server,
    port,
    serve: async (origin) => {
      const pages = await openNext({ ...options, port });
      closeNext = pages.close;
      announce(async (request, response) => {
        if (redirectToOrigin(request, response, origin)) return;
        nameSender(request);
        setHeaders(request, response, origin);
        await pages.answer(request, response);
      });
    },
    close: async (graceMs) => {
      await closeServer(server, countRunning, graceMs);
      await closeNext();
    },
  };
}

async function openNext(options: { readonly rootDir: string; readonly host: string; readonly port: number }) {
  const { default: next } = await import("next");
  const app = next({
    dev: false,
    dir: options.rootDir,
    hostname: options.host,
    port: options.port,
    // Next attaches its own upgrade listener to this server; a spare one keeps it off our sockets.
    httpServer: createServer(),
  });
  await app.prepare();
  const answer: RequestAnswer = app.getRequestHandler();
  return { answer, close: () => app.close() };
}

/** Next reads the nonce from the policy among the request's headers. */
function setHeaders(request: IncomingMessage, response: ServerResponse, origin: string): void {
  const { nonce, headers } = createSecurityHeaders(origin, request.url ?? "/");
  for (const [name, value] of headers) response.setHeader(name, value);
  request.headers["content-security-policy"] = headers.get("content-security-policy");
  request.headers["x-nonce"] = nonce;
}

/** One machine has several names; cookies and the Origin check need the one of `origin`. */
function redirectToOrigin(request: IncomingMessage, response: ServerResponse, origin: string): boolean {
  const wanted = new URL(origin);
  const asked = request.headers.host ?? wanted.host;
  const askedName = asked.replace(/:\d+$/, "");
  const isPageRequest = request.method === "GET" && request.headers["sec-fetch-mode"] === "navigate";
  if (asked === wanted.host || !isPageRequest) return false;
  if (!isLoopbackName(wanted.hostname) || !isLoopbackName(askedName)) return false;
  response.writeHead(307, { location: `${origin}${toPath(request.url)}`, "cache-control": "no-store" });
  response.end();
  return true;
}

function toPath(url: string | undefined): string {
  return `/${(url ?? "/").replace(/^[/\\]+/, "")}`;
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(toListenRefusal(error, host, port)));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function toListenRefusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use by another program; stop it, or set PORT to a free one.`,
    EACCES: `This user may not listen on port ${port}; set PORT to one above 1023.`,
    EADDRNOTAVAIL: `This computer has no network address ${host}; set HOST to one it has, such as 127.0.0.1.`,
    ENOTFOUND: `The host name ${host} is unknown; set HOST to an address of this computer, such as 127.0.0.1.`,
  };
  const reason = reasons[error.code ?? ""];
  return reason === undefined ? error : new RefuseToStart(reason);
}

/** Counts requests under way: a browser keeps sockets open on which it never asks anything. */
function countRequests(server: Server): () => number {
  let running = 0;
  server.on("request", (_request, response) => {
    running += 1;
    response.once("close", () => {
      running -= 1;
    });
  });
  return () => running;
}

function closeServer(server: Server, countRunning: () => number, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const start = performance.now();
    const cut = setInterval(() => {
      if (countRunning() === 0 || performance.now() - start > graceMs) server.closeAllConnections();
    }, CLOSE_LOOK_MS);
    server.close(() => {
      clearInterval(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
