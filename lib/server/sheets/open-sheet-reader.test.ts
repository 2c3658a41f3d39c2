import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { inflate } from "./inflate.ts";
import { openSheetReader } from "./open-sheet-reader.ts";
import { openSheetServices } from "./sheet-services.ts";

const folder = mkdtempSync(join(tmpdir(), "clearline-sheets-"));
afterAll(() => rmSync(folder, { recursive: true }));

const encode = (text: string) => new TextEncoder().encode(text);
const SHEET = encode("Activity,Client,MSP\nAnswer calls,A,R\nClose tickets,I,A/R\n");

/** Speaks as the worker does: never answers a file that begins with “slow”, fills its memory for one with “full”. */
const PROGRAM = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ id, input }) => {
  const text = new TextDecoder().decode(input.bytes);
  if (text === "slow") for (;;);
  if (text === "full") for (const all = []; ; ) all.push(Array.from({ length: 1e5 }, (_, at) => ({ at })));
  parentPort.postMessage({ id, answer: { ok: true, kind: "clearline", text } });
});`;
const worker = join(folder, "worker.mjs");
writeFileSync(worker, PROGRAM);

it("ends a file that takes too long or too much memory with a sentence, and reads the next one", {
  timeout: 60_000,
}, async () => {
  const reader = openSheetReader(worker, { deadlineMs: 1500 });
  const read = (text: string) => reader.read({ bytes: encode(text), wish: {}, names: {} });
  expect(await read("slow")).toMatchObject({
    ok: false,
    code: "too-large",
    message: expect.stringContaining("longer than"),
  });
  expect(await read("fine")).toMatchObject({ ok: true, text: "fine" });
  const patient = openSheetReader(worker, { memoryMb: 24, deadlineMs: 50_000 });
  const full = await patient.read({ bytes: encode("full"), wish: {}, names: {} });
  expect(full).toMatchObject({ ok: false, message: expect.stringContaining("24 MB of memory") });
  await reader.close();
  await patient.close();
});

it("tells understood sheets, Clearline files and wishes that are none apart", async () => {
  const sheets = openSheetServices(openSheetReader(undefined));
  expect(await sheets.read(SHEET, null)).toMatchObject({
    ok: true,
    kind: "sheet",
    tables: [{ headerRow: 1 }],
  });
  const turned = await sheets.read(SHEET, '{"isTurned":true}');
  expect(turned.ok && turned.kind === "sheet" && Object.keys(turned.parts.roles)).toHaveLength(2);
  const columns = { header: 0, uses: ["activity", "role", "none"] };
  const chosen = await sheets.read(SHEET, JSON.stringify({ table: 0, columns }));
  expect(
    chosen.ok && chosen.kind === "sheet" && Object.values(chosen.parts.roles).map(({ name }) => name),
  ).toEqual(["Client"]);
  expect(await sheets.read(SHEET, '{"isTurned":1}')).toMatchObject({ ok: false, code: "invalid" });
  expect(await sheets.read(SHEET, "no")).toMatchObject({ ok: false, code: "invalid" });
  expect(await sheets.read(encode("{}"), null)).toMatchObject({ ok: false, code: "invalid" });
});

it("unpacks no more than an entry says, and nothing that is broken", () => {
  const packed = deflateRawSync(new Uint8Array(1000));
  expect(inflate(packed, 1000)).toHaveLength(1000);
  expect(inflate(packed, 999)).toBe("too-much");
  expect(inflate(Uint8Array.from([255, 1, 2, 3]), 10)).toBe("broken");
});
