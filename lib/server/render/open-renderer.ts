import { Worker } from "node:worker_threads";
import { renderDocument } from "./render-document.ts";
import type { RenderJob, RenderResult } from "./render-job.ts";

/** Prints beside the event loop, so that a document never holds up an edit. */
export interface Renderer {
  readonly render: (job: RenderJob) => Promise<RenderResult>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (result: RenderResult) => void;
  readonly reject: (error: Error) => void;
}

type Reply = { readonly id: number } & ({ readonly result: RenderResult } | { readonly fault: string });

/** Opens a renderer on the bundled worker; without one it prints in this thread, which only tests do. */
export function openRenderer(workerFile: string | undefined): Renderer {
  if (workerFile === undefined) return { render: renderDocument, close: async () => undefined };
  const file = workerFile;
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let count = 0;

  function fail(error: Error): void {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(file);
    started.unref();
    started.on("message", (reply: Reply) => {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ("result" in reply) asked?.resolve(reply.result);
      else asked?.reject(new Error(reply.fault));
    });
    started.on("error", fail);
    started.on("exit", (code) => {
      if (worker === started) fail(new Error(`The renderer stopped with code ${code}`));
    });
    return started;
  }

  return {
    render: (job) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        worker ??= start();
        worker.postMessage({ id: count, job });
      }),
    close: async () => {
      const open = worker;
      fail(new Error("The server stops"));
      await open?.terminate();
    },
  };
}
