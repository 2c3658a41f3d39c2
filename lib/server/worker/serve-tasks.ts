import { parentPort } from "node:worker_threads";
import type { Answered, Asked } from "./open-worker.ts";

/** Does, in a worker thread, what the server asks for, one after the other. */
export function serveTasks(tasks: Readonly<Record<string, (input: never) => Promise<unknown>>>): void {
  const port = parentPort;
  if (!port) throw new Error("This is a worker; open it with openWorker");
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
