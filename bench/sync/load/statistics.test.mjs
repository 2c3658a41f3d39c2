import { expect, test } from "vitest";
import { openRecorder } from "./recorder.mjs";
import { median, openSamples, percentile, summarise } from "./statistics.mjs";

test.each([
  [[5], 0.5, 5],
  [[1, 2, 3, 4], 0.5, 2],
  [[1, 2, 3, 4], 0.51, 3],
  [Array.from({ length: 100 }, (_, at) => at + 1), 0.99, 99],
  [Array.from({ length: 1000 }, (_, at) => at + 1), 0.99, 990],
  [[7, 8], 0, 7],
])("the percentile of %j at %d is %d", (values, part, expected) => {
  expect(percentile(Float64Array.from(values), part)).toBe(expected);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[10, 9, 100], 10],
])("the median of %j is %d", (values, expected) => {
  expect(median(values)).toBe(expected);
});

test("a summary sorts by number, not by text, and of nothing there is none", () => {
  expect(summarise([100, 9, 20])).toEqual({ count: 3, p50: 20, p99: 100, max: 100 });
  expect(summarise([])).toEqual({ count: 0, p50: Number.NaN, p99: Number.NaN, max: Number.NaN });
});

test("samples keep every value, also beyond their first room", () => {
  const samples = openSamples();
  for (let at = 70_000; at > 0; at -= 1) samples.add(at);
  expect(samples.summary()).toEqual({ count: 70_000, p50: 35_000, p99: 69_300, max: 70_000 });
});

test("a recorder fails a run in which a change is missing, comes twice, or comes back", () => {
  const recorder = openRecorder(2);
  recorder.startMeasuring();
  recorder.sent("a", 0);
  expect([recorder.unacked(), recorder.unseen()]).toEqual([1, 2]);
  recorder.acked("a", performance.now());
  expect(() => recorder.acked("a", performance.now())).toThrow("twice");
  expect(() => recorder.seen("a", 0, performance.now())).toThrow("its author");
  recorder.seen("a", 1, performance.now());
  expect(recorder.unseen()).toBe(1);
  recorder.seen("a", 2, performance.now());
  expect(() => recorder.seen("a", 1, performance.now())).toThrow("Nobody sent a");
  recorder.stopMeasuring();
  expect(recorder.result()).toMatchObject({
    edits: 1,
    deliveries: 2,
    ack: { count: 1 },
    fanOut: { count: 2 },
  });
});
