import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWorker, type WorkerThread } from "./open-worker.ts";

const TASKS = {
  double: async (value: number) => value * 2,
  refuse: async (_reason: string): Promise<string> => "never",
  die: async (_code: number): Promise<string> => "never",
};

/** Speaks as `serveTasks` does, without being bundled. */
const PROGRAM = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ id, task, input }) => {
  if (task === "die") process.exit(input);
  if (task === "refuse") return parentPort.postMessage({ id, fault: input });
  parentPort.postMessage({ id, answer: input * 2 });
});`;

let folder = "";
let worker: WorkerThread<typeof TASKS>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clearline-worker-"));
  writeFileSync(join(folder, "worker.mjs"), PROGRAM);
  worker = openWorker(join(folder, "worker.mjs"), TASKS);
});
afterEach(async () => {
  await worker.close();
  rmSync(folder, { recursive: true });
});

test("each question gets its own answer, whatever else is asked meanwhile", async () => {
  const asked = [worker.ask("double", 1), worker.ask("double", 20), worker.ask("double", 300)];
  expect(await Promise.all(asked)).toEqual([2, 40, 600]);
});

test("a fault in the thread comes back as an error, and the next question is answered", async () => {
  await expect(worker.ask("refuse", "No such font")).rejects.toThrow("No such font");
  expect(await worker.ask("double", 4)).toBe(8);
});

test("a thread that ends leaves no question waiting, and the next one starts another", async () => {
  const asked = [worker.ask("die", 3), worker.ask("double", 1)];
  const settled = await Promise.allSettled(asked);
  expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await worker.ask("double", 5)).toBe(10);
});

test("closing leaves no question waiting", async () => {
  const asked = worker.ask("double", 1);
  const settled = expect(asked).rejects.toThrow("The server stops");
  await worker.close();
  await settled;
});

test("without a worker the tasks are done here, with their faults", async () => {
  const here = openWorker(undefined, {
    ...TASKS,
    refuse: async (reason: string): Promise<string> => {
      throw new Error(reason);
    },
  });
  expect(await here.ask("double", 6)).toBe(12);
  await expect(here.ask("refuse", "No such font")).rejects.toThrow("No such font");
});
