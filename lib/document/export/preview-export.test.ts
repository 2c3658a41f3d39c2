import { describe, expect, it } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { content } from "#lib/matrix/content.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { layoutAppendix } from "../appendix/layout-appendix.ts";
import { inflate } from "../archive/testing/inflate.ts";
import { inputOf } from "../testing/appendix-of.ts";
import { previewDocument, previewEvents, previewSheets, previewText } from "./preview-export.ts";
import { toCsv } from "./to-csv.ts";
import { toHtml } from "./to-html.ts";
import { toIcs } from "./to-ics.ts";

const MATRIX = matrixOfParts(MatrixId.parse("m"), buildExample());
if (!MATRIX.ok) throw new Error(MATRIX.message);
const AGREED = content(MATRIX.value);

describe("the beginning of a file", () => {
  it("is that of its own sheets, with how much follows", () => {
    const preview = previewSheets(new TextEncoder().encode(toHtml(AGREED)), inflate);
    if (preview.kind !== "sheets") throw new Error("no sheets");
    const [first] = preview.sheets;
    const [area] = AGREED.areas;
    expect(first?.name).toBe(area?.name);
    expect(first?.rows.flat().map(({ text }) => text)).toContain(area?.activities[0]?.name);
    expect((first?.rows.length ?? 0) + (first?.more ?? 0)).toBeGreaterThan(area?.activities.length ?? 0);
  });

  it("is that of its text, without what only says how it is encoded", () => {
    const preview = previewText(toCsv(AGREED));
    if (preview.kind !== "text") throw new Error("no text");
    expect(preview.text.split("\n")).toHaveLength(40);
    expect(preview.text.startsWith("Area,Activity,")).toBe(true);
    expect(preview.more).toBe(toCsv(AGREED).split("\r\n").length - 40);
  });

  it("is that of its calendar", () => {
    const preview = previewEvents(toIcs(AGREED, { matrix: "m", from: "2026-03-02" }));
    if (preview.kind !== "events") throw new Error("no events");
    expect(preview.events[0]).toMatchObject({ day: "2026-03-02", rule: expect.stringContaining("FREQ=") });
    const titles = AGREED.areas.flatMap(({ activities }) => activities.map(({ name }) => name));
    expect(titles).toContain(preview.events[0]?.title);
  });

  it("is that of its document, tables with their first rows", () => {
    const whole = layoutAppendix(inputOf(MATRIX.value));
    const preview = previewDocument(whole);
    if (preview.kind !== "document") throw new Error("no document");
    const blocks = preview.document.sections.flatMap((section) => section.blocks);
    expect(blocks).toHaveLength(16);
    expect(blocks.map(({ kind }) => kind)).toEqual(
      whole.sections.flatMap((section) => section.blocks.map(({ kind }) => kind)).slice(0, 16),
    );
  });
});
