import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Answered, Asked } from "./open-worker.ts";

/** As `nice` counts, up to 19. */
const LOW_PRIORITY = 15;

/** Does, in a worker thread, what the server asks for, one after the other. */
export function serveTasks(tasks: Readonly<Record<string, (input: never) => Promise<unknown>>>): void {
  const port = parentPort;
  if (!port) throw new Error("This is a worker; open it with openWorker");
  // On Linux this is the priority of the thread alone: with few cores an edit comes before a document.
  if (process.platform === "linux") setPriority(0, LOW_PRIORITY);
  const answer = async ({ id, task, input }: Asked): Promise<Answered> => {
    try {
      const run = tasks[task];
      if (!run) throw new Error(`This worker has no task ${task}`);
      // It goes back to whom it was asked by, who knows its type.
      return { id, answer: (await run(input)) as never };
    } catch (error) {
      return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  port.on("message", (asked: Asked) => void answer(asked).then((reply) => port.postMessage(reply)));
}
