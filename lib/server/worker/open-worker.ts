import { type ResourceLimits, Worker } from "node:worker_threads";

/** What a worker thread can be asked for; what goes in and comes back is plain data that may cross to it. */
type Tasks = Readonly<Record<string, (input: never) => Promise<unknown>>>;
type InputOf<T, K extends keyof T> = T[K] extends (input: infer I) => unknown ? I : never;
type AnswerOf<T, K extends keyof T> = T[K] extends (input: never) => Promise<infer A> ? A : never;

/** Work beside the event loop, so that it never holds up an edit. */
export interface WorkerThread<T> {
  readonly ask: <K extends keyof T & string>(task: K, input: InputOf<T, K>) => Promise<AnswerOf<T, K>>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** What the thread gets. */
export interface Asked {
  readonly id: number;
  readonly task: string;
  readonly input: never;
}

/** What the thread gives back. */
export type Answered = { readonly id: number } & ({ readonly answer: never } | { readonly fault: string });

/** Opens a bundled worker that does these tasks; without one they are done in this thread, which only tests do. */
export function openWorker<T extends Tasks>(
  file: string | undefined,
  tasks: T,
  resourceLimits: ResourceLimits = {},
): WorkerThread<T> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let count = 0;

  function fail(error: Error): void {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(program: string): Worker {
    const started = new Worker(program, { resourceLimits });
    started.unref();
    started.on("message", (reply: Answered) => {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ("answer" in reply) asked?.resolve(reply.answer);
      else asked?.reject(new Error(reply.fault));
    });
    started.on("error", fail);
    started.on("exit", (code) => {
      if (worker === started) fail(new Error(`The worker stopped with code ${code}`));
    });
    return started;
  }

  return {
    ask: (task, input) =>
      new Promise((resolve, reject) => {
        if (file === undefined) {
          // The types of task and input fit by the signature of `ask`.
          tasks[task]?.(input as never).then((answer) => resolve(answer as never), reject);
          return;
        }
        count += 1;
        waiting.set(count, { resolve, reject });
        worker ??= start(file);
        worker.postMessage({ id: count, task, input });
      }),
    close: async () => {
      const open = worker;
      fail(new Error("The server stops"));
      await open?.terminate();
    },
  };
}
