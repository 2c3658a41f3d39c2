import { expect, test } from "vitest";
import { openHealthWatch } from "./health.ts";

const ENOUGH = 1024 ** 3;

function open() {
  let seconds = 0;
  let fault: Error | undefined;
  let free = ENOUGH;
  let probes = 0;
  const watch = openHealthWatch({
    startedAt: "2026-03-01T09:00:00.000Z",
    clock: { now: () => new Date(Date.UTC(2026, 2, 1, 9) + seconds * 1000).toISOString() },
    probe: () => {
      probes += 1;
      if (fault) throw fault;
    },
    freeBytes: () => free,
    log: () => undefined,
  });
  return {
    ...watch,
    wait: (more: number) => {
      seconds += more;
    },
    setFault: (error: Error | undefined) => {
      fault = error;
    },
    setFree: (bytes: number) => {
      free = bytes;
    },
    countProbes: () => probes,
  };
}

const full = () => Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });

test("nothing wrong is healthy, and nothing is tried", () => {
  const { look, countProbes } = open();
  expect(look()).toMatchObject({ ok: true, trouble: null });
  expect(countProbes()).toBe(0);
});

test("a full disk is trouble until a write would be taken again, without anybody writing", () => {
  const { report, look, setFault, wait } = open();
  setFault(full());
  report(full());
  expect(look()).toMatchObject({ ok: false, trouble: { message: "database or disk is full" } });
  wait(60);
  expect(look().ok).toBe(false);
  setFault(undefined);
  wait(60);
  expect(look().ok).toBe(true);
});

test("trouble is tried no more than once in two seconds, however often somebody looks", () => {
  const { report, look, setFault, wait, countProbes } = open();
  setFault(full());
  report(full());
  for (let times = 0; times < 10; times += 1) look();
  expect(countProbes()).toBe(1);
  wait(2);
  look();
  expect(countProbes()).toBe(2);
});

test("a fault that a try says nothing about lasts until something was stored", () => {
  const { report, look, stored, wait } = open();
  report(Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR_FSYNC" }));
  wait(60);
  expect(look().ok).toBe(false);
  stored();
  expect(look().ok).toBe(true);
});

test("a disk without room is trouble before anybody writes, with the figure", () => {
  const { look, setFree } = open();
  setFree(100 * 1024);
  expect(look()).toMatchObject({ ok: false, trouble: { message: expect.stringContaining("Only 100 kB") } });
  setFree(ENOUGH);
  expect(look().ok).toBe(true);
});
