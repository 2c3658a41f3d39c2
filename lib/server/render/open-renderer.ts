import { openWorker, type WorkerThread } from "../worker/open-worker.ts";
import { RENDER_TASKS } from "./render-tasks.ts";

/** Checks and prints beside the event loop, so that a document never holds up an edit. */
export type Renderer = WorkerThread<typeof RENDER_TASKS>;

/** Opens a renderer on the bundled worker; without one it prints in this thread, which only tests do. */
export function openRenderer(workerFile: string | undefined): Renderer {
  return openWorker(workerFile, RENDER_TASKS);
}
