import { describe, expect, it } from "vitest";
import { drawParts } from "#lib/matrix/testing/draw-matrix.ts";
import { MAX_FRAME, MAX_OPS_IN_FRAME } from "./frames.ts";
import { parseClientFrame } from "./protocol.ts";
import { GRID } from "./testing/open-test-room.ts";

const frame = (value: unknown) => parseClientFrame(JSON.stringify(value));
const op = (body: unknown, id: unknown = "op-1") => ({ id, stream: "shared", base: 1, group: null, body });
const HELLO = {
  type: "hello",
  v: 3,
  matrix: "m-1",
  since: { shared: 4, own: null },
  epoch: null,
  client: "tab-1",
};

describe("parseClientFrame", () => {
  it("reads every frame of a client", () => {
    expect(frame(HELLO)).toEqual({ ok: true, frame: HELLO });
    expect(frame({ type: "ping" })).toEqual({ ok: true, frame: { type: "ping" } });
    expect(frame({ type: "presence", row: "HD-01" })).toMatchObject({ ok: true, frame: { row: "HD-01" } });
    expect(frame({ type: "ops", ops: [op({ kind: "edition.reopen" })] })).toMatchObject({
      ok: true,
      frame: { ops: [{ ok: true }] },
    });
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["no known frame", '{"type":"drop"}'],
    ["a matrix that is no id", JSON.stringify({ ...HELLO, matrix: "../etc" })],
    ["a since that is no revision", JSON.stringify({ ...HELLO, since: { shared: -1, own: 0 } })],
    ["a client without a name", JSON.stringify({ ...HELLO, client: "" })],
    ["a row that is no id", '{"type":"presence","row":{}}'],
    ["ops that are no list", '{"type":"ops","ops":{}}'],
    ["an op without an id", JSON.stringify({ type: "ops", ops: [op({ kind: "edition.reopen" }, 7)] })],
  ])("refuses %s in one sentence", (_what, text) => {
    expect(parseClientFrame(text)).toMatchObject({
      ok: false,
      code: "invalid",
      message: expect.stringMatching(/\.$/),
    });
  });

  it("refuses a frame that is too long and a frame of too many ops, with the figures", () => {
    expect(parseClientFrame(" ".repeat(MAX_FRAME + 1))).toMatchObject({
      ok: false,
      code: "too-large",
      message: expect.stringContaining(String(MAX_FRAME)),
    });
    const ops = Array.from({ length: MAX_OPS_IN_FRAME + 1 }, (_, at) =>
      op({ kind: "edition.reopen" }, `op-${at}`),
    );
    expect(frame({ type: "ops", ops })).toMatchObject({
      ok: false,
      code: "too-large",
      message: expect.stringContaining("501 ops"),
    });
  });

  it("tells a wrong op from its neighbours, so that each has its own fate", () => {
    const name = "x".repeat(10_000);
    const read = frame({
      type: "ops",
      ops: [
        op({ kind: "header.edit", fields: { title: name } }, "long"),
        op({ kind: "header.edit", fields: { title: "a\u0007b" } }, "bell"),
        op({ kind: "edition.reopen" }, "good"),
      ],
    });
    expect(read).toMatchObject({
      ok: true,
      frame: { ops: [{ ok: false, id: "long" }, { ok: false, id: "bell" }, { ok: true }] },
    });
  });

  it("never takes the filling of a matrix from a client", () => {
    expect(frame({ type: "ops", ops: [op({ kind: "matrix.fill", parts: drawParts(GRID) })] })).toMatchObject({
      ok: true,
      frame: { ops: [{ ok: false, id: "op-1" }] },
    });
  });
});
