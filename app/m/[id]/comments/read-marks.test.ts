import { afterEach, expect, it, vi } from "vitest";
import { openReadMarks } from "./read-marks.ts";

const AT = "2026-02-01T10:00:00.000Z";

function stubStorage(setItem?: () => never): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: setItem ?? ((key: string, text: string) => void kept.set(key, text)),
  });
  return kept;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it("what was read is kept for the next page of this browser, a matrix apart from another", () => {
  stubStorage();
  openReadMarks("one").keep({ t1: AT });
  openReadMarks("one").keep({ t2: AT });
  expect(openReadMarks("one").get()).toEqual({ t1: AT, t2: AT });
  expect(openReadMarks("two").get()).toEqual({});
});

it("says so to who listens, and is the same object until something is read", () => {
  stubStorage();
  const marks = openReadMarks("one");
  const heard = vi.fn();
  const leave = marks.subscribe(heard);
  expect(marks.get()).toBe(marks.get());
  marks.keep({ t1: AT });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(marks.get()).toBe(marks.get());
  leave();
  marks.keep({ t2: AT });
  expect(heard).toHaveBeenCalledTimes(1);
});

it("lasts as long as the page where nothing may be kept", () => {
  stubStorage(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const marks = openReadMarks("one");
  marks.keep({ t1: AT });
  expect(marks.get()).toEqual({ t1: AT });
});

it("starts afresh on what is no list of marks", () => {
  const kept = stubStorage();
  for (const text of ["{", "7", "null", '{"t1":7}']) {
    kept.set("clearline-read-one", text);
    expect(openReadMarks("one").get()).toEqual({});
  }
});
