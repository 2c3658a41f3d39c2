import { unzipSync } from "fflate";
import { afterEach, expect, it } from "vitest";
import { EXPORT_FORMATS, FORMAT_FACTS } from "#lib/document/export/export-format.ts";
import { openTwoSides } from "../testing/open-two-sides.ts";

const GRID = `
  |                   | Buyer/IT lead | Provider/Service desk |
  | Help desk         |               |                       |
  | - Close a ticket  | I             | AR                    |
  | - Reset passwords | A             | R                     |
`;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function open() {
  const opened = await openTwoSides(GRID);
  closers.push(opened.close);
  const { buyer, provider, send, sendOwn } = opened;
  await send(buyer, { kind: "thread.open", id: "t1", anchor: null, comment: "c1", text: "At night too?" });
  await sendOwn(buyer, { kind: "note.set", activity: null, note: { text: "canary of the buyer" } });
  await sendOwn(provider, { kind: "note.set", activity: null, note: { text: "canary of the provider" } });
  return opened;
}

const texts = (bytes: Uint8Array | string) => {
  if (typeof bytes === "string") throw new Error("An archive is bytes");
  return Object.entries(unzipSync(bytes)).map(
    ([name, data]) => [name, new TextDecoder().decode(data)] as const,
  );
};

it("gives every format to both sides, under its name", async () => {
  const { context, buyer, provider } = await open();
  for (const reader of [buyer, provider])
    for (const format of EXPORT_FORMATS) {
      const file = await context.exports.file(reader, format);
      expect(file).toMatchObject({ ok: true, mediaType: FORMAT_FACTS[format].mediaType });
      if (file.ok) expect(file.bytes.length).toBeGreaterThan(100);
    }
});

it("packs everything that a side may have, and nothing that is the other side's own", async () => {
  const { context, buyer, provider } = await open();
  for (const [reader, own, other] of [
    [buyer, "buyer", "provider"],
    [provider, "provider", "buyer"],
  ] as const) {
    const file = await context.exports.everything(reader);
    if (!file.ok) throw new Error(file.message);
    const parts = texts(file.bytes);
    const names = parts.map(([name]) => name);
    for (const format of ["xlsx", "docx", "csv", "md", "html", "json", "ics"] as const)
      expect(names).toContain(FORMAT_FACTS[format].fileName);
    for (const name of ["findings.pdf", "comments.json", "log/shared.json", "log/own.json", "SHA256SUMS.txt"])
      expect(names).toContain(name);
    const whole = parts.map(([, text]) => text).join("\n");
    expect(whole).toContain("At night too?");
    expect(whole).toContain(`canary of the ${own}`);
    expect(whole).not.toContain(`canary of the ${other}`);
    const sums = parts.find(([name]) => name === "SHA256SUMS.txt")?.[1] ?? "";
    expect(sums.trim().split("\n")).toHaveLength(names.length - 1);
    const shared: unknown = JSON.parse(parts.find(([name]) => name === "log/shared.json")?.[1] ?? "");
    expect(shared).toHaveLength((await context.matrices.snapshot(reader)).matrix.revision);
  }
});
