import { parentPort } from "node:worker_threads";
import { renderDocument } from "./render-document.ts";
import type { RenderJob } from "./render-job.ts";

const port = parentPort;
if (!port) throw new Error("This is a worker; open it with openRenderer");

port.on("message", ({ id, job }: { readonly id: number; readonly job: RenderJob }) => {
  renderDocument(job).then(
    (result) => port.postMessage({ id, result }),
    (error: unknown) =>
      port.postMessage({
        id,
        fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
