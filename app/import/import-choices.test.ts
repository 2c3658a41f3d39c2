import { expect, test } from "vitest";
import { readCsv } from "#lib/document/grid/read-csv.ts";
import { importBook } from "#lib/document/import/import-book.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { roleLines, withChoices } from "./import-choices.ts";
import { previewParts, withCatalogueIds, withRows } from "./preview-parts.ts";

const SHEET = "Activity,Client IT,MSP desk,Someone\nReset passwords,I,R/A,\nReview backups,,maybe,R\n";

function readSheet() {
  const read = importBook(readCsv(SHEET));
  if (!read.ok) throw new Error(read.message);
  return read;
}

test("a sheet is read with its roles, parties and the cells that are none", () => {
  const sheet = readSheet();
  expect(roleLines(sheet.parts).map(({ name, party, cells }) => [name, party, cells])).toEqual([
    ["Client IT", "buyer", 1],
    ["MSP desk", "provider", 1],
    ["Someone", "unknown", 1],
  ]);
  expect(sheet.unread).toMatchObject([{ row: 3, column: "MSP desk", found: "maybe" }]);
});

test("what the importer says goes before what was guessed", () => {
  const { parts } = readSheet();
  const lost = roleLines(parts).find((line) => line.party === "unknown")?.id ?? "";
  const [area = ""] = Object.keys(parts.areas);
  const choices = {
    title: "",
    buyer: "Contoso",
    provider: " ",
    zone: "Europe/Oslo",
    parties: { [lost]: "third" as const },
    topics: { [area]: "backup-review" as const },
  };
  const said = withChoices(parts, choices);
  expect(said.header).toMatchObject({
    title: "Contoso and Provider",
    buyer: "Contoso",
    provider: "Provider",
  });
  expect(Object.values(said.areas).map(({ topic }) => topic)).toEqual(["backup-review"]);
  expect(said.terms.zone).toBe("Europe/Oslo");
  expect(roleLines(said).map((line) => line.party)).toEqual(["buyer", "provider", "third"]);
});

test("what is missing of the must-haves is found, and can be added as rows to decide", () => {
  const text =
    "Activity,Client,MSP\nRun each scheduled backup job to its completion,I,R/A\nAnswer user calls outside business hours,I,R\n";
  const read = importBook(readCsv(text));
  if (!read.ok) throw new Error(read.message);
  const now = new Date("2026-03-02T10:00:00Z");
  const rowsOf = (parts: MatrixParts) => {
    const { coverage } = previewParts(parts, now);
    if (coverage.kind !== "rows") throw new Error("The rows were not compared");
    return coverage;
  };
  const coverage = rowsOf(read.parts);
  const { counts } = previewParts(read.parts, now);
  expect(coverage.covered.map(({ id }) => id).toSorted()).toEqual(["AH-02", "BK-02"]);
  expect(counts.error + counts.warning + counts.note).toBeGreaterThan(0);
  const known = withCatalogueIds(read.parts);
  expect(
    Object.values(known.activities)
      .map(({ catalogueId }) => catalogueId)
      .toSorted(),
  ).toEqual(["AH-02", "BK-02"]);
  const whole = withRows(known, coverage.missing);
  expect(rowsOf(whole).missing).toEqual([]);
  expect(Object.values(whole.activities).filter(({ undecided }) => undecided)).toHaveLength(
    coverage.missing.length,
  );
});
