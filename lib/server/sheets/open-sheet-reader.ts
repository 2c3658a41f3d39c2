import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { openWorker } from "../worker/open-worker.ts";
import { SHEET_TASKS, type SheetAnswer, type SheetRequest } from "./sheet-tasks.ts";

/** Reads files of somebody else's making beside the event loop, one at a time, in bounded memory and time. */
export interface SheetReader {
  readonly read: (request: SheetRequest) => Promise<SheetAnswer | Refusal>;
  readonly close: () => Promise<void>;
}

/** What the reading of one file may take. */
const LIMITS = { memoryMb: 256, deadlineMs: 10_000 };
const MOST_WAITING = 20;

const LATE = Symbol("late");

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** Opens a reader on the bundled worker; without one it reads in this thread, which only tests do. */
export function openSheetReader(
  workerFile: string | undefined,
  limits: Partial<typeof LIMITS> = {},
): SheetReader {
  const { memoryMb, deadlineMs } = { ...LIMITS, ...limits };
  const worker = openWorker(workerFile, SHEET_TASKS, { maxOldGenerationSizeMb: memoryMb });
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function readNow(request: SheetRequest): Promise<SheetAnswer | Refusal> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<typeof LATE>((resolve) => {
      timer = setTimeout(() => resolve(LATE), deadlineMs);
    });
    const reading = worker.ask("read", request);
    try {
      const answer = await Promise.race([reading, late]);
      if (answer !== LATE) return answer;
      reading.catch(() => undefined);
      await worker.close();
      return refuse(
        "too-large",
        `This file takes longer than ${deadlineMs / 1000} seconds to read. Bring the one table alone.`,
      );
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      return refuse(
        "too-large",
        `This file takes more than ${memoryMb} MB of memory to read. Bring the one table alone.`,
      );
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    read: async (request) => {
      if (waiting >= MOST_WAITING)
        return refuse("too-fast", "Many files are being read right now. Try again in a minute.");
      waiting += 1;
      const mine = last
        .then(() => readNow(request))
        .finally(() => {
          waiting -= 1;
        });
      last = mine.catch(() => undefined);
      return mine;
    },
    close: worker.close,
  };
}
