import { openWorker, type WorkerThread } from "../worker/open-worker.ts";
import { IMPORT_TASKS } from "./import-tasks.ts";

/** Reads and checks what new matrices are made of beside the event loop, so that an import never holds up an edit. */
export type Importer = WorkerThread<typeof IMPORT_TASKS>;

/** Opens an importer on the bundled worker; without one it works in this thread, which only tests do. */
export function openImporter(workerFile: string | undefined): Importer {
  return openWorker(workerFile, IMPORT_TASKS);
}
